import type { ValuePath } from '../../../lib/findings/finding';
import { check, problems, sample, sampleWith } from '../support/sample';

const POD = ['spec', 'template', 'spec'];
const WEB = [...POD, 'containers', 0];

const BASELINE: readonly (readonly [ValuePath, unknown])[] = [
  [[...POD, 'hostNetwork'], true],
  [[...POD, 'hostPID'], true],
  [[...POD, 'hostIPC'], true],
  [[...POD, 'volumes', 0], { name: 'tmp', hostPath: { path: '/tmp' } }],
  [[...POD, 'securityContext', 'sysctls'], [{ name: 'kernel.msgmax', value: '1' }]],
  [[...POD, 'securityContext', 'seLinuxOptions'], { type: 'spc_t' }],
  [[...POD, 'securityContext', 'seLinuxOptions'], { user: 'root' }],
  [[...POD, 'securityContext', 'seLinuxOptions'], { role: 'root' }],
  [[...POD, 'securityContext', 'seccompProfile'], { type: 'Unconfined' }],
  [[...POD, 'securityContext', 'windowsOptions'], { hostProcess: true }],
  [[...WEB, 'securityContext', 'privileged'], true],
  [[...WEB, 'securityContext', 'procMount'], 'Unmasked'],
  [[...WEB, 'securityContext', 'capabilities', 'add'], ['SYS_ADMIN']],
  [[...WEB, 'securityContext', 'seccompProfile'], { type: 'Unconfined' }],
  [[...WEB, 'ports', 0, 'hostPort'], 8080],
  [[...POD, 'initContainers', 0, 'securityContext', 'privileged'], true],
  [
    ['spec', 'template', 'metadata', 'annotations', 'container.apparmor.security.beta.kubernetes.io/web'],
    'unconfined',
  ],
];

const RESTRICTED: readonly (readonly [ValuePath, unknown])[] = [
  [[...POD, 'volumes', 0], { name: 'tmp', nfs: { server: 'a', path: '/' } }],
  [[...POD, 'securityContext', 'runAsNonRoot'], false],
  [[...POD, 'securityContext', 'runAsNonRoot'], undefined],
  [[...POD, 'securityContext', 'runAsUser'], 0],
  [[...POD, 'securityContext', 'seccompProfile'], undefined],
  [[...WEB, 'securityContext', 'runAsNonRoot'], false],
  [[...WEB, 'securityContext', 'runAsUser'], 0],
  [[...WEB, 'securityContext', 'allowPrivilegeEscalation'], undefined],
  [[...WEB, 'securityContext', 'allowPrivilegeEscalation'], true],
  [[...WEB, 'securityContext', 'capabilities', 'drop'], ['KILL']],
  [[...WEB, 'securityContext', 'capabilities', 'add'], ['CHOWN']],
  [[...WEB, 'securityContext'], undefined],
  [[...POD, 'initContainers', 0, 'securityContext', 'allowPrivilegeEscalation'], undefined],
];

function found(path: ValuePath, value: unknown, podSecurity: 'baseline' | 'restricted'): string[] {
  return problems('pod-security', sampleWith('Deployment/web', path, value), { podSecurity });
}

describe('pod-security', () => {
  test('a locked pod passes', () => {
    expect(check(sample(), { podSecurity: 'restricted' })).toEqual([]);
  });

  test.each(BASELINE)('baseline forbids %j %j', (path, value) => {
    expect(found(path, value, 'baseline')).toHaveLength(1);
    expect(found(path, value, 'restricted')).not.toEqual([]);
  });

  test.each(RESTRICTED)('restricted alone forbids %j %j', (path, value) => {
    expect(found(path, value, 'baseline')).toEqual([]);
    expect(found(path, value, 'restricted')).not.toEqual([]);
  });

  test('each container may say it for itself', () => {
    const objects = sampleWith('DaemonSet/collector', [...POD, 'securityContext'], undefined);
    const own = sampleWith('DaemonSet/collector', [...POD, 'securityContext'], undefined);
    const securityContext = {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    };
    for (const object of own) {
      if (object['kind'] !== 'DaemonSet') continue;
      const { spec } = object as unknown as { spec: { template: { spec: { containers: object[] } } } };
      spec.template.spec.containers = spec.template.spec.containers.map((one) => ({
        ...one,
        securityContext,
      }));
    }
    expect(problems('pod-security', objects, { podSecurity: 'restricted' })).toHaveLength(2);
    expect(problems('pod-security', own, { podSecurity: 'restricted' })).toEqual([]);
  });

  test('is not run unless asked for', () => {
    expect(problems('pod-security', sampleWith('Deployment/web', [...POD, 'hostNetwork'], true))).toEqual([]);
  });

  test('names the place and the standard', () => {
    expect(found([...POD, 'hostNetwork'], true, 'baseline')).toEqual([
      'Deployment/web spec.template.spec.hostNetwork: must not be true (Pod Security standard baseline)',
    ]);
  });
});
