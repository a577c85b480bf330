import type { PodValues } from '../../../lib/core/pod/pod-values';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { nonRootProfile, vendorProfile } from '../../../lib/core/pod/security-profile';
import { container, podSpec, problems, release, workload } from '../../support/chart';

const NAME = 'pixee-enterprise-server-test';

function rendered(settings: PodValues, hardening: Partial<ReleaseProps> = {}) {
  const chart = release(hardening);
  workload(chart, { settings });
  return { pod: podSpec(chart, NAME).securityContext, container: container(chart, NAME).securityContext };
}

test('standard is what cannot break an image', () => {
  expect(vendorProfile(release().release)).toEqual({
    pod: { seccompProfile: { type: 'RuntimeDefault' } },
    container: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  });
});

test('restricted adds a user that is not root', () => {
  expect(vendorProfile(release({ hardening: 'restricted' }).release)).toEqual({
    pod: {
      seccompProfile: { type: 'RuntimeDefault' },
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
    },
    container: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true },
  });
});

test('restricted takes another user', () => {
  const { pod } = vendorProfile(release({ hardening: 'restricted', runAsUser: 185 }).release);
  expect(pod).toMatchObject({ runAsUser: 185, runAsGroup: 185, fsGroup: 185 });
});

test('third-party images are as tight as can be', () => {
  expect(nonRootProfile(65534)).toEqual({
    pod: {
      runAsNonRoot: true,
      runAsUser: 65534,
      runAsGroup: 65534,
      fsGroup: 65534,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    container: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
    },
  });
  expect(nonRootProfile(26, 0).pod).toMatchObject({ runAsUser: 26, fsGroup: 0 });
});

describe('the user’s security context', () => {
  test('wins field by field', () => {
    const { pod, container } = rendered({
      podSecurityContext: { fsGroup: 2000, seccompProfile: { type: 'Unconfined' } },
      securityContext: {
        runAsUser: 185,
        capabilities: { add: ['NET_BIND_SERVICE'] },
        allowPrivilegeEscalation: true,
      },
    });
    expect(pod).toEqual({ fsGroup: 2000, seccompProfile: { type: 'Unconfined' } });
    expect(container).toEqual({
      allowPrivilegeEscalation: true,
      capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
      runAsUser: 185,
    });
  });

  test('replaces lists whole', () => {
    const { container } = rendered({ securityContext: { capabilities: { drop: ['NET_RAW'] } } });
    expect(container?.capabilities).toEqual({ drop: ['NET_RAW'] });
  });

  test('removes a field by null, as a values file may', () => {
    const values = JSON.parse(
      '{"podSecurityContext":{"runAsUser":null,"runAsGroup":null,"fsGroup":null},"securityContext":{"capabilities":null}}',
    ) as PodValues;
    const { pod, container } = rendered(values, { hardening: 'restricted' });
    expect(pod).toEqual({ seccompProfile: { type: 'RuntimeDefault' }, runAsNonRoot: true });
    expect(container).toEqual({ allowPrivilegeEscalation: false, runAsNonRoot: true });
  });

  test('removes all of it by null for every field', () => {
    const values = JSON.parse(
      '{"podSecurityContext":{"seccompProfile":null},"securityContext":{"capabilities":null,"allowPrivilegeEscalation":null}}',
    ) as PodValues;
    expect(rendered(values)).toEqual({ pod: undefined, container: undefined });
  });

  test('does not change the profile of other pods', () => {
    const chart = release();
    workload(chart, { settings: { securityContext: { capabilities: { add: ['NET_RAW'] } } } }, 'one');
    workload(chart, {}, 'two');
    expect(container(chart, 'pixee-enterprise-server-two').securityContext?.capabilities).toEqual({
      drop: ['ALL'],
    });
  });
});

test.each(['standard', 'restricted'] as const)('%s passes the checks', (hardening) => {
  const chart = release({ hardening });
  workload(chart);
  expect(problems(chart)).toEqual([]);
});
