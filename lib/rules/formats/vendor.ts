import type { FormatProblem } from './format';

const ORGANIZATION = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
const ADDRESS =
  /^(?:https?:\/\/)?(?:dev\.azure\.com\/([A-Za-z0-9-]+)|([A-Za-z0-9-]+)\.visualstudio\.com)(?:\/|$)/i;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The organization of Azure DevOps is a name; what a browser shows is its address. */
export function azureOrganizationFormat(text: string): FormatProblem | undefined {
  if (ORGANIZATION.test(text)) return undefined;
  const [, cloud, older] = ADDRESS.exec(text) ?? [];
  const name = cloud ?? older;
  return {
    expected: 'the name of the organization: letters, digits and dashes',
    ...(name === undefined ? {} : { remedy: `write ${name}` }),
  };
}

/** The page of Checkmarx with the tenant's account name also shows its id, which does not work. */
export function checkmarxTenantFormat(text: string): FormatProblem | undefined {
  if (!ID.test(text)) return undefined;
  return {
    expected: 'the account name of the tenant, not its id',
    remedy:
      'write the name that stands above the id on the page Identity and Access Management of Checkmarx One',
  };
}
