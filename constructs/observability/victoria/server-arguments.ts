import type { Construct } from 'constructs';
import { quantityNumber } from '../../../lib/rules/quantity';
import { PATH_PREFIX, refusedArgument } from '../../../lib/rules/victoria-arguments';
import { PixeeError } from '../../../lib/findings/pixee-error';

/** Arguments of a server by name. */
export interface ServerArguments {
  readonly [name: string]: string | number | boolean | undefined;
}

/** Share of the volume that data may fill: the rest is for merging, and for the day that is being written. */
const DISK_SHARE = 0.8;

/**
 * The arguments as a command takes them, sorted, those of the user in place of ours.
 *
 * @throws Error when the user gives one that is not theirs to give
 */
export function serverArguments(
  owner: Construct,
  own: ServerArguments,
  extra: ServerArguments = {},
): string[] {
  for (const name of Object.keys(extra)) {
    const remedy = refusedArgument(name);
    if (remedy !== undefined)
      throw PixeeError.of(
        'observability-props',
        `extraArgs: "${name}" cannot be set; ${remedy}`,
        owner.node.path,
      );
  }
  const all = { ...own, ...extra, [PATH_PREFIX]: own[PATH_PREFIX] };
  return Object.entries(all)
    .flatMap(([name, value]) => ((value ?? undefined) === undefined ? [] : [`--${name}=${String(value)}`]))
    .sort();
}

/**
 * The most that data may take: as given, a bare number meaning GiB as in the upstream chart, else a share of the volume. Without
 * a bound a busy day would fill the disk, and the server would take nothing more.
 */
export function diskLimit(given: string | undefined, volumeSize: string): string {
  if (given) return /^\d+$/.test(given) ? `${given}GiB` : given;
  return String(Math.floor((quantityNumber(volumeSize) ?? 0) * DISK_SHARE));
}
