import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { type AuthentikVersion, isAuthentikAtLeast } from '../../lib/authentik/version';
import { given } from '../../lib/base/given';
import { claimSpec } from '../../lib/core/workload/claim';
import type { Component } from '../../lib/core/release/component';
import { manifest, unlessEmpty } from '../../lib/core/object/manifest';
import type { Pod } from '../../lib/core/pod/pod';
import { protection } from '../../lib/core/release/protection';
import { Release } from '../../lib/core/release/release';
import type { PersistentVolumeClaim } from '../../lib/generated/kubernetes';
import type { AuthentikMediaOptions } from '../../lib/values/contract/cdk8s/authentik';

const VOLUME = 'media';

/**
 * Mounts the folder of uploaded files into pods: a claim of ours, an existing one, or a folder that goes with the pod.
 *
 * @returns the claim, when it is ours
 */
export function addMedia(
  scope: Construct,
  component: Component,
  version: AuthentikVersion,
  media: AuthentikMediaOptions,
  pods: readonly Pod[],
): ApiObject | undefined {
  const existing = given(media.existingClaim);
  const claim = existing === undefined ? addClaim(scope, component, media) : undefined;
  const claimName = existing ?? claim?.name;
  const mountPath = isAuthentikAtLeast(version, '2025.12') ? '/data' : '/media';
  if (existing !== undefined) {
    const purpose = 'uploaded files of Authentik';
    Release.of(scope).expect({ kind: 'PersistentVolumeClaim', name: existing, purpose });
  }
  for (const pod of pods) {
    pod.addVolume(
      claimName === undefined
        ? { name: VOLUME, emptyDir: {} }
        : { name: VOLUME, persistentVolumeClaim: { claimName } },
      { mountPath },
    );
  }
  return claim;
}

function addClaim(
  scope: Construct,
  component: Component,
  { size, accessMode, ...claim }: AuthentikMediaOptions,
): ApiObject | undefined {
  if (size === undefined || size === '') return undefined;
  const release = Release.of(scope);
  const name = `${component.fullName}-${VOLUME}`;
  return manifest<PersistentVolumeClaim>(scope, 'MediaClaim', {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name,
      labels: { ...claim.labels, ...component.labels },
      ...unlessEmpty('annotations', { ...protection(release), ...claim.annotations }),
    },
    spec: claimSpec({ ...claim, size, accessModes: [accessMode ?? 'ReadWriteMany'] }, release),
  });
}
