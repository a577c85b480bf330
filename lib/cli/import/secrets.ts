import { AiModel } from '../../../constructs/ai/ai-model';
import { stepsOf } from '../../../constructs/from-values/composition';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { SignIn } from '../../../constructs/sign-in/sign-in';
import { isPlainObject } from '../../base/plain-object';
import { Credential } from '../../core/credential/credential';
import { CredentialSecret } from '../../core/credential/credential-secret';
import type { Replacements } from './value-classes';

/** A key of a Secret that an app refers to, whose value stood in the values. */
export interface GivenKey {
  readonly secretName: string;
  readonly key: string;
  readonly credential: Credential;
}

/** A credential of which nothing comes: it needs no Secret. */
interface Unread {
  readonly credential: Credential;
}

/** The inline credentials that a release was given, each with the name and key that it has had in a Secret so far. */
export function givenKeys(chart: PixeeRelease): readonly (GivenKey | Unread)[] {
  const secrets = chart.node
    .findAll()
    .filter((one): one is CredentialSecret => one instanceof CredentialSecret);
  const given = stepsOf(chart.release).flatMap((step) => ('args' in step ? step.args : [step.props]));
  return [...new Set(credentialsIn(given))].map((credential) => {
    const place = secrets.map((secret) => secret.placeOf(credential)).find((one) => one !== undefined);
    return place === undefined ? { credential } : { credential, secretName: place.name, key: place.key };
  });
}

/** Whether something reads it. */
export function isRead(given: GivenKey | Unread): given is GivenKey {
  return 'key' in given;
}

/** What stands in the place of each of them: the same key of a Secret that is there already, or nothing. */
export function replacements(keys: readonly (GivenKey | Unread)[]): Replacements {
  return new Map(
    keys.map((given) => [
      given.credential,
      isRead(given) ? Credential.existing(given.secretName, given.key) : undefined,
    ]),
  );
}

/**
 * The same keys in Secrets of other names, where one of that name is still rendered: a part of it was given, the rest is ours.
 *
 * @param rendered names of the Secrets that the app renders
 */
export function apartFrom(
  rendered: ReadonlySet<string>,
  keys: readonly (GivenKey | Unread)[],
): readonly (GivenKey | Unread)[] {
  return keys.map((one) =>
    isRead(one) && rendered.has(one.secretName) ? { ...one, secretName: `${one.secretName}-given` } : one,
  );
}

/** All inline credentials in data, however deep. */
function* credentialsIn(value: unknown): Iterable<Credential> {
  if (value instanceof Credential) {
    if (value.kind === 'inline') yield value;
  } else if (value instanceof SignIn) yield* credentialsIn(value.settings);
  else if (value instanceof AiModel) yield* credentialsIn(value.props);
  else if (Array.isArray(value)) for (const item of value) yield* credentialsIn(item);
  else if (isPlainObject(value)) for (const part of Object.values(value)) yield* credentialsIn(part);
}
