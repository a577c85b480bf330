import { linesOf } from './integration-findings';

const lines = (tenantAccountName: string) =>
  linesOf('checkmarx-tenant', { platform: { checkmarx: { tenantAccountName, apiKey: 'key' } } });

test('fails with the id of the tenant', () => {
  expect(lines('0d3f7a52-6f0b-4c1e-9d57-2b7c3f1e8a90')).toEqual([
    'platform.checkmarx.tenantAccountName must be the account name of the tenant, not its id, got "0d3f7a52-6f0b-4c1e-9d57-2b7c3f1e8a90"; write the name that stands above the id on the page Identity and Access Management of Checkmarx One',
  ]);
});

test.each(['acme', 'acme-0d3f7a52'])('is silent about the name %s', (name) => {
  expect(lines(name)).toEqual([]);
});
