import { mergeValues } from '../base/merge';
import type { StringMap } from '../base/string-map';
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
} from '../generated/kubernetes';
import type { Component } from './component';
import { Env } from './env';
import { unlessEmpty } from './manifest';
import { checksumAnnotations } from './pod-references';
import type { PodValues } from './pod-values';
import { avoidOwnPods, spreadOwnPods } from './pod-spreading';
import type { Release } from './release';
import type { SecurityProfile } from './security-profile';
import { checkArgument } from './props/check-argument';
import { checkProps } from './props/check-props';

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
  /** Lines for `/etc/hosts`. @default - none */
  readonly hostAliases?: readonly HostAlias[];
  readonly security: SecurityProfile;
  /** The user's settings, which win over ours; other keys of the section are not the pod's. @open */
  readonly settings: PodValues;
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

  public constructor(release: Release, props: PodProps) {
    checkArgument('release', { name: 'Release', method: 'expectNamed' }, release, 'Pod');
    checkProps('PodProps', props, 'Pod');
    this.release = release;
    this.props = props;
    release.expectNamed(props.settings, props.component.fullName);
    this.env.addExtra(props.settings.extraEnv ?? []);
  }

  /** Adds an argument behind those that the command has. */
  public addArgument(argument: string): void {
    this.addedArgs.push(argument);
  }

  /** Adds a volume and, when a path is given, mounts it into the main container. */
  public addVolume(volume: Volume, mount?: Omit<VolumeMount, 'name'>): void {
    this.volumes.push(volume);
    if (mount !== undefined) this.mounts.push({ name: volume.name, ...mount });
  }

  /** Mounts a volume into the main container that comes from elsewhere, such as the claim of a StatefulSet. */
  public addMount(mount: VolumeMount): void {
    this.mounts.push(mount);
  }

  /**
   * Adds a container that runs to its end before the main one starts. Image and resources are the main container's by
   * default: a namespace with a quota refuses containers without resources.
   */
  public addInitContainer(container: Container): void {
    const { image, imagePullPolicy, settings } = this.props;
    this.initContainers.push(
      this.harden({
        image,
        imagePullPolicy,
        ...unlessEmpty('resources', settings.resources ?? {}),
        ...container,
      }),
    );
  }

  /** Adds a container beside the main one. */
  public addSidecar(container: Container): void {
    this.sidecars.push(this.harden(container));
  }

  /** Adds a label to the pods; the selector's own labels cannot be replaced. */
  public addLabel(key: string, value: string): void {
    this.labels[key] = value;
  }

  /** Adds several labels. */
  public addLabels(labels: StringMap): void {
    for (const [key, value] of Object.entries(labels)) this.addLabel(key, value);
  }

  /** The pod template of a workload. */
  public render(): PodTemplateSpec {
    const { component, settings } = this.props;
    const spec = this.renderSpec();
    const annotations = { ...checksumAnnotations(spec, this.release), ...settings.podAnnotations };
    return {
      metadata: {
        labels: component.podLabels({ ...this.labels, ...settings.podLabels }),
        ...unlessEmpty('annotations', annotations),
      },
      spec,
    };
  }

  private renderSpec(): PodSpec {
    const { props } = this;
    const { settings } = props;
    const { selectorLabels } = props.component;
    return {
      serviceAccountName: props.serviceAccountName,
      automountServiceAccountToken: props.serviceAccountToken ?? false,
      enableServiceLinks: false,
      restartPolicy: props.restartPolicy,
      terminationGracePeriodSeconds: props.terminationGracePeriodSeconds,
      ...unlessEmpty('imagePullSecrets', props.imagePullSecrets ?? []),
      ...unlessEmpty('securityContext', mergeValues(props.security.pod, settings.podSecurityContext)),
      ...unlessEmpty('hostAliases', props.hostAliases ?? []),
      ...unlessEmpty('initContainers', this.initContainers),
      containers: [this.renderMain(), ...this.sidecars],
      ...unlessEmpty('volumes', [...this.volumes, ...(settings.extraVolumes ?? [])]),
      ...unlessEmpty('nodeSelector', settings.nodeSelector ?? {}),
      ...unlessEmpty('tolerations', settings.tolerations ?? []),
      ...unlessEmpty('affinity', avoidOwnPods(settings.affinity ?? {}, selectorLabels)),
      ...unlessEmpty(
        'topologySpreadConstraints',
        spreadOwnPods(settings.topologySpreadConstraints ?? [], selectorLabels),
      ),
      ...(settings.priorityClassName ? { priorityClassName: settings.priorityClassName } : {}),
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
      livenessProbe: props.livenessProbe,
      readinessProbe: props.readinessProbe,
      startupProbe: props.startupProbe,
      ...unlessEmpty('resources', settings.resources ?? {}),
      ...unlessEmpty('volumeMounts', [...this.mounts, ...(settings.extraVolumeMounts ?? [])]),
    });
  }

  /** A container's own security context wins over the pod's profile, and the user's over both, field by field. */
  private harden(container: Container): Container {
    const profile = mergeValues(this.props.security.container, container.securityContext);
    const { allowPrivilegeEscalation, ...rest } = mergeValues(profile, this.props.settings.securityContext);
    // Kubernetes refuses a privileged container that may not gain privileges.
    const silent = rest.privileged === true || allowPrivilegeEscalation === undefined;
    return {
      ...container,
      ...unlessEmpty('securityContext', silent ? rest : { ...rest, allowPrivilegeEscalation }),
    };
  }
}
