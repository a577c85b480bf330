import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Connection, PodsEnd } from '../../lib/core/connections/connection';
import { textOf } from '../../lib/core/connections/connections';
import { manifest, unlessEmpty } from '../../lib/core/object/manifest';
import { checkProps } from '../../lib/core/props/check-props';
import { Release } from '../../lib/core/release/release';
import { once } from '../../lib/core/object/synthesis';
import type { Finding } from '../../lib/findings/finding';
import type { NetworkPolicy, NetworkPolicySpec } from '../../lib/generated/kubernetes';
import type {
  CalicoNetworkPolicy,
  CalicoNetworkPolicySpec,
} from '../../lib/kubernetes/custom-resources/calico-network-policy';
import type { CiliumNetworkPolicy } from '../../lib/kubernetes/custom-resources/cilium-network-policy';
import { calicoSpec } from './calico';
import { ciliumSpec } from './cilium';
import { type EgressRuleSettings, egressRules } from './egress-rules';
import { ingressRules } from './ingress-rules';
import type { NetworkPoliciesProps } from './network-policies-props';
import { openFindings } from './open-findings';
import { place } from '../../lib/core/props/place';

const BOTH = ['Ingress', 'Egress'] as const;

/**
 * NetworkPolicies of a release: nothing in and nothing out for its pods, those of its database among them, but the paths that its
 * connections name. Other pods of the namespace are left alone; policies of your own add up with these. To be made when all workloads are
 * there; what they call may still change.
 */
export class NetworkPolicies extends Construct {
  /** The policy that closes everything, for patches. */
  public readonly denyAll: ApiObject;
  private readonly release: Release;
  private readonly props: NetworkPoliciesProps;
  private readonly made = new Map<string, ApiObject>();
  private readonly named: ApiObject[] = [];

  public constructor(scope: Construct, id: string, props: NetworkPoliciesProps = {}) {
    super(...place(scope, id));
    checkProps('NetworkPoliciesProps', props, this);
    this.release = Release.of(this);
    this.props = props;
    this.denyAll = this.closeAll();
    for (const pods of this.workloads) this.open(pods);
    this.release.addCheck(() =>
      openFindings(this.connections, props, { release: this.release, construct: this.node.path }),
    );
    this.release.addCheck(() => this.forgotten());
  }

  /** The policy of each workload, for patches. */
  public get objects(): readonly ApiObject[] {
    return [...this.made.values()];
  }

  /** What Cilium or Calico is told besides, for patches. */
  public get providerObjects(): readonly ApiObject[] {
    return [...this.named];
  }

  private get connections(): readonly Connection[] {
    return once(this, this, () => this.release.connections);
  }

  /** Every workload, each once: all of them look up names. */
  private get workloads(): readonly PodsEnd[] {
    const ends = this.release.connections.flatMap(({ from }) => (from.kind === 'pods' ? [from] : []));
    return [...new Map(ends.map((end) => [end.name, end])).values()];
  }

  private closeAll(): ApiObject {
    const { name, partOf, objectLabels } = this.release;
    return manifest<NetworkPolicy>(this, 'deny-all', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: `${name}-deny-all`, labels: objectLabels },
      spec: {
        podSelector: {
          matchLabels: { 'app.kubernetes.io/instance': name, 'app.kubernetes.io/part-of': partOf },
        },
        policyTypes: [...BOTH],
      },
    });
  }

  private open(pods: PodsEnd): void {
    const name = policyName(pods);
    const metadata = { name, labels: this.release.objectLabels };
    this.made.set(
      pods.name,
      manifest<Omit<NetworkPolicy, 'spec'>>(
        this,
        name,
        { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata },
        { spec: () => this.spec(pods) },
      ),
    );
    if (this.props.provider === 'cilium') {
      this.named.push(
        manifest<Omit<CiliumNetworkPolicy, 'spec'>>(
          this,
          `cilium-${name}`,
          { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata },
          {
            spec: () =>
              ciliumSpec({ matchLabels: pods.labels }, this.to(pods), this.from(pods), this.settings),
          },
        ),
      );
    }
    const calico = (): CalicoNetworkPolicySpec | undefined =>
      calicoSpec(pods.labels, this.from(pods), this.settings);
    if (this.props.provider !== 'calico' || calico() === undefined) return;
    this.named.push(
      manifest<Omit<CalicoNetworkPolicy, 'spec'>>(
        this,
        `calico-${name}`,
        {
          apiVersion: 'projectcalico.org/v3',
          kind: 'NetworkPolicy',
          metadata: { ...metadata, name: `${name}-hosts` },
        },
        { spec: calico },
      ),
    );
  }

  private spec(pods: PodsEnd): NetworkPolicySpec {
    const controller = this.release.settings.ingressController;
    return {
      podSelector: { matchLabels: { ...pods.labels } },
      policyTypes: [...BOTH],
      ...unlessEmpty('ingress', ingressRules(this.to(pods), { props: this.props, controller })),
      ...unlessEmpty('egress', egressRules(this.from(pods), this.settings)),
    };
  }

  private get settings(): EgressRuleSettings {
    const { namespace, domain } = this.release;
    return { props: this.props, namespace, domain };
  }

  private to(pods: PodsEnd): readonly Connection[] {
    return this.connections.filter(({ to }) => textOf(to) === textOf(pods));
  }

  private from(pods: PodsEnd): readonly Connection[] {
    return this.connections.filter(({ from }) => textOf(from) === textOf(pods));
  }

  /** Workloads that came after this: all ways to and from them are closed. */
  private *forgotten(): Iterable<Finding> {
    for (const { name } of this.workloads) {
      if (this.made.has(name)) continue;
      yield {
        rule: 'network-policy-late',
        severity: 'error',
        construct: this.node.path,
        message: `${name} was made after the policies, so that nothing gets to it or out of it`,
        remedy: 'make NetworkPolicies the last construct of the release, or write a policy for it',
      };
    }
  }
}

/** A Job is named by a hash of its content; its policy stays the same. */
function policyName({ name, workload }: PodsEnd): string {
  return workload === 'Job' ? name.replace(/-[0-9a-f]{8}$/, '') : name;
}
