import { mergeValues } from '../../base/merge';
import type { Finding } from '../../findings/finding';
import type { StringMap } from '../../base/string-map';
import type {
  Container,
  ContainerPort,
  HostAlias,
  LocalObjectReference,
  PodSpec,
  PodTemplateSpec,
  Probe,
  Volume,
  VolumeMount,
} from '../../generated/kubernetes';
import type { Component } from '../release/component';
import { Env } from './env';
import { unlessEmpty } from '../object/manifest';
import { checksumAnnotations } from './pod-references';
import { listed, overlay, overlayProbe, takesAway, type Wished, wished } from './fragments';
import type { PodSettings } from './pod-values';
import { placed } from './placement';
import { affinityOf, type ApartProps, constraintsOf } from './pod-apart';
import type { Release } from '../release/release';
import { leftToConstraint } from './security-constraint';
import type { SecurityProfile } from './security-profile';
import { meshMetadata } from '../exposure/service-mesh';
import { sizedResources } from './sizes';
import { checkArgument } from '../props/check-argument';
import { checkCall, checkProps } from '../props/check-props';

/** What a component says of its main container and its pod. */
export interface PodProps {
  readonly component: Component;
  /** Name of the main container. @format name */
  readonly containerName: string;
  /** Reference of the main container's image. @format any */
  readonly image: string;
  /** When the image is pulled. @default - the cluster's own rule */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** Secrets to pull the images with. @default - none */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /** Command of the main container. @default - the image's own @format any */
  readonly command?: readonly string[];
  /** Arguments of the command. @default - the image's own @format any */
  readonly args?: readonly string[];
  /** Ports of the main container. @default - none */
  readonly ports?: readonly ContainerPort[];
  /** @default - none */
  readonly livenessProbe?: Probe;
  /** @default - none */
  readonly readinessProbe?: Probe;
  /** @default - none */
  readonly startupProbe?: Probe;
  /** @format object-name */
  readonly serviceAccountName: string;
  /** Mount the token of the service account, for pods that speak to the API server. @default false */
  readonly serviceAccountToken?: boolean;
  /** Seconds between the request to stop and the end. @default - Kubernetes' own, 30 @minimum 0 */
  readonly terminationGracePeriodSeconds?: number;
  /** When containers start again; the pods of Jobs must say so. @default - Always */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /** Whether it has to run on every node, so that the release's rules of where pods run are not about it. @default false */
  readonly everywhere?: boolean;
  /** Lines for `/etc/hosts`. @default - none */
  readonly hostAliases?: readonly HostAlias[];
  readonly security: SecurityProfile;
  /** The user's settings, which win over ours; other keys of the section are not the pod's. @open */
  readonly settings: PodSettings;
}

/**
 * Shapes every pod of the product. It stays open until synthesis: variables, volumes, init containers and sidecars can
 * be added at any time.
 */
export class Pod {
  /** Variables of the main container. */
  public readonly env = new Env();
  private readonly release: Release;
  private readonly props: PodProps;
  private readonly volumes: Volume[] = [];
  private readonly mounts: VolumeMount[] = [];
  private readonly initContainers: Container[] = [];
  private readonly sidecars: Container[] = [];
  private readonly labels: Record<string, string> = {};
  private readonly addedArgs: string[] = [];
  private readonly security: SecurityProfile;
  private several: { readonly ofDeployment: boolean } | undefined;

  public constructor(release: Release, props: PodProps) {
    checkArgument('release', { name: 'Release', method: 'expectNamed' }, release, 'Pod');
    checkProps('PodProps', props, 'Pod');
    this.release = release;
    this.props = { ...props, settings: placed(props.settings, release.settings.placement, props.everywhere) };
    this.security = release.settings.openshift === true ? leftToConstraint(props.security) : props.security;
    release.expectNamed(props.settings, props.component.fullName);
    const { podSecurityContext, securityContext } = props.settings;
    if (takesAway(podSecurityContext) || takesAway(securityContext))
      release.relieve(props.component.fullName);
    this.env.addExtra(listed(props.settings.extraEnv));
    release.addCheck(() => this.replacedVariables());
  }

