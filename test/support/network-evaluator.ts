import type { LabelSelector, NetworkPolicy, NetworkPolicyPeer } from '../../lib/generated/kubernetes';

/** Labels that pods or namespaces have. */
type Labels = Readonly<Record<string, string>>;

/** A pod, or what stands for one. */
export interface EvaluatedPod {
  readonly namespace: string;
  readonly labels: Labels;
}

/** Labels of a namespace: its name, as Kubernetes puts it on every one. */
function namespaceLabels(namespace: string): Labels {
  return { 'kubernetes.io/metadata.name': namespace };
}

function selects(selector: LabelSelector | undefined, labels: Labels): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'In') return value !== undefined && values.includes(value);
      if (operator === 'NotIn') return value === undefined || !values.includes(value);
      return (value !== undefined) === (operator === 'Exists');
    })
  );
}

function isPeer(
  { namespaceSelector, podSelector, ipBlock }: NetworkPolicyPeer,
  pod: EvaluatedPod,
  policyNamespace: string,
): boolean {
  // Addresses of pods lie in no network that a policy names, but in that of everything.
  if (ipBlock !== undefined) return ipBlock.cidr === '0.0.0.0/0';
  const inNamespace =
    namespaceSelector === undefined
      ? pod.namespace === policyNamespace
      : selects(namespaceSelector, namespaceLabels(pod.namespace));
  return inNamespace && selects(podSelector, pod.labels);
}

/**
 * Whether one pod reaches a port of another under these policies, by the rules of Kubernetes: policies add up, a direction that none selects is
 * open, and both directions must be.
 */
export function reaches(
  policies: readonly NetworkPolicy[],
  from: EvaluatedPod,
  to: EvaluatedPod,
  port: number,
  protocol = 'TCP',
): boolean {
  const fits = (
    ports: readonly { readonly port?: unknown; readonly protocol?: string }[] | undefined,
  ): boolean =>
    ports === undefined ||
    ports.length === 0 ||
    ports.some(
      (one) => (one.port === undefined || one.port === port) && (one.protocol ?? 'TCP') === protocol,
    );
  const of = (pod: EvaluatedPod, type: 'Ingress' | 'Egress'): readonly NetworkPolicy[] =>
    policies.filter(
      ({ metadata, spec }) =>
        metadata?.namespace === pod.namespace &&
        spec?.policyTypes?.includes(type) === true &&
        selects(spec.podSelector, pod.labels),
    );
  const outgoing = of(from, 'Egress');
  const goes =
    outgoing.length === 0 ||
    outgoing.some(({ spec }) =>
      (spec?.egress ?? []).some(
        ({ to: peers, ports }) =>
          fits(ports) && (peers === undefined || peers.some((peer) => isPeer(peer, to, from.namespace))),
      ),
    );
  const incoming = of(to, 'Ingress');
  return (
    goes &&
    (incoming.length === 0 ||
      incoming.some(({ spec }) =>
        (spec?.ingress ?? []).some(
          ({ from: peers, ports }) =>
            fits(ports) && (peers === undefined || peers.some((peer) => isPeer(peer, from, to.namespace))),
        ),
      ))
  );
}
