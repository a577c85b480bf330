import fc from 'fast-check';
import { resolvePlain } from '../../../lib/values/load/scalar';
import recorded from '../../fixtures/helm/scalars.json';
import { loadText } from './memory-io';

interface RecordedScalar {
  readonly text: string;
  readonly value?: unknown;
  readonly refused?: boolean;
  readonly negativeZero?: boolean;
}

const scalars = recorded.scalars as readonly RecordedScalar[];

describe('plain scalars, read as Helm reads them', () => {
  test.each(scalars.filter(({ refused }) => !refused))('$text', ({ text, value, negativeZero }) => {
    const { values, findings } = loadText(`key: ${text}\n`);
    expect(findings).toEqual([]);
    expect(values).toEqual({ key: negativeZero ? -0 : value });
  });

  test.each(scalars.filter(({ refused }) => refused))('$text is refused', ({ text }) => {
    const { findings } = loadText(`key: ${text}\n`);
    expect(findings).toHaveLength(1);
  });

  test('any text stays itself or becomes a finite number, a boolean or null', () => {
    const numeric = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefxobEe_.+-')) });
    fc.assert(
      fc.property(fc.oneof(fc.string(), numeric), (text) => {
        const value = resolvePlain(text);
        if (typeof value === 'string') expect(value).toBe(text);
        else if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        else expect([true, false, null]).toContain(value);
      }),
    );
  });
});
