import type { ValueRule } from './rule';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The page with the tenant's account name also shows its id, which does not work. */
export const checkmarxTenant: ValueRule = {
  id: 'checkmarx-tenant',
  severity: 'error',
  *check({ values }) {
    const name = values.platform?.checkmarx?.tenantAccountName;
    if (!name || !ID.test(name)) return;
    yield {
      path: ['platform', 'checkmarx', 'tenantAccountName'],
      message: 'must be the account name of the tenant, got its id',
      remedy:
        'write the name that stands above the id on the page Identity and Access Management of Checkmarx One',
    };
  },
};
