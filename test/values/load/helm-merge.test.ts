import { mergeValues } from '../../../lib/base/merge';
import recorded from '../../fixtures/helm/merge.json';
import { flagInputs, load, loadText } from './memory-io';

interface RecordedCase {
  readonly name: string;
  readonly defaults?: string;
  readonly files: readonly string[];
  readonly flags?: readonly (readonly [string, string])[];
  readonly values: unknown;
  readonly ours?: unknown;
}

describe('defaults, files and flags, merged as Helm merges them', () => {
  test.each(recorded.cases as unknown as readonly RecordedCase[])(
    '$name',
    ({ defaults, files, flags, values, ours }) => {
      const named = Object.fromEntries(files.map((text, index) => [`${index}.yaml`, text]));
      const loaded = load(named, flagInputs(flags ?? []));
      expect(loaded.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      // Without defaults a null has nothing to remove, and Helm shows it.
      const merged =
        defaults === undefined ? loaded.values : mergeValues(loadText(defaults).values, loaded.values);
      expect(merged).toEqual(ours ?? values);
    },
  );
});