  /** Declares that its workload runs several of it, which are to keep apart. @internal */
  public runSeveral(several: { readonly ofDeployment: boolean }): void {
    this.several = several;
  }

  /** Adds an argument behind those that the command has. */
  public addArgument(argument: string): void {
    checkCall('Pod.addArgument', { argument });
    this.addedArgs.push(argument);
  }

  /** Adds a volume and, when a path is given, mounts it into the main container. */
  public addVolume(volume: Volume, mount?: Omit<VolumeMount, 'name'>): void {
    checkCall('Pod.addVolume', { volume, mount });
    this.volumes.push(volume);
    if (mount !== undefined) this.mounts.push({ name: volume.name, ...mount });
  }

  /** Mounts a volume into the main container that comes from elsewhere, such as the claim of a StatefulSet. */
  public addMount(mount: VolumeMount): void {
    checkCall('Pod.addMount', { mount });
    this.mounts.push(mount);
  }

  /**
   * Adds a container that runs to its end before the main one starts. Image and resources are the main container's by
   * default: a namespace with a quota refuses containers without resources.
   */
  public addInitContainer(container: Container): void {
    checkCall('Pod.addInitContainer', { container });
    const { image, imagePullPolicy } = this.props;
    this.initContainers.push(this.harden({ image, imagePullPolicy, ...this.resources(), ...container }));
  }

  /** Adds a container beside the main one. */
  public addSidecar(container: Container): void {
    checkCall('Pod.addSidecar', { container });
    this.sidecars.push(this.harden(container));
  }

  /** Adds a label to the pods; the selector's own labels cannot be replaced. */
  public addLabel(key: string, value: string): void {
    checkCall('Pod.addLabel', { key, value });
    this.labels[key] = value;
  }

  /** Adds several labels. */
  public addLabels(labels: StringMap): void {
    checkCall('Pod.addLabels', { labels });
    for (const [key, value] of Object.entries(labels)) this.addLabel(key, value);
  }

  /** How its workload replaces it, where the user says so: the field of a spec of this name. */
  public strategy(field: 'strategy' | 'updateStrategy'): Readonly<Record<string, unknown>> {
    const { strategy, updateStrategy } = this.props.settings;
    return unlessEmpty(field, overlay<UpdateStrategy>({}, strategy ?? updateStrategy));
  }

  /** The pod template of a workload. */
  public render(): PodTemplateSpec {
    const { component, settings } = this.props;
    const spec = this.renderSpec();
    const { serviceMesh, kubeVersion, podAnnotations, podLabels } = this.release.settings;
    const mesh = meshMetadata(serviceMesh, kubeVersion, this.props.restartPolicy !== undefined);
    const annotations = overlay(
      overlay<StringMap>({ ...checksumAnnotations(spec, this.release), ...mesh.annotations }, podAnnotations),
      settings.podAnnotations,
    );
    const labels = overlay<StringMap>({ ...mesh.labels, ...this.labels }, podLabels);
    return {
      metadata: {
        labels: component.podLabels(overlay(labels, settings.podLabels)),
        ...unlessEmpty('annotations', annotations),
      },
      spec,
    };
  }

  private renderSpec(): PodSpec {
    const { props } = this;
    const { settings } = props;
    const initContainers = [
      ...this.initContainers,
      ...listed(settings.initContainers),
      ...listed(settings.extraInitContainers),
    ];
    const beside = [...this.sidecars, ...listed(settings.sidecars), ...listed(settings.extraContainers)];
    return {
      serviceAccountName: props.serviceAccountName,
      automountServiceAccountToken: props.serviceAccountToken ?? false,
      enableServiceLinks: false,
      restartPolicy: props.restartPolicy,
      terminationGracePeriodSeconds: wished(
        props.terminationGracePeriodSeconds,
        settings.terminationGracePeriodSeconds,
      ),
      ...unlessEmpty('imagePullSecrets', props.imagePullSecrets ?? []),
      ...unlessEmpty('securityContext', overlay(this.security.pod, settings.podSecurityContext)),
      ...unlessEmpty('hostAliases', [...(props.hostAliases ?? []), ...listed(settings.hostAliases)]),
      ...unlessEmpty('initContainers', initContainers),
      containers: [this.renderMain(), ...beside],
      ...unlessEmpty('volumes', [...this.volumes, ...listed(settings.extraVolumes)]),
      ...this.renderPlacement(),
      ...unlessEmpty('dnsConfig', overlay({}, settings.dnsConfig)),
      ...named({
        dnsPolicy: settings.dnsPolicy,
        priorityClassName: settings.priorityClassName,
        runtimeClassName: settings.runtimeClassName,
        schedulerName: settings.schedulerName,
      }),
    };
  }

