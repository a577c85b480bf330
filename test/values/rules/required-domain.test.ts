import { prepareValues } from '../../../lib/values/prepare';

const isMissing = (values: unknown) =>
  prepareValues(values).findings.some(({ rule }) => rule === 'required-domain');

test.each([
  [{}],
  [null],
  [{ global: {} }],
  [{ global: { pixee: { domain: '' } } }],
  [{ global: { pixee: { domain: null } } }],
])('fails without a domain: %j', (values) => {
  expect(isMissing(values)).toBe(true);
});

test.each([
  [{ global: { pixee: { domain: 'pixee.example.com' } } }],
  [{ global: { pixee: { domain: 5.5 } } }],
  [{ global: { pixee: { domian: 'pixee.example.com' } } }],
  [{ global: { domain: 'pixee.example.com' } }],
])('is silent about one that is given, even if it is wrong: %j', (values) => {
  expect(isMissing(values)).toBe(false);
});
