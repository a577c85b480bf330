import type { ApiObject } from 'cdk8s';
import { canonicalDuration } from '../../base/go-duration';
import type { Construct } from 'constructs';
import { given } from '../../base/given';
import type { StringMap } from '../../base/string-map';
import type { Certificate } from '../../kubernetes/custom-resources/certificate';
import { isIpAddress } from '../../rules/formats/host';
import type { CertManagerProps, ComponentIngressProps } from './ingress-props';
import { manifest, unlessEmpty } from '../object/manifest';
import { Release } from '../release/release';

/** One certificate of an Ingress. */
export interface IngressCertificate {
  /** Host names, and IP addresses, that it is for. */
  readonly hosts: readonly string[];
  /** Secret that holds it. @default - the ingress controller's own certificate */
  readonly secretName?: string;
}

/** The certificates of an Ingress: those that the values name, or one for all hosts when cert-manager makes it. */
export function ingressTls(release: Release, props: ComponentIngressProps): IngressCertificate[] {
  const { component, ingress, certManager, suffix } = props;
  const listed = ingress.tls ?? [];
  if (listed.length > 0 || certManager === undefined) {
    return listed.map(({ hosts, secretName }) => ({ hosts: hosts ?? [], secretName: given(secretName) }));
  }
  return [
    {
      hosts: allHosts(release, props),
      secretName: `${component.fullName}${suffix === undefined ? '' : `-${suffix}`}-tls`,
    },
  ];
}

/** Adds a Certificate for every Secret of an Ingress, and returns them, or declares that somebody else must make it. */
export function addCertificates(
  scope: Construct,
  tls: readonly IngressCertificate[],
  props: ComponentIngressProps,
): readonly ApiObject[] {
  const release = Release.of(scope);
  const hostsOfSecret = new Map<string, Set<string>>();
  for (const { hosts, secretName } of tls) {
    if (secretName === undefined) continue;
    // A certificate for nothing would be refused.
    const names = hosts.length > 0 ? hosts : allHosts(release, props);
    const known = hostsOfSecret.get(secretName) ?? new Set();
    for (const name of names) known.add(name);
    hostsOfSecret.set(secretName, known);
  }
  return [...hostsOfSecret].flatMap(
    ([secretName, hosts]) => addCertificate(scope, secretName, [...hosts], props) ?? [],
  );
}

/** The annotation by which cert-manager makes the certificates of an Ingress itself. */
export function issuerAnnotation(certManager: CertManagerProps | undefined): StringMap {
  if (certManager?.mode !== 'annotation') return {};
  const key = certManager.kind === 'Issuer' ? 'cert-manager.io/issuer' : 'cert-manager.io/cluster-issuer';
  return { [key]: certManager.issuer };
}

function allHosts(release: Release, { ingress }: ComponentIngressProps): string[] {
  const hosts = (ingress.hosts ?? []).flatMap(({ host }) => given(host) ?? []);
  return hosts.length > 0 ? [...new Set(hosts)] : [release.domain];
}

function addCertificate(
  scope: Construct,
  secretName: string,
  hosts: readonly string[],
  { component, certManager }: ComponentIngressProps,
): ApiObject | undefined {
  if (certManager === undefined || certManager.mode === 'annotation') {
    Release.of(scope).expect({
      kind: 'Secret',
      name: secretName,
      keys: ['tls.crt', 'tls.key'],
      purpose: 'TLS certificate of the ingress',
    });
    return undefined;
  }
  const { issuer, kind, duration, renewBefore } = certManager;
  return manifest<Certificate>(scope, `Certificate-${secretName}`, {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: secretName, labels: component.labels },
    spec: {
      secretName,
      issuerRef: { group: 'cert-manager.io', kind: kind ?? 'ClusterIssuer', name: issuer },
      ...unlessEmpty(
        'dnsNames',
        hosts.filter((host) => !isIpAddress(host)),
      ),
      ...unlessEmpty(
        'ipAddresses',
        hosts.filter((host) => isIpAddress(host)),
      ),
      ...(duration === undefined ? {} : { duration: canonicalDuration(duration) }),
      ...(renewBefore === undefined ? {} : { renewBefore: canonicalDuration(renewBefore) }),
    },
  });
}
