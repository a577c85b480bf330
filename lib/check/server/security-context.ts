import type {
  AppArmorProfile,
  PodSecurityContext,
  SeccompProfile,
  SecurityContext,
  WindowsSecurityContextOptions,
} from '../../generated/kubernetes';
import { dnsSubdomainProblem } from '../syntax/dns-name';
import { mirror } from './mirror';
import { checkId } from './numbers';
import { descendingPathProblem } from './paths';

const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
const MAX_SYSCTL_LENGTH = 253;
const MAX_PROFILE_LENGTH = 4095;

/** Security contexts of pods and containers. */
export const securityContexts = [
  mirror<PodSecurityContext>(
    'PodSecurityContext',
    ['validatePodSpecSecurityContext', 'validateSysctls'],
    ({ fsGroup, runAsUser, runAsGroup, supplementalGroups = [], sysctls = [] }, field) => {
      checkId(fsGroup, field.at('fsGroup'));
      checkId(runAsUser, field.at('runAsUser'));
      checkId(runAsGroup, field.at('runAsGroup'));
      supplementalGroups.forEach((group, index) => {
        checkId(group, field.at('supplementalGroups', index));
      });
      const names = new Set<string>();
      sysctls.forEach(({ name = '' }, index) => {
        const at = field.at('sysctls', index, 'name');
        if (!SYSCTL.test(name) || name.length > MAX_SYSCTL_LENGTH)
          at.report(`is ${JSON.stringify(name)}, must be the name of a sysctl such as net.core.somaxconn`);
        else if (names.has(name)) at.report(`is ${name}, which an earlier item has`);
        names.add(name);
      });
    },
  ),
  mirror<SecurityContext>(
    'SecurityContext',
    ['ValidateSecurityContext'],
    ({ runAsUser, runAsGroup, privileged, allowPrivilegeEscalation, capabilities }, field) => {
      checkId(runAsUser, field.at('runAsUser'));
      checkId(runAsGroup, field.at('runAsGroup'));
      if (allowPrivilegeEscalation !== false) return;
      const at = field.at('allowPrivilegeEscalation');
      if (privileged === true) at.report('must not be false when privileged is true');
      if (capabilities?.add?.includes('CAP_SYS_ADMIN') === true)
        at.report('must not be false when capabilities.add has CAP_SYS_ADMIN');
    },
  ),
  mirror<SeccompProfile>(
    'SeccompProfile',
    ['validateSeccompProfileField'],
    ({ type, localhostProfile }, field) => {
      const at = field.at('localhostProfile');
      if (type === undefined) return;
      if (type !== 'Localhost') {
        if (localhostProfile !== undefined) at.forbidden('unless the type is Localhost');
      } else if (localhostProfile === undefined) at.required('the type Localhost needs it');
      else at.reportIf(descendingPathProblem(localhostProfile));
    },
  ),
  mirror<AppArmorProfile>(
    'AppArmorProfile',
    ['ValidateAppArmorProfileField'],
    ({ type, localhostProfile }, field) => {
      const at = field.at('localhostProfile');
      if (type === undefined) return;
      if (type !== 'Localhost') {
        if (localhostProfile !== undefined) at.forbidden('unless the type is Localhost');
      } else if (localhostProfile === undefined || localhostProfile.trim() === '')
        at.required('the type Localhost needs it');
      else if (localhostProfile.trim() !== localhostProfile || localhostProfile.length > MAX_PROFILE_LENGTH)
        at.report(`must have no blanks at its ends and at most ${MAX_PROFILE_LENGTH} characters`);
    },
  ),
  mirror<WindowsSecurityContextOptions>(
    'WindowsSecurityContextOptions',
    ['validateWindowsSecurityContextOptions'],
    ({ gmsaCredentialSpecName, gmsaCredentialSpec, runAsUserName }, field) => {
      if (gmsaCredentialSpecName !== undefined)
        field.at('gmsaCredentialSpecName').reportIf(dnsSubdomainProblem(gmsaCredentialSpecName));
      if (gmsaCredentialSpec === '') field.at('gmsaCredentialSpec').required();
      if (runAsUserName !== undefined) field.at('runAsUserName').reportIf(windowsUserProblem(runAsUserName));
    },
  ),
];

const MAX_WINDOWS_USER = 104;

function windowsUserProblem(name: string): string | undefined {
  const user = name.slice(name.indexOf('\\') + 1);
  const valid =
    user !== '' &&
    user.length <= MAX_WINDOWS_USER &&
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    !/[\u0000-\u001f\u007f"/\\:;|=,+*?<>@[\]]/.test(user) &&
    !/^[. ]+$/.test(user);
  return valid
    ? undefined
    : `is ${JSON.stringify(name)}, must be a Windows user such as ContainerUser or DOMAIN\\user`;
}
