import type { PlainObject } from '../base/plain-object';
import type { ExpectedObject } from '../check/expected-object';
import { quote } from '../core/pod/shell';
import { identify } from '../output/identity';
import type { Options } from './option-table';
import { sameValues } from './same-values';
import type { valueOptions } from './value-options';

/** What the next steps depend on. */
export interface NextSteps {
  /** The command that applies the manifests. */
  readonly apply: string;
  readonly objects: readonly PlainObject[];
  /** What others must have made. */
  readonly missing: readonly ExpectedObject[];
  readonly options: Options<typeof valueOptions>;
}

/** The commands from manifests to a running installation, each with what it is for. */
export function nextSteps({ apply, objects, missing, options }: NextSteps): readonly string[] {
  const { flags, complete } = sameValues(options);
  const rest = complete ? '' : '  (with the same --set flags)';
  const program = (command: string): string =>
    ['cdk8s-pixee', command, flags].filter((word) => word !== '').join(' ');
  const ownNamespace = objects.some((object) => identify(object).kind === 'Namespace');
  const secrets = missing.some(({ kind }) => kind === 'Secret');
  return [
    ...(ownNamespace ? [] : [`kubectl create namespace ${quote(options.namespace)}   # once`]),
    ...(secrets ? [`${program('secrets')}${rest}   # what to make first`] : []),
    `${program('preflight')}${rest} | kubectl preflight -`,
    apply,
    `${program('verify')}${rest}   # the commands that show that all is well`,
  ];
}
