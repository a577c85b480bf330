import type { Options } from './option-table';
import { SET_FLAGS } from './set-flags';
import type { valueOptions } from './value-options';

type Given = Pick<Options<typeof valueOptions>, (typeof SET_FLAGS)[number]>;

/** Whether a flag sets a single value. */
export function setsValues(options: Given): boolean {
  return SET_FLAGS.some((flag) => options[flag].length > 0);
}

/** Whether there are any values: files, or single ones. */
export function hasValues(options: Given & Pick<Options<typeof valueOptions>, 'values'>): boolean {
  return options.values.length > 0 || setsValues(options);
}
