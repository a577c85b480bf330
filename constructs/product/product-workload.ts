import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { printPath } from '../../lib/findings/value-path';
import type { Component } from '../../lib/core/release/component';
import { type Image, imageReference, imageVersion, pullSecrets } from '../../lib/core/pod/image';
import type { ImageValues } from '../../lib/core/pod/image-values';
import { OutboundProxy } from '../../lib/core/trust/outbound-proxy';
import { Pod } from '../../lib/core/pod/pod';
import type { WorkloadValues } from '../../lib/core/pod/pod-values';
import { Release } from '../../lib/core/release/release';
import { vendorProfile } from '../../lib/core/pod/security-profile';
import { addService, HTTP_PORT, headlessTwin } from '../../lib/core/exposure/service';
import type { ScalingValues } from '../../lib/core/workload/scaling-values';
import { DeploymentWorkload } from '../../lib/core/workload/workload';
import type { Probe } from '../../lib/generated/kubernetes';
import { checkProps, knownProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Values of an image of the product with its repository and tag. */
export interface ProductImageValues extends ImageValues {
  /** Path of the image in its registry. @default - none @format repository */
  readonly repository?: string;
  /** Tag of the image. @default latest @format tag */
  readonly tag?: string;
}

/** What differs between the product's own workloads. */
export interface ProductWorkloadProps {
  /** Name of the component: `platform`. @format any */
  readonly name: string;
  /** Name of its container. @format name */
  readonly containerName: string;
  /** Port that the container listens on. @format port */
  readonly containerPort: number;
  /** The user's settings, with the defaults merged in; other keys of the section are not the workload's. @open */
  readonly values: WorkloadValues & ScalingValues;
  readonly image: ProductImageValues;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
  readonly startupProbe: Probe;
  /** Command of the container. @default - the image's own @format any */
  readonly command?: readonly string[];
  /** Arguments of the command. @default - the image's own @format any */
  readonly args?: readonly string[];
}

/** Deployment and Service of one of the vendor's own images: platform, analysis, oidc. */
export class ProductWorkload extends Construct {
  /** Name and labels of its objects. */
  public readonly component: Component;
  /** Its pod, open until synthesis. */
  public readonly pod: Pod;
  /** Its Deployment. */
  public readonly deployment: DeploymentWorkload;
  /** Its Service, for patches and for Ingresses of your own. */
  public readonly service: ApiObject;
  /** Address of its Service inside the cluster, without a slash at the end. */
  public readonly url: string;

  public constructor(scope: Construct, id: string, props: ProductWorkloadProps) {
    super(...place(scope, id));
    checkProps('ProductWorkloadProps', props, this);
    const release = Release.of(this);
    const { values, image } = props;
    this.component = release.component(props.name, values, imageVersion(image));
    this.pod = new Pod(release, {
      ...knownProps('PodProps', props),
      component: this.component,
      image: release.image(imageReference(image satisfies Image)),
      imagePullPolicy: image.pullPolicy,
      imagePullSecrets: pullSecrets(release, image.pullSecrets),
      ports: [{ name: HTTP_PORT, containerPort: props.containerPort, protocol: 'TCP' }],
      serviceAccountName: accountOf(release, this.component, values),
      security: vendorProfile(release),
      settings: values,
    });
    OutboundProxy.of(release).addTo(this.pod.env);
    release.calls.register(props.name, this.component.fullName);
    release.calls.useProxy(this.component.fullName);
    this.deployment = new DeploymentWorkload(this, 'workload', {
      component: this.component,
      pod: this.pod,
      replicas: values.replicaCount,
      autoscaling: values.autoscaling,
      podDisruptionBudget: values.podDisruptionBudget,
    });
    const { port } = values.service ?? {};
    this.service = addService(this, 'Service', { component: this.component, port, values: values.service });
    this.url = `http://${this.component.fullName}${port === undefined || port === 80 ? '' : `:${String(port)}`}`;
  }

  /** The twin of its Service without an address, for patches; nothing where none is wanted. */
  public get headlessService(): ApiObject | undefined {
    return headlessTwin(this, 'Service');
  }
}

/** The ServiceAccount of a component's pods: its own when it names one, else the release's. */
function accountOf(release: Release, { fullName }: Component, values: WorkloadValues): string {
  const own = given(values.serviceAccount?.name);
  const name = own ?? release.serviceAccountName;
  const place = release.origins.trace(values, ['serviceAccount', 'name']);
  if (own === undefined || place === undefined) release.expect({ kind: 'ServiceAccount', name });
  else {
    release.expectAccount(name, printPath(place));
    release.origins.link(`Deployment/${fullName}`, ['spec', 'template', 'spec', 'serviceAccountName'], place);
  }
  return name;
}
