import { aiRules } from './ai-models';
import { authentikRules } from './authentik';
import { claimRetention } from './claim-retention';
import { gatewayRules } from './gateway-routes';
import { componentNames } from './component-names';
import { dashboards } from './dashboards';
import { databaseRules } from './database';
import { defaultCredentials } from './default-credentials';
import { encrypted } from './encrypted';
import { placeholderTooLate } from './placeholder-too-late';
import { secretBlanks } from './secret-blanks';
import { disabledRules } from './disabled-rules';
import { domainHosts } from './domain-hosts';
import { envVariables } from './env-variables';
import { existingAndInline } from './existing-and-inline';
import { externalPort } from './external-port';
import { externalSecretPolicy } from './external-secret-policy';
import { extraObjects } from './extra-objects';
import { federationRules } from './federation';
import { formatRules } from './formats';
import { forwardAuthRules } from './forward-auth';
import { gceClassAnnotation } from './gce-class-annotation';
import { hostAliases } from './host-aliases';
import { httpsWithoutTls } from './https-without-tls';
import { ingressClassAnnotation } from './ingress-class-annotation';
import { ingressComplete } from './ingress-complete';
import { ingressDuplicates } from './ingress-duplicates';
import { ingressHosts } from './ingress-hosts';
import { ingressPaths } from './ingress-paths';
import { integrationRules } from './integrations';
import { logCollector } from './log-collector';
import { missingSecret } from './missing-secret';
import { noProxy } from './no-proxy';
import { objectStoreRules } from './object-store';
import { placeholder } from './placeholder';
import { plainSecret } from './plain-secret';
import { privateCaConflict } from './private-ca-conflict';
import { privateCaUnused } from './private-ca-unused';
import { proxyAddress } from './proxy-address';
import { proxyPassword } from './proxy-password';
import { releaseName } from './release-name';
import { replicatedLicense } from './replicated-license';
import { requestsAboveLimits } from './requests-above-limits';
import { requiredDomain } from './required-domain';
import { reservedLabels } from './reserved-labels';
import { retentionPeriod } from './retention-period';
import type { ValueRule } from './rule';
import { signInRules } from './sign-in';
import { storageClass } from './storage-class';
import { passwordController, passwordRealm, unauthenticated } from './unauthenticated';
import { unpinnedImage } from './unpinned-image';
import { unusedValues } from './unused-values';
import { autoscalingRange } from './autoscaling';
import { namespaceUnused } from './namespace-unused';
import { routeRules } from './routes';
import { victoriaArguments } from './victoria-arguments';
import { victoriaOff, victoriaPaths, victoriaPorts } from './victoria-ingress';
import { victoriaStorage } from './victoria-storage';

/** Every rule over values: what is required, what is well formed, what fits together, what is not wise. */
export const recommendedRules: readonly ValueRule[] = [
  requiredDomain,
  releaseName,
  componentNames,
  ...formatRules,
  retentionPeriod,
  victoriaPorts,
  victoriaStorage,
  victoriaArguments,
  victoriaPaths,
  victoriaOff,
  dashboards,
  disabledRules,
  logCollector,
  hostAliases,
  noProxy,
  proxyAddress,
  envVariables,
  requestsAboveLimits,
  ...databaseRules,
  missingSecret,
  ...objectStoreRules,
  ...integrationRules,
  ...aiRules,
  ...signInRules,
  ...authentikRules,
  ...federationRules,
  ...routeRules,
  ...gatewayRules,
  autoscalingRange,
  namespaceUnused,
  ingressComplete,
  ingressHosts,
  domainHosts,
  ingressPaths,
  ingressDuplicates,
  ingressClassAnnotation,
  gceClassAnnotation,
  httpsWithoutTls,
  unauthenticated,
  passwordController,
  passwordRealm,
  ...forwardAuthRules,
  storageClass,
  externalPort,
  reservedLabels,
  unusedValues,
  existingAndInline,
  privateCaConflict,
  privateCaUnused,
  externalSecretPolicy,
  claimRetention,
  extraObjects,
  proxyPassword,
  unpinnedImage,
  replicatedLicense,
  defaultCredentials,
  plainSecret,
  secretBlanks,
  placeholder,
  placeholderTooLate,
  encrypted,
];
