import { deployedVictoria } from '../given/victoria';
import { enabledIngresses } from './ingresses';
import type { RuleContext, ValueRule } from './rule';

/** Annotations by which load balancers get their certificates, so that an Ingress needs no Secret. */
const CERTIFICATE_ANNOTATIONS = [
  'alb.ingress.kubernetes.io/certificate-arn',
  'networking.gke.io/managed-certificates',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'networking.gke.io/certmap',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
  'kubernetes.azure.com/tls-cert-keyvault-uri',
];

/** A product that is reached by https needs a certificate somewhere. */
export const httpsWithoutTls: ValueRule = {
  id: 'https-without-tls',
  severity: 'warning',
  *check(context) {
    const { values } = context;
    if (!isHttps(context) || isEndedElsewhere(context)) return;
    const deployed = new Set<unknown>(['platform', 'cdk8s', 'superset', ...deployedVictoria(values)]);
    const ingresses = enabledIngresses(values);
    const covered = new Set(ingresses.flatMap(({ tls }) => tls.flatMap(({ hosts = [] }) => hosts)));
    for (const { path, hosts, tls, annotations } of ingresses) {
      if (!deployed.has(path[0]) || tls.length > 0) continue;
      if (CERTIFICATE_ANNOTATIONS.some((name) => annotations[name] !== undefined)) continue;
      // Controllers share the certificate of a host among its Ingresses.
      if (path[0] !== 'platform' && hosts.every(({ host }) => covered.has(host))) continue;
      yield {
        path: [...path, 'enabled'],
        message: 'is true and `global.pixee.protocol` is https, but the Ingress has no certificate',
        remedy: `set \`${path.join('.')}.tls\`, or \`cdk8s.tls.certManager.issuer\`, or \`cdk8s.tls.terminatedOutside: true\` when TLS ends in front of the cluster`,
      };
    }
  },
};

function isHttps({ values: { global } }: RuleContext): boolean {
  return (global?.pixee?.protocol ?? 'https') === 'https';
}

function isEndedElsewhere({ values: { cdk8s } }: RuleContext): boolean {
  return cdk8s?.tls?.terminatedOutside === true || Boolean(cdk8s?.tls?.certManager?.issuer);
}
