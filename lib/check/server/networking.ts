import type {
  HTTPIngressRuleValue,
  Ingress,
  IngressBackend,
  IngressServiceBackend,
  IngressSpec,
  IngressTLS,
  IPBlock,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from '../../generated/kubernetes';
import { portNameProblem } from '../rules/part-names';
import { dns1035LabelProblem, dnsSubdomainProblem } from '../syntax/dns-name';
import { cidrProblem } from './addresses';
import { mirror } from './mirror';
import { checkPort } from './numbers';

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** Ingresses and network policies. */
export const networking = [
  mirror<Ingress>('Ingress', ['ValidateIngressCreate'], ({ metadata, spec }, field) => {
    const old = metadata?.annotations?.[CLASS_ANNOTATION];
    if (old !== undefined && spec?.ingressClassName !== undefined && old !== spec.ingressClassName)
      field
        .at('metadata', 'annotations', CLASS_ANNOTATION)
        .report(`is ${old}, must be the same as ingressClassName; leave one of them out`);
  }),
  mirror<IngressSpec>('IngressSpec', ['ValidateIngressSpec'], ({ ingressClassName }, field) => {
    if (ingressClassName !== undefined)
      field.at('ingressClassName').reportIf(dnsSubdomainProblem(ingressClassName));
  }),
  mirror<IngressTLS>(
    'IngressTLS',
    ['validateIngressTLS', 'validateTLSSecretName'],
    ({ secretName = '', hosts = [] }, field) => {
      hosts.forEach((host, index) => {
        if (host === '') field.at('hosts', index).required();
      });
      if (secretName !== '') field.at('secretName').reportIf(dnsSubdomainProblem(secretName));
    },
  ),
  mirror<HTTPIngressRuleValue>(
    'HTTPIngressRuleValue',
    ['validateHTTPIngressRuleValue'],
    ({ paths = [] }, field) => {
      if (paths.length === 0) field.at('paths').required();
    },
  ),
  mirror<IngressBackend>('IngressBackend', ['validateIngressBackend'], ({ resource, service }, field) => {
    if (resource !== undefined && service !== undefined)
      field.report('has resource and service, may have one of them');
    if (resource !== undefined && (resource.kind === '' || resource.name === ''))
      field.at('resource').required();
  }),
  mirror<IngressServiceBackend>(
    'IngressServiceBackend',
    ['validateIngressBackend'],
    ({ name = '', port }, field) => {
      field.at('name').reportIf(name === '' ? 'is missing or empty' : dns1035LabelProblem(name));
      if (port?.name !== undefined) field.at('port', 'name').reportIf(portNameProblem(port.name));
      if (port?.number === 0 && (port.name ?? '') === '')
        field.at('port').report('has neither a name nor a number other than 0');
      if (port?.number !== 0) checkPort(port?.number, field.at('port', 'number'));
    },
  ),
  mirror<NetworkPolicySpec>(
    'NetworkPolicySpec',
    ['ValidateNetworkPolicySpec'],
    ({ policyTypes = [] }, field) => {
      if (policyTypes.length > 2) field.at('policyTypes').report('must be Ingress, Egress or both');
    },
  ),
  mirror<NetworkPolicyPort>(
    'NetworkPolicyPort',
    ['ValidateNetworkPolicyPort'],
    ({ port, endPort }, field) => {
      checkPort(port, field.at('port'));
      if (typeof port === 'string') field.at('port').reportIf(portNameProblem(port));
      if (endPort === undefined) return;
      const at = field.at('endPort');
      if (typeof port !== 'number') at.forbidden('unless port is a number');
      else if (endPort < port) at.report(`is ${endPort}, less than port, which is ${port}`);
      checkPort(endPort, at);
    },
  ),
  mirror<IPBlock>('IPBlock', ['ValidateIPBlock'], ({ cidr = '', except = [] }, field) => {
    field.at('cidr').reportIf(cidrProblem(cidr));
    except.forEach((range, index) => {
      const at = field.at('except', index);
      const problem = cidrProblem(range);
      at.reportIf(problem);
      if (problem === undefined && cidrProblem(cidr) === undefined && !isWithin(range, cidr))
        at.report(`is ${range}, must be a part of ${cidr}`);
    });
  }),
];

/** Whether a range of addresses is a true part of another. */
function isWithin(inner: string, outer: string): boolean {
  const [innerBits, innerSize] = bitsOf(inner);
  const [outerBits, outerSize] = bitsOf(outer);
  return (
    innerBits.length === outerBits.length &&
    innerSize > outerSize &&
    innerBits.startsWith(outerBits.slice(0, outerSize))
  );
}

/** The address as zeros and ones, and how many of them count. */
function bitsOf(range: string): [bits: string, size: number] {
  const [address = '', size = ''] = range.split('/');
  if (!address.includes(':'))
    return [
      address
        .split('.')
        .map((part) => binary(Number(part), 8))
        .join(''),
      Number(size),
    ];
  const [head = '', tail] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const all = [...front, ...Array<string>(Math.max(gap, 0)).fill('0'), ...back];
  return [all.map((part) => binary(Number.parseInt(part, 16), 16)).join(''), Number(size)];
}

function binary(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}