  private renderPlacement(): Partial<PodSpec> {
    const { settings, component } = this.props;
    const apart: ApartProps = {
      selectorLabels: component.selectorLabels,
      availability: this.several === undefined ? 'none' : (this.release.settings.availability ?? 'none'),
      ofDeployment: this.several?.ofDeployment === true,
    };
    return {
      ...unlessEmpty('nodeSelector', overlay({}, settings.nodeSelector)),
      ...unlessEmpty('tolerations', listed(settings.tolerations)),
      ...unlessEmpty('affinity', affinityOf(settings.affinity, apart)),
      ...unlessEmpty('topologySpreadConstraints', constraintsOf(settings.topologySpreadConstraints, apart)),
    };
  }

  private renderMain(): Container {
    const { props } = this;
    const { settings } = props;
    return this.harden({
      name: props.containerName,
      image: props.image,
      imagePullPolicy: props.imagePullPolicy,
      command: props.command,
      ...unlessEmpty('args', [...(props.args ?? []), ...this.addedArgs]),
      ...unlessEmpty('ports', props.ports ?? []),
      ...unlessEmpty('env', this.env.render()),
      ...unlessEmpty('envFrom', [...listed(settings.envFrom), ...listed(settings.extraEnvFrom)]),
      livenessProbe: overlayProbe(props.livenessProbe, settings.livenessProbe),
      readinessProbe: overlayProbe(props.readinessProbe, settings.readinessProbe),
      startupProbe: overlayProbe(props.startupProbe, settings.startupProbe),
      ...unlessEmpty('lifecycle', overlay({}, settings.lifecycle)),
      ...this.resources(),
      ...unlessEmpty('volumeMounts', [...this.mounts, ...listed(settings.extraVolumeMounts)]),
    });
  }

  /** What the user says, over what the size of the release gives. */
  private resources(): Readonly<Record<string, unknown>> {
    const { component, settings } = this.props;
    return unlessEmpty(
      'resources',
      sizedResources(this.release.settings.resources, component.role, settings.resources),
    );
  }

  private replacedVariables(): readonly Finding[] {
    return this.env.replaced.map(({ variable, message }): Finding => {
      const path = this.release.origins.of(variable);
      return {
        rule: 'replaced-variable',
        severity: 'warning',
        message,
        remedy: 'leave the variable out, or acknowledge the rule `replaced-variable` if it is meant',
        path: path ?? ['extraEnv', variable.name],
        ...(path === undefined ? { construct: this.props.component.fullName } : {}),
      };
    });
  }

  /** A container's own security context wins over the pod's profile, and the user's over both, field by field. */
  private harden(container: Container): Container {
    const profile = mergeValues(this.security.container, container.securityContext);
    const { allowPrivilegeEscalation, ...rest } = overlay(profile, this.props.settings.securityContext);
    // Kubernetes refuses a privileged container that may not gain privileges.
    const silent = rest.privileged === true || allowPrivilegeEscalation === undefined;
    return {
      ...container,
      ...unlessEmpty('securityContext', silent ? rest : { ...rest, allowPrivilegeEscalation }),
    };
  }
}

type UpdateStrategy = NonNullable<PodSettings['strategy'] | PodSettings['updateStrategy']>;

/** Fields that a text is the value of, those that are given. */
function named(fields: Readonly<Record<string, Wished<string>>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, text]) => (text ? [[field, text] as const] : [])),
  );
}
