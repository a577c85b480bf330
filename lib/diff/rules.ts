import type { ChangeRule } from './rule';
import { accounts } from './rules/access/accounts';
import { hosts } from './rules/access/hosts';
import { networkPolicies } from './rules/access/network-policies';
import { privileges } from './rules/access/privileges';
import { roles } from './rules/access/roles';
import { secretReaders } from './rules/access/secret-readers';
import { services } from './rules/access/services';
import { signIn } from './rules/access/sign-in';
import { fewerClaims } from './rules/data/fewer-claims';
import { otherStores } from './rules/data/other-stores';
import { podVolumes } from './rules/data/pod-volumes';
import { removedData } from './rules/data/removed-data';
import { retention } from './rules/data/retention';
import { databaseBackups } from './rules/database/backups';
import { databaseCluster } from './rules/database/cluster';
import { databaseRoles } from './rules/database/roles';
import { addresses } from './rules/outside/addresses';
import { certificates } from './rules/outside/certificates';
import { cloudIdentity } from './rules/outside/cloud-identity';
import { credentials } from './rules/outside/credentials';
import { externalSecrets } from './rules/outside/external-secrets';
import { clusterLimits } from './rules/pods/cluster-limits';
import { configuration } from './rules/pods/configuration';
import { jobs } from './rules/pods/jobs';
import { removedWorkloads } from './rules/pods/removed-workloads';
import { rollingRestart } from './rules/pods/rolling-restart';
import { scaling } from './rules/pods/scaling';
import { defaultedStrategy } from './rules/refused/defaulted-strategy';
import { immutableData } from './rules/refused/immutable-data';
import { immutableFields } from './rules/refused/immutable-fields';
import { selectorMismatch } from './rules/refused/selector-mismatch';
import { serviceAddress } from './rules/refused/service-address';
import { smallerVolumes } from './rules/refused/smaller-volumes';
import { renamed } from './rules/renamed';

/** The table of consequences. What no rule knows a consequence of has none. */
export const rules: readonly ChangeRule[] = [
  removedData,
  podVolumes,
  otherStores,
  fewerClaims,
  retention,
  databaseBackups,
  databaseRoles,
  databaseCluster,
  immutableFields,
  immutableData,
  serviceAddress,
  defaultedStrategy,
  selectorMismatch,
  smallerVolumes,
  renamed,
  hosts,
  services,
  networkPolicies,
  roles,
  accounts,
  privileges,
  secretReaders,
  signIn,
  credentials,
  addresses,
  cloudIdentity,
  externalSecrets,
  certificates,
  jobs,
  rollingRestart,
  removedWorkloads,
  scaling,
  clusterLimits,
  configuration,
];
