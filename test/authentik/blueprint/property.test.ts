import fc from 'fast-check';
import { checkAttributes } from '../../../lib/authentik/blueprint/check/attributes';
import { renderEntry } from '../../../lib/authentik/blueprint/render-entry';
import { writeBlueprint } from '../../../lib/authentik/blueprint/write';
import { AUTHENTIK_VERSIONS } from '../../../lib/authentik/version';
import { runs } from '../../support/runs';
import { anyEntry, asRead } from './any-entry';
import { readBlueprint } from './read-blueprint';

describe.each(AUTHENTIK_VERSIONS)('any valid entry for Authentik %s', (version) => {
  test('has no problem, and is read back as it was given', () => {
    fc.assert(
      fc.property(anyEntry(version), (entry) => {
        expect([...checkAttributes(entry, version)]).toEqual([]);
        const file = { version: 1, metadata: { name: 'Any' }, entries: [renderEntry(entry, true)] };
        const [read] = readBlueprint(writeBlueprint(file)).entries;
        const { model, identifiers = {}, attrs = {} } = read ?? { model: 'none' };
        expect(model).toBe(entry.model);
        expect(identifiers).toEqual(asRead(entry.identifiers));
        expect(attrs).toEqual(asRead(entry.attributes));
      }),
      { numRuns: runs(10, 150) },
    );
  });

  test('fails with any attribute beside those that are known', () => {
    fc.assert(
      fc.property(anyEntry(version), fc.stringMatching(/^[a-z]{3,12}$/), (entry, name) => {
        const attribute = `x_${name}`;
        const spoilt = Object.assign(Object.create(entry) as typeof entry, {
          attributes: { ...entry.attributes, [attribute]: true },
        });
        expect([...checkAttributes(spoilt, version)].map(({ place }) => place)).toEqual([
          `${String(entry)}: ${attribute}`,
        ]);
      }),
      { numRuns: runs(5, 50) },
    );
  });
});
