import { secretPaths } from '../../lib/generated/secret-paths';
import type { Values } from '../../lib/values/contract/values';
import { samplesOf } from '../../lib/values/samples/samples';
import { makePrivateKey } from '../../lib/values/samples/private-key';
import { withValue } from '../../lib/values/samples/value-at';

/** A secret value that can be recognised wherever it shows. */
export interface Canary {
  /** The value's key in the contract. */
  readonly key: string;
  readonly path: readonly string[];
  /** The secret, in a form that the rules accept. */
  readonly value: string;
  /** What to look for. */
  readonly text: string;
  /** Values in which it stands. */
  readonly values: Values;
}

/** A secret and what to look for of it. */
interface Secret {
  readonly value: string;
  readonly text: string;
}

const PRIVATE_KEY = makePrivateKey();

/** Secrets that must have a form; all others may be any text. */
const FORMS: Readonly<Record<string, (text: string) => Secret>> = {
  'platform.github.appPrivateKey': () => ({ value: PRIVATE_KEY, text: PRIVATE_KEY.split('\n')[2] ?? '' }),
  'global.pixee.access.oidc.embedded.usersJson': (text) => ({
    value: JSON.stringify({ alice: { username: 'alice', password: text } }),
    text,
  }),
  'cdk8s.imagePullSecret.dockerconfigjson': (text) => ({
    value: JSON.stringify({ auths: { 'registry.example.com': { username: 'pixee', password: text } } }),
    text,
  }),
};

/** A secret value for every path of the contract that is marked as one. */
export const canaries: readonly Canary[] = secretPaths.map(({ path }, index) => {
  const key = path.join('.');
  const plain = `Canary${String(index).padStart(2, '0')}SingsSoftlyInTheMine`;
  const secret = FORMS[key]?.(plain) ?? { value: plain, text: plain };
  const [sample] = samplesOf(path);
  if (sample === undefined) throw new Error(`${key} has no sample in lib/values/samples`);
  return { key, path, ...secret, values: withValue(sample.given, path, secret.value) };
});
