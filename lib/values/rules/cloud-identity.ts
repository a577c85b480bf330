import { azureIdFormat, googleServiceAccountFormat, roleArnFormat } from '../../rules/formats/cloud-identity';
import type { Format } from '../../rules/formats/format';
import { show } from '../prepare/show';
import type { RuleFinding, ValueRule } from './rule';

const PLACE = ['global', 'pixee', 'serviceAccount', 'annotations'];

/** What the annotations of identities must say. */
const FORMATS: Readonly<Record<string, Format>> = {
  'eks.amazonaws.com/role-arn': roleArnFormat,
  'iam.gke.io/gcp-service-account': googleServiceAccountFormat,
  'azure.workload.identity/client-id': azureIdFormat,
  'azure.workload.identity/tenant-id': azureIdFormat,
};

/** The annotations by which clouds know the pods of a service account are well formed. */
export const cloudIdentity: ValueRule = {
  id: 'cloud-identity',
  severity: 'error',
  check: ({ values }): RuleFinding[] =>
    Object.entries(FORMATS).flatMap(([key, format]) => {
      const text = values.global?.pixee?.serviceAccount?.annotations?.[key];
      const problem = text ? format(text) : undefined;
      const path = [...PLACE, key];
      return problem === undefined
        ? []
        : [{ path, message: `must be ${problem.expected}, got ${show(path, text)}` }];
    }),
};
