import type { ValueRule } from './rule';

const NAME = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
const ADDRESS =
  /^(?:https?:\/\/)?(?:dev\.azure\.com\/([A-Za-z0-9-]+)|([A-Za-z0-9-]+)\.visualstudio\.com)(?:\/|$)/i;

/** The organization is a name; what a browser shows is its address. */
export const azureOrganization: ValueRule = {
  id: 'azure-organization',
  severity: 'error',
  *check({ values }) {
    const organization = values.platform?.scm?.azure?.organization;
    if (!organization || NAME.test(organization)) return;
    const [, cloud, older] = ADDRESS.exec(organization) ?? [];
    const name = cloud ?? older;
    yield {
      path: ['platform', 'scm', 'azure', 'organization'],
      message: 'must be the name of the organization: letters, digits and dashes',
      ...(name === undefined ? {} : { remedy: `write ${name}` }),
    };
  },
};
