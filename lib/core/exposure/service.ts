import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StringMap } from '../../base/string-map';
import type { Service, ServicePort, ServiceSpec } from '../../generated/kubernetes';
import type { Component } from '../release/component';
import { overlay } from '../pod/fragments';
import { manifest, unlessEmpty } from '../object/manifest';
import { derivedAlone } from '../object/origins';
import { releaseOf } from '../release/release-scope';
import { withProtocol } from './service-mesh';
import type { ServiceSettings } from './service-field-values';

/** Name of the container port and of the Service port of every component that speaks HTTP. */
export const HTTP_PORT = 'http';

/** Props of {@link addService}. */
export interface ServiceProps {
  /** The component whose pods it leads to. */
  readonly component: Component;
  /** @default - the component's */
  readonly name?: string;
  /** @default - not written: ClusterIP */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /** Its ports. @default - `port`, which leads to the container port `http` */
  readonly ports?: readonly ServicePort[];
  /** Port of the Service. @default 80 */
  readonly port?: number;
  /** Gives each pod a host name instead of one address to all. @default false */
  readonly headless?: boolean;
  /** Find pods that are not ready too: some servers look for each other to become ready. @default false */
  readonly publishNotReadyAddresses?: boolean;
  /** Which families of addresses it has. @default - not written: the cluster's first */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
  /** What the user says of it, which wins. @default - nothing */
  readonly values?: ServiceSettings & {
    readonly type?: ServiceProps['type'] | 'ClusterIp';
    readonly nodePort?: number;
  };
}

/** The fields of a Service that are handed on as they are. */
const FIELDS = [
  'allocateLoadBalancerNodePorts',
  'clusterIP',
  'externalIPs',
  'externalTrafficPolicy',
  'healthCheckNodePort',
  'internalTrafficPolicy',
  'ipFamilies',
  'ipFamilyPolicy',
  'loadBalancerClass',
  'loadBalancerIP',
  'loadBalancerSourceRanges',
  'publishNotReadyAddresses',
  'sessionAffinity',
  'trafficDistribution',
] as const satisfies readonly (keyof ServiceSettings & keyof ServiceSpec)[];

/** Adds the Service of a component, and its twin without an address where one is wanted. */
export function addService(scope: Construct, id: string, props: ServiceProps): ApiObject {
  const { component } = props;
  const values = props.values ?? {};
  const name = props.name ?? component.fullName;
  const release = releaseOf(scope);
  const mesh = release.settings.serviceMesh;
  const ports = (props.ports ?? [servicePort(HTTP_PORT, props.port ?? 80, values.nodePort)]).map((port) =>
    withProtocol(port, mesh),
  );
  const place = release.origins.trace(values, ['nodePort']);
  if (place !== undefined && values.nodePort !== undefined)
    release.origins.link(`Service/${name}`, ['spec', 'ports', 0, 'nodePort'], place);
  const shared = { metadata: metadataOf(values, name, component), selector: component.selectorLabels };
  if (values.headless === true) addTwin(scope, `${id}-headless`, { ...shared, ports, values });
  return service(scope, id, shared.metadata, {
    ...ownFields(props),
    selector: shared.selector,
    ports,
  });
}

/** The twin without an address of a Service that {@link addService} has added, for patches; nothing where none is wanted. */
export function headlessTwin(scope: Construct, id: string): ApiObject | undefined {
  return scope.node.tryFindChild(`${id}-headless`) as ApiObject | undefined;
}

/** A port of a Service, which leads to the container port of the same name. */
export function servicePort(name: string, port: number, nodePort?: number): ServicePort {
  return { name, port, targetPort: name, protocol: 'TCP', nodePort };
}

function ownFields(props: ServiceProps): ServiceSpec {
  const values = props.values ?? {};
  const type = values.type ?? props.type;
  // Only a Service of the plain type can do without an address.
  const isPlain = type === undefined || type === 'ClusterIP' || type === 'ClusterIp';
  const given = FIELDS.filter((field) => isGiven(values[field]));
  return derivedAlone<ServiceSpec>(
    {
      type: type === 'ClusterIp' ? 'ClusterIP' : type,
      clusterIP: props.headless === true && isPlain ? 'None' : undefined,
      publishNotReadyAddresses: props.publishNotReadyAddresses === true ? true : undefined,
      ipFamilyPolicy: props.ipFamilyPolicy,
      ...Object.fromEntries(given.map((field) => [field, values[field]])),
      ...unlessEmpty('sessionAffinityConfig', overlay({}, values.sessionAffinityConfig)),
    },
    values,
  );
}

interface Twin {
  readonly metadata: Service['metadata'] & { readonly name: string };
  readonly selector: StringMap;
  readonly ports: readonly ServicePort[];
  readonly values: ServiceSettings;
}

/** The annotations are those of a load balancer, which the twin has none of. */
function addTwin(scope: Construct, id: string, { metadata, selector, ports, values }: Twin): void {
  const { name, labels } = metadata;
  service(
    scope,
    id,
    { name: `${name}-headless`, labels },
    {
      clusterIP: 'None',
      ...Object.fromEntries(
        (['ipFamilies', 'ipFamilyPolicy', 'publishNotReadyAddresses'] as const)
          .filter((field) => isGiven(values[field]))
          .map((field) => [field, values[field]]),
      ),
      selector,
      ports: ports.map((port) => ({ ...port, nodePort: undefined })),
    },
  );
}

type Metadata = Twin['metadata'];

function metadataOf(values: ServiceSettings, name: string, component: Component): Metadata {
  return {
    name,
    labels: { ...values.labels, ...component.labels },
    ...unlessEmpty('annotations', values.annotations ?? {}),
  };
}

function service(scope: Construct, id: string, metadata: Metadata, spec: ServiceSpec): ApiObject {
  return manifest<Service>(scope, id, { apiVersion: 'v1', kind: 'Service', metadata, spec });
}

/** Helm's charts have empty texts, lists and maps where nothing is said. */
function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
