import { isPlainObject } from '../../base/plain-object';
import { unusableData } from '../../base/unusable-data';
import { PixeeError } from '../../findings/pixee-error';
import type { PropsOwner } from './check-props';
import { showProp } from './prop-text';

/** What can be asked of an argument beside the props. */
const KINDS = {
  text: { expected: 'a text', fits: (value: unknown) => typeof value === 'string' && value !== '' },
  map: { expected: 'an object', fits: (value: unknown) => isPlainObject(value) },
} as const;

/** A class, by its name and a method that all of its instances have. */
export interface ClassArgument {
  readonly name: string;
  readonly method: string;
}

/**
 * Checks an argument that stands beside the props, as `checkProps` does with them: a text that may be a secret is not shown.
 *
 * @throws PixeeError when it is something else
 */
export function checkArgument(
  name: string,
  kind: keyof typeof KINDS | ClassArgument,
  value: unknown,
  owner: PropsOwner,
): void {
  const fits = typeof kind === 'string' ? KINDS[kind].fits(value) : isInstance(kind, value);
  if (fits) return;
  const expected = typeof kind === 'string' ? KINDS[kind].expected : `an instance of ${kind.name}`;
  throw new PixeeError([
    {
      rule: 'prop-type',
      severity: 'error',
      construct: typeof owner === 'string' ? owner : owner.node.path,
      path: [name],
      message: `must be ${expected}, got ${showProp({}, value)}`,
    },
  ]);
}

/**
 * Checks that an argument is something that a manifest can hold: no function, no Date, nothing that contains itself.
 *
 * @param isKnown whether an object of a class may stand in it
 * @param textProblem what is wrong with a text in it; without, what no manifest can carry
 * @throws PixeeError when it is something else
 */
export function checkData(
  name: string,
  value: unknown,
  owner: PropsOwner,
  isKnown: (value: object) => boolean,
  textProblem?: (text: string) => string | undefined,
): void {
  const unusable = unusableData(value, isKnown, textProblem);
  if (unusable === undefined) return;
  throw new PixeeError([
    {
      rule: 'prop-type',
      severity: 'error',
      construct: typeof owner === 'string' ? owner : owner.node.path,
      path: [name, ...unusable.path],
      message: unusable.message,
    },
  ]);
}

/** Classes are known by what they have, as in props: there may be two copies of this package in one app. */
function isInstance({ method }: ClassArgument, value: unknown): boolean {
  return typeof value === 'object' && value !== null && method in value;
}
