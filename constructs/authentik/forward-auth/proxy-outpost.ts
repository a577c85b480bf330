import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { outpostUser } from '../../../lib/authentik/blueprint/check/made-along';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { type BlueprintSecret, BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { Component } from '../../../lib/core/release/component';
import type { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret, type SecretKey } from '../../../lib/core/credential/credential-secret';
import { placeOf } from '../../../lib/core/connections/calls';
import { imageVersion } from '../../../lib/core/pod/image';
import type { Pod } from '../../../lib/core/pod/pod';
import { Release } from '../../../lib/core/release/release';
import { addService, servicePort, headlessTwin } from '../../../lib/core/exposure/service';
import { DeploymentWorkload } from '../../../lib/core/workload/workload';
import type { OutpostServiceValues } from '../../../lib/values/contract/cdk8s/observability/forward-auth';
import type { AuthentikImageValues } from '../../../lib/values/contract/authentik/image';
import type { AuthentikLogLevel, AuthentikWorkloadProps } from '../authentik-props';
import { Outpost, type OutpostProps } from './outpost';
import { outpostConfig } from './outpost-config';
import { outpostImage } from './outpost-image';
import { OUTPOST_PORTS, outpostPod } from './outpost-pod';
import { checkProps, pathBelow } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link ProxyOutpost}. */
export interface ProxyOutpostProps extends OutpostProps, AuthentikWorkloadProps {
  /**
   * Token by which it speaks to Authentik: any random text without blanks and line ends. The blueprint gives it to the user that
   * Authentik makes for the outpost.
   */
  readonly token: Credential;
  /** Name of the outpost in Authentik. @default Forward auth @format any */
  readonly name?: string;
  /** The image. @default - that of the outpost beside the server's, with the same tag */
  readonly image?: AuthentikImageValues;
  /**
   * Number of pods. Each keeps the sessions of its own users, so that more than one need an ingress that sends a browser to the
   * same pod every time.
   * @default 1
   * @minimum 0
   */
  readonly replicas?: number;
  /** How it is reached in the cluster. @default - a Service of type ClusterIP */
  readonly service?: OutpostServiceValues;
  /** How much it logs. @default info */
  readonly logLevel?: AuthentikLogLevel;
}

/** Variable of the worker that holds the token. */
const TOKEN_VARIABLE = 'FORWARD_AUTH_OUTPOST_TOKEN';
const TOKEN_KEY = 'token';
/** One serves any number of hosts, and takes one name. */
const known = new WeakSet<object>();

/**
 * A stand-alone outpost of Authentik for forward auth, in a Deployment of its own: needed where Authentik is served under a path,
 * because the outpost in its server does not answer there. Nothing is left to do by hand: the blueprint makes the outpost, and gives
 * the user that Authentik makes along with it the token that the Deployment has.
 */
export class ProxyOutpost extends Outpost {
  /** Name and labels of its Deployment and Service. */
  public readonly component: Component;
  /** Its pod, open until synthesis. */
  public readonly pod: Pod;
  /** Its Deployment. */
  public readonly workload: DeploymentWorkload;
  /** Its Service, for patches. */
  public readonly service: ApiObject;
  /** The token by which it speaks to Authentik, when it is rendered. */
  public readonly secret: CredentialSecret;

  /** @throws Error when the Authentik has one already, or the outpost's image cannot be told from the server's */
  public constructor(scope: Construct, id: string, props: ProxyOutpostProps) {
    super(...place(scope, id), checkProps('ProxyOutpostProps', props, pathBelow(scope, id)));
    if (known.has(this.authentik))
      throw PixeeError.of(
        'authentik-props',
        `Authentik already has a stand-alone outpost, which serves any number of hosts; add to that one`,
        this.node.path,
      );
    known.add(this.authentik);
    const image = outpostImage(this.authentik, props.image);
    const release = Release.of(this);
    this.component = release.component('authentik', {}, imageVersion(image)).part('outpost');
    this.pod = outpostPod(release, { component: this.component, image, settings: props });
    this.workload = new DeploymentWorkload(this, 'workload', {
      component: this.component,
      pod: this.pod,
      replicas: props.replicas ?? 1,
    });
    this.service = this.makeService(props.service);
    this.secret = this.makeSecret(props.token);
    const token = this.secret.add(TOKEN_KEY, props.token);
    this.addEnv(props, token);
    this.describe(props, this.shareToken(token));
    release.calls.add({
      from: this.component.fullName,
      ...placeOf(this.authentik.internalUrl),
      credential: token,
      reason: 'its settings, and who may pass',
    });
  }

  /** The twin of its Service without an address, for patches; nothing where none is wanted. */
  public get headlessService(): ApiObject | undefined {
    return headlessTwin(this, 'Service');
  }

  /** @internal */
  protected get port(): number {
    return 9000;
  }

  private makeService(values: OutpostServiceValues | undefined): ApiObject {
    return addService(this, 'Service', {
      component: this.component,
      values,
      ports: OUTPOST_PORTS.map(({ name, containerPort }) => servicePort(name, containerPort)),
    });
  }

  private makeSecret(token: Credential): CredentialSecret {
    return new CredentialSecret(this, 'secret', {
      name: this.component.fullName,
      labels: this.component.labels,
      purpose: 'token by which the outpost of Authentik speaks to it',
      random: [token.existingKey?.key ?? TOKEN_KEY],
    });
  }

  /** The worker gives the token to Authentik, so it reads the same Secret. */
  private shareToken(token: SecretKey): BlueprintSecret {
    this.authentik.addWorkerSecret(TOKEN_VARIABLE, token);
    return BlueprintTag.env(TOKEN_VARIABLE);
  }

  private addEnv({ logLevel }: ProxyOutpostProps, { name, key }: SecretKey): void {
    const { authentik, pod } = this;
    // With the slash at its end: what is asked for is put behind its path.
    pod.env.set('AUTHENTIK_HOST', authentik.internalUrl);
    // Browsers cannot reach the address above; of this one, scheme and host count.
    pod.env.set('AUTHENTIK_HOST_BROWSER', authentik.url);
    pod.env.set('AUTHENTIK_TOKEN', { secretKeyRef: { name, key } });
    pod.env.set('AUTHENTIK_INSECURE', false);
    pod.env.set('AUTHENTIK_LOG_LEVEL', logLevel ?? 'info');
    pod.env.set('AUTHENTIK_LISTEN__TRUSTED_PROXY_CIDRS', authentik.trustedProxyCidrs.join(','));
  }

  private describe({ name = 'Forward auth', logLevel }: ProxyOutpostProps, key: BlueprintSecret): void {
    const { internalUrl, url } = this.authentik;
    const { model, criteria } = outpostUser(name);
    this.blueprint.addLate(() => [
      new BlueprintEntry('authentik_outposts.outpost', {
        name,
        type: 'proxy',
        providers: this.providers,
        config: outpostConfig({ host: internalUrl, browser: url, logLevel }),
      }),
      // A token of our own beside the one that Authentik makes: that one nobody knows beforehand.
      new BlueprintEntry('authentik_core.token', {
        identifier: `${this.component.fullName}-token`,
        intent: 'api',
        user: BlueprintTag.find(model, criteria),
        description: `Token of the outpost ${name}`,
        expiring: false,
        key,
      }),
    ]);
  }
}
