import type { HostAlias, PodDNSConfig, PodResourceClaim, PodSpec } from '../../generated/kubernetes';
import { dnsLabelProblem, dnsSubdomainProblem } from '../syntax/dns-name';
import { qualifiedNameProblem } from '../syntax/qualified-name';
import { ipProblem } from './addresses';
import { mirror } from './mirror';
import { checkRange } from './numbers';

const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const MAX_SEARCH_LENGTH = 2048;
const MAX_HOSTNAME = 64;
const MAX_DEADLINE = 2 ** 31 - 1;

/** What pods say of themselves, beside their containers. */
export const podSpecs = [
  mirror<PodSpec>(
    'PodSpec',
    ['ValidatePodSpec', 'validateReadinessGates', 'validateSchedulingGates'],
    (spec, field) => {
      const names = {
        serviceAccountName: dnsSubdomainProblem,
        nodeName: dnsSubdomainProblem,
        priorityClassName: dnsSubdomainProblem,
        runtimeClassName: dnsSubdomainProblem,
        hostname: dnsLabelProblem,
        subdomain: dnsLabelProblem,
      } as const;
      for (const [name, problem] of Object.entries(names)) {
        const text = spec[name as keyof typeof names] ?? '';
        if (text !== '') field.at(name).reportIf(problem(text));
      }
      if (spec.runtimeClassName === '') field.at('runtimeClassName').required();
      checkRange(spec.activeDeadlineSeconds, 1, MAX_DEADLINE, field.at('activeDeadlineSeconds'));
      spec.readinessGates?.forEach(({ conditionType = '' }, index) => {
        field.at('readinessGates', index, 'conditionType').reportIf(qualifiedNameProblem(conditionType));
      });
      spec.schedulingGates?.forEach(({ name = '' }, index) => {
        field.at('schedulingGates', index, 'name').reportIf(qualifiedNameProblem(name));
      });
      if (spec.schedulingGates !== undefined && (spec.nodeName ?? '') !== '')
        field.at('nodeName').forbidden('beside schedulingGates');
      if (spec.shareProcessNamespace === true && spec.hostPID === true)
        field.at('shareProcessNamespace').report('must not be true when hostPID is true');
    },
  ),
  mirror<PodSpec>('PodSpec', ['validateHostUsers', 'validatePodHostName'], (spec, field) => {
    if (spec.hostUsers === false) {
      for (const name of ['hostPID', 'hostIPC'] as const)
        if (spec[name] === true) field.at(name).report('must not be true when hostUsers is false');
    }
    const { hostnameOverride } = spec;
    if (hostnameOverride === undefined) return;
    const at = field.at('hostnameOverride');
    if (spec.setHostnameAsFQDN === true) at.forbidden('when setHostnameAsFQDN is true');
    if (spec.hostNetwork === true) at.forbidden('when hostNetwork is true');
    at.reportIf(dnsSubdomainProblem(hostnameOverride, MAX_HOSTNAME));
  }),
  mirror<PodSpec>('PodSpec', ['validatePodDNSConfig'], ({ dnsPolicy, dnsConfig }, field) => {
    if (dnsPolicy === 'None' && (dnsConfig?.nameservers ?? []).length === 0)
      field.at('dnsConfig', 'nameservers').required('the dnsPolicy None needs one');
  }),
  mirror<PodDNSConfig>(
    'PodDNSConfig',
    ['validatePodDNSConfig'],
    ({ nameservers = [], searches = [], options = [] }, field) => {
      if (nameservers.length > MAX_NAMESERVERS)
        field
          .at('nameservers')
          .report(`has ${nameservers.length} addresses, at most ${MAX_NAMESERVERS} are allowed`);
      nameservers.forEach((address, index) => {
        field.at('nameservers', index).reportIf(ipProblem(address));
      });
      if (searches.length > MAX_SEARCHES || searches.join(' ').length > MAX_SEARCH_LENGTH)
        field
          .at('searches')
          .report(`may have ${MAX_SEARCHES} domains and ${MAX_SEARCH_LENGTH} characters at most`);
      searches.forEach((domain, index) => {
        if (domain === '.') return;
        field
          .at('searches', index)
          .reportIf(dnsSubdomainProblem(domain.replace(/\.$/, '').replaceAll('_', '-')));
      });
      options.forEach(({ name = '' }, index) => {
        if (name === '') field.at('options', index, 'name').required();
      });
    },
  ),
  mirror<HostAlias>('HostAlias', ['ValidateHostAliases'], ({ ip = '', hostnames = [] }, field) => {
    field.at('ip').reportIf(ipProblem(ip));
    hostnames.forEach((host, index) => {
      field.at('hostnames', index).reportIf(dnsSubdomainProblem(host));
    });
  }),
  mirror<PodResourceClaim>(
    'PodResourceClaim',
    ['validatePodResourceClaim'],
    ({ name = '', resourceClaimName, resourceClaimTemplateName, source }, field) => {
      field.at('name').reportIf(dnsLabelProblem(name));
      if (source !== undefined) return;
      if ((resourceClaimName === undefined) === (resourceClaimTemplateName === undefined))
        field.report('must have either resourceClaimName or resourceClaimTemplateName');
    },
  ),
];
