import { given } from '../../lib/base/given';
import { mergeValues } from '../../lib/base/merge';
import { CHECK_RESOURCES } from '../../lib/core/pod/default-resources';
import { PixeeError } from '../../lib/findings/pixee-error';
import { requestsAboveLimits } from '../../lib/rules/requests-above-limits';
import { imageReference, pullSecrets } from '../../lib/core/pod/image';
import { OutboundProxy } from '../../lib/core/trust/outbound-proxy';
import { authoritiesOf, authoritiesVolume } from '../../lib/core/trust/private-ca-source';
import { sortObject } from '../../lib/output/normalize';
import type { PlacementValues } from '../../lib/core/pod/placement-values';
import { Pod } from '../../lib/core/pod/pod';
import type { Release } from '../../lib/core/release/release';
import type { ResourceValues } from '../../lib/core/exposure/service-values';
import { DEFAULT_RUN_AS_USER, nonRootProfile } from '../../lib/core/pod/security-profile';
import { defaults } from '../../lib/generated/defaults';
import type { HostAlias, LocalObjectReference, PodSpec } from '../../lib/generated/kubernetes';
import type { TroubleshootCollector } from '../../lib/kubernetes/custom-resources/index';
import type { UtilityImageValues } from '../../lib/values/contract/global';
import { AUTHORITIES_FOLDER, checkScript, SCRATCH_FOLDER, secretKeys, secretVariable } from './check-script';
import type { PodCheck } from './pod-check';
import type { SupportProps } from './support-props';

/** Starts pods that make checks inside the cluster, with the helper image. */
export class CheckPods {
  private readonly image: UtilityImageValues;
  private readonly imagePullSecrets: readonly LocalObjectReference[];
  private readonly timeout: string;
  private readonly resources: ResourceValues;
  private readonly placement: PlacementValues;

  /** The one of these props, or nothing when they name no image. */
  public static of(release: Release, props: SupportProps): CheckPods | undefined {
    return given(props.utilityImage?.repository) === undefined ? undefined : new CheckPods(release, props);
  }

  private constructor(
    private readonly release: Release,
    { utilityImage, utilityResources, runPodTimeout, placement }: SupportProps,
  ) {
    this.image = mergeValues<UtilityImageValues>(defaults.global.pixee.utility.image, utilityImage);
    this.resources = mergeValues(CHECK_RESOURCES, utilityResources);
    this.placement = placement ?? {};
    for (const { resource, request, limit } of requestsAboveLimits(this.resources)) {
      throw PixeeError.of(
        'requests-above-limits',
        `utilityResources.requests.${resource} is ${String(request)}, more than the limit of ${String(limit)}`,
        release.node.path,
      );
    }
    this.imagePullSecrets = pullSecrets(release, this.image.pullSecrets);
    this.timeout = given(runPodTimeout) ?? defaults.global.pixee.runPodTimeout;
  }

  /** The image, with its registry. */
  public get reference(): string {
    return this.release.image(imageReference(this.image));
  }

  /**
   * The collector that starts the pod. Its secrets come by reference; they are optional, so that a missing one is told instead
   * of keeping the pod from starting.
   */
  public collector(
    name: string,
    checks: readonly PodCheck[],
    hostAliases: readonly HostAlias[],
  ): TroubleshootCollector {
    const { runAsUser, skipSSLVerification } = this.release.settings;
    const authorities = authoritiesOf(this.release.settings);
    const privateAuthorities = authorities !== undefined;
    const script = checkScript(checks, { privateAuthorities, insecure: skipSSLVerification === true });
    const pod = new Pod(this.release, {
      component: this.release.component('support'),
      containerName: 'check',
      image: this.reference,
      imagePullPolicy: this.image.pullPolicy,
      imagePullSecrets: this.imagePullSecrets,
      command: ['/bin/sh', '-c', script],
      // The checks need no rights, and the product's own account may not be there yet.
      serviceAccountName: 'default',
      restartPolicy: 'Never',
      hostAliases,
      security: nonRootProfile(runAsUser ?? DEFAULT_RUN_AS_USER),
      settings: {
        // in a text the order of keys is not put right later
        ...sortObject({ ...alone(this.release.settings.placement), ...this.placement }),
        resources: this.resources,
      },
    });
    OutboundProxy.of(this.release).addTo(pod.env, true);
    secretKeys(checks).forEach((secret, position) => {
      pod.env.set(secretVariable(position), { secretKeyRef: secret });
    });
    pod.addVolume({ name: 'scratch', emptyDir: { sizeLimit: '16Mi' } }, { mountPath: SCRATCH_FOLDER });
    if (privateAuthorities)
      pod.addVolume(authoritiesVolume(authorities, true), { mountPath: AUTHORITIES_FOLDER, readOnly: true });
    return {
      runPod: {
        name,
        collectorName: name,
        namespace: this.release.namespace,
        timeout: this.timeout,
        podSpec: withOptionalSecrets(pod.render().spec ?? { containers: [] }),
      },
    };
  }
}

/** Where all pods run, but for rules about pods of the same component: a check has none beside it, and no labels to be found by. */
function alone(placement: PlacementValues | undefined): PlacementValues {
  if (placement === undefined) return {};
  const nodeAffinity = placement.affinity?.nodeAffinity;
  return {
    ...placement,
    topologySpreadConstraints: [],
    affinity: nodeAffinity === undefined ? {} : { nodeAffinity },
  };
}

/** Every secret of the environment as an optional one, the proxy's too; what is not set is left out. */
function withOptionalSecrets(spec: PodSpec): PodSpec {
  return JSON.parse(JSON.stringify(spec), (key, value: unknown) =>
    key === 'secretKeyRef' ? { ...(value as object), optional: true } : value,
  ) as PodSpec;
}
