import { quote } from '../core/pod/shell';
import { setsValues } from './given-values';
import type { Options } from './option-table';
import type { valueOptions } from './value-options';

/**
 * The flags that give another command the same values, and the same chart. What `--set` and its kin hold is not repeated: it may be secret.
 *
 * @returns `-f values.yaml -n pixee`, and whether something was left out
 */
export function sameValues(options: Options<typeof valueOptions>): {
  readonly flags: string;
  readonly complete: boolean;
} {
  const { values, namespace, profile, 'release-name': releaseName } = options;
  const flags = [
    ...values.map((file) => `-f ${quote(file)}`),
    ...(namespace === valueDefaults.namespace ? [] : [`-n ${quote(namespace)}`]),
    ...(releaseName === valueDefaults.releaseName ? [] : [`--release-name ${quote(releaseName)}`]),
    ...(profile === undefined ? [] : [`--profile ${quote(profile)}`]),
  ];
  return { flags: flags.join(' '), complete: !setsValues(options) };
}

/** What needs no flag. */
const valueDefaults = {
  namespace: 'pixee-enterprise-server',
  releaseName: 'pixee-enterprise-server',
} as const;
