import type {
  ClusterRole,
  ClusterRoleBinding,
  PolicyRule,
  Role,
  RoleBinding,
  RoleRef,
  Subject,
} from '../../generated/kubernetes';
import { dnsSubdomainProblem, pathSegmentProblem } from '../syntax/dns-name';
import { mirror } from './mirror';

const GROUP = 'rbac.authorization.k8s.io';

/** Rights, and who has them. */
export const access = [
  mirror<PolicyRule>(
    'PolicyRule',
    ['ValidatePolicyRule'],
    ({ verbs = [], nonResourceURLs = [], apiGroups = [], resources = [], resourceNames = [] }, field) => {
      if (verbs.length === 0) field.at('verbs').required();
      if (nonResourceURLs.length > 0) {
        if (apiGroups.length + resources.length + resourceNames.length > 0)
          field.at('nonResourceURLs').forbidden('beside resources');
        return;
      }
      if (apiGroups.length === 0) field.at('apiGroups').required('write "" for the core group');
      if (resources.length === 0) field.at('resources').required();
    },
  ),
  mirror<Role>('Role', ['ValidateRole'], ({ rules = [] }, field) => {
    rules.forEach(({ nonResourceURLs = [] }, index) => {
      if (nonResourceURLs.length > 0) field.at('rules', index, 'nonResourceURLs').forbidden('in a Role');
    });
  }),
  mirror<ClusterRole>('ClusterRole', ['ValidateClusterRole'], ({ aggregationRule }, field) => {
    if (aggregationRule !== undefined && (aggregationRule.clusterRoleSelectors ?? []).length === 0)
      field.at('aggregationRule', 'clusterRoleSelectors').required();
  }),
  mirror<RoleRef>('RoleRef', ['ValidateRoleBinding'], ({ apiGroup = GROUP, kind, name = '' }, field) => {
    if (apiGroup !== GROUP && apiGroup !== '')
      field.at('apiGroup').report(`is ${JSON.stringify(apiGroup)}, must be ${GROUP}`);
    if (kind !== undefined && kind !== 'Role' && kind !== 'ClusterRole')
      field.at('kind').report(`is ${JSON.stringify(kind)}, allowed: Role, ClusterRole`);
    field.at('name').reportIf(name === '' ? 'is missing or empty' : pathSegmentProblem(name));
  }),
  mirror<ClusterRoleBinding>(
    'ClusterRoleBinding',
    ['ValidateClusterRoleBinding'],
    ({ roleRef, subjects = [] }, field) => {
      if (roleRef?.kind === 'Role') field.at('roleRef', 'kind').report('is Role, must be ClusterRole');
      subjects.forEach(({ kind, namespace = '' }, index) => {
        if (kind === 'ServiceAccount' && namespace === '')
          field.at('subjects', index, 'namespace').required();
      });
    },
  ),
  mirror<RoleBinding>('RoleBinding', ['ValidateRoleBinding'], ({ roleRef }, field) => {
    if (roleRef === undefined) field.at('roleRef').required();
  }),
  mirror<Subject>('Subject', ['ValidateRoleBindingSubject'], ({ kind, name = '', apiGroup }, field) => {
    if (name === '') field.at('name').required();
    else if (kind === 'ServiceAccount') field.at('name').reportIf(dnsSubdomainProblem(name));
    const wanted = kind === 'ServiceAccount' ? '' : GROUP;
    if (apiGroup !== undefined && kind !== undefined && apiGroup !== wanted)
      field
        .at('apiGroup')
        .report(`is ${JSON.stringify(apiGroup)}, must be ${JSON.stringify(wanted)} for ${kind}`);
  }),
];
