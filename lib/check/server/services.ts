import type { Service, ServicePort, ServiceSpec } from '../../generated/kubernetes';
import { dnsSubdomainProblem } from '../syntax/dns-name';
import { portNameProblem } from '../rules/part-names';
import { qualifiedNameProblem } from '../syntax/qualified-name';
import { cidrProblem, ipProblem } from './addresses';
import { mirror } from './mirror';
import { checkRange } from './numbers';

const MAX_AFFINITY_SECONDS = 86_400;
const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** Services. */
export const services = [
  mirror<ServiceSpec>('ServiceSpec', ['validateService'], (spec, field) => {
    const { type = 'ClusterIP', ports = [], clusterIP, externalName = '' } = spec;
    const headless = clusterIP === 'None';
    if (ports.length === 0 && !headless && type !== 'ExternalName') field.at('ports').required();
    if (headless && (type === 'LoadBalancer' || type === 'NodePort'))
      field.at('clusterIP').report(`must not be None when the type is ${type}`);
    if (type === 'ExternalName') {
      const at = field.at('externalName');
      if (externalName === '') at.required('the type ExternalName needs it');
      else at.reportIf(dnsSubdomainProblem(externalName.replace(/\.$/, '')));
      for (const name of ['clusterIPs', 'ipFamilies', 'ipFamilyPolicy'] as const)
        if (spec[name] !== undefined) field.at(name).forbidden('when the type is ExternalName');
      if ((clusterIP ?? '') !== '') field.at('clusterIP').forbidden('when the type is ExternalName');
    } else if ((clusterIP ?? '') !== '' && !headless)
      field.at('clusterIP').reportIf(ipProblem(clusterIP ?? ''));
    spec.clusterIPs?.forEach((address, index) => {
      const at = field.at('clusterIPs', index);
      if (index === 0 && address !== clusterIP) at.report(`is ${address}, must be the same as clusterIP`);
      if (address !== 'None') at.reportIf(ipProblem(address));
    });
    const nodePorts = new Set<string>();
    ports.forEach(({ nodePort = 0, protocol = 'TCP' }, index) => {
      if (nodePort === 0) return;
      const at = field.at('ports', index, 'nodePort');
      if (type === 'ClusterIP') at.forbidden('when the type is ClusterIP');
      if (nodePorts.has(`${nodePort}/${protocol}`)) at.report(`is ${nodePort}, which an earlier port has`);
      nodePorts.add(`${nodePort}/${protocol}`);
    });
    spec.externalIPs?.forEach((address, index) => {
      field.at('externalIPs', index).reportIf(ipProblem(address));
    });
  }),
  mirror<ServiceSpec>(
    'ServiceSpec',
    [
      'validateClientIPAffinityConfig',
      'validateServiceExternalTrafficPolicy',
      'validateLoadBalancerClassField',
    ],
    (spec, field) => {
      const { type = 'ClusterIP', sessionAffinityConfig } = spec;
      const seconds = field.at('sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
      checkRange(sessionAffinityConfig?.clientIP?.timeoutSeconds, 1, MAX_AFFINITY_SECONDS, seconds);
      const outside = type === 'LoadBalancer' || type === 'NodePort' || (spec.externalIPs ?? []).length > 0;
      if (!outside && spec.externalTrafficPolicy !== undefined)
        field.at('externalTrafficPolicy').forbidden(`when the type is ${type}: nothing comes from outside`);
      if (type === 'LoadBalancer') {
        spec.loadBalancerSourceRanges?.forEach((range, index) => {
          field.at('loadBalancerSourceRanges', index).reportIf(cidrProblem(range.trim()));
        });
        if (spec.loadBalancerClass !== undefined)
          field.at('loadBalancerClass').reportIf(qualifiedNameProblem(spec.loadBalancerClass));
        if (spec.healthCheckNodePort !== undefined && spec.externalTrafficPolicy !== 'Local')
          field.at('healthCheckNodePort').forbidden('unless externalTrafficPolicy is Local');
      } else {
        for (const name of [
          'loadBalancerSourceRanges',
          'allocateLoadBalancerNodePorts',
          'loadBalancerClass',
        ] as const)
          if (spec[name] !== undefined && !isEmpty(spec[name]))
            field.at(name).forbidden('unless the type is LoadBalancer');
        if ((spec.healthCheckNodePort ?? 0) !== 0)
          field.at('healthCheckNodePort').forbidden('unless the type is LoadBalancer');
      }
      const families = spec.ipFamilies ?? [];
      if (families.length > 2 || new Set(families).size !== families.length)
        field.at('ipFamilies').report('must be IPv4, IPv6 or both');
      if (families.length > 1 && spec.ipFamilyPolicy === 'SingleStack')
        field.at('ipFamilyPolicy').report('must not be SingleStack with two ipFamilies');
    },
  ),
  mirror<ServicePort>('ServicePort', ['validateServicePort'], ({ targetPort, appProtocol }, field) => {
    if (typeof targetPort === 'string' && targetPort !== '')
      field.at('targetPort').reportIf(portNameProblem(targetPort));
    if (appProtocol !== undefined) field.at('appProtocol').reportIf(qualifiedNameProblem(appProtocol));
  }),
  mirror<Service>('Service', ['validateService'], ({ metadata, spec }, field) => {
    const ranges = metadata?.annotations?.[SOURCE_RANGES];
    if (ranges === undefined) return;
    const at = field.at('metadata', 'annotations', SOURCE_RANGES);
    if (spec?.type !== 'LoadBalancer') at.forbidden('unless the type is LoadBalancer');
    for (const range of ranges.split(',')) if (ranges.trim() !== '') at.reportIf(cidrProblem(range.trim()));
  }),
];

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
