import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import {
  AUTHENTIK_VERSIONS,
  authentikVersionOf,
  type AuthentikVersion,
  isAuthentikAtLeast,
} from '../../lib/authentik/version';
import { given } from '../../lib/base/given';
import { placeOf } from '../../lib/core/connections/calls';
import { mergeValues } from '../../lib/base/merge';
import type { Component } from '../../lib/core/release/component';
import { CredentialSecret, type SecretKey } from '../../lib/core/credential/credential-secret';
import { imageVersion } from '../../lib/core/pod/image';
import { ALB_HEALTH_PATH } from '../../lib/core/exposure/ingress-controllers';
import type { GatewayRoute } from '../../lib/core/exposure/gateway-route';
import type { ComponentIngress } from '../../lib/core/exposure/ingress';
import type { Pod } from '../../lib/core/pod/pod';
import { Release } from '../../lib/core/release/release';
import { ComponentRoute } from '../../lib/core/exposure/route';
import { DeploymentWorkload } from '../../lib/core/workload/workload';
import { defaults } from '../../lib/generated/defaults';
import { webPathFormat } from '../../lib/rules/formats/web-path';
import type { AuthentikImageValues } from '../../lib/values/contract/authentik/image';
import { addWorkerAccount, WORKER_ACCOUNT, type WorkerAccount } from './authentik-account';
import { addAuthentikEnv, keyOf } from './authentik-env';
import { callServers } from './called-servers';
import { addMedia } from './authentik-media';
import {
  backendOf,
  type ExposedServer,
  nameHealthPath,
  ownGatewayRoute,
  ownIngress,
} from './authentik-exposure';
import { authentikPod } from './authentik-pod';
import { serverProbes, WORKER_PROBES } from './authentik-probes';
import type { AuthentikProps, AuthentikWorkloadProps } from './authentik-props';
import { headlessTwin } from '../../lib/core/exposure/service';
import { addServerService, SERVER_PORTS, WORKER_PORTS } from './authentik-service';
import { type MountedBlueprintProps, MountedBlueprints } from './mounted-blueprints';
import { checkCall, checkProps } from '../../lib/core/props/check-props';
import { PixeeError } from '../../lib/findings/pixee-error';
import { place } from '../../lib/core/props/place';

const NAME = 'authentik';

/** Authentik's own list (`authentik/lib/default.yml`), and the private networks of IPv6, which pods and proxies have there. */
const TRUSTED_PROXIES = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
];

/**
 * Authentik: a server that people and programs speak to, and a worker that does the rest, blueprints among it. Names,
 * labels and ports are those of the upstream chart. Everything lies under one path of the release's domain.
 */
export class Authentik extends Construct {
  /** The release of Authentik. */
  public readonly version: AuthentikVersion;
  /** Path of everything that it serves, with a slash at both ends. */
  public readonly webPath: string;
  /** Address for browsers, with a slash at the end: `https://pixee.example.com/authentik/`. */
  public readonly url: string;
  /** Address inside the cluster, with a slash at the end. */
  public readonly internalUrl: string;
  /** Name and labels of the server, its Service among it. */
  public readonly serverComponent: Component;
  /** The Deployment of the server. */
  public readonly server: DeploymentWorkload;
  /** The pod of the server, open until synthesis. */
  public readonly serverPod: Pod;
  /** The Deployment of the worker. */
  public readonly worker: DeploymentWorkload;
  /** The pod of the worker, open until synthesis. */
  public readonly workerPod: Pod;
  /** Whether it can send mail. */
  public readonly sendsEmail: boolean;
  /** Its secrets, when they are rendered. */
  public readonly secret: CredentialSecret;
  /** The Service of the server, for patches and for Ingresses of your own. */
  public readonly service: ApiObject;
  /** The ServiceAccount of the worker, and what it may do, when it is to deploy outposts. */
  public readonly account: WorkerAccount;
  /** The claim for uploaded files, when it is rendered. */
  public readonly mediaClaim?: ApiObject | undefined;
  /** What blueprints read, once one of them reads a secret. */
  public blueprintSecret?: CredentialSecret;
  /** Its own Ingress, when it has one. */
  public readonly ingress?: ComponentIngress;
  /** Its own HTTPRoute, when it has one. */
  public readonly gatewayRoute?: GatewayRoute;
  /** Its own Route, when it has one. */
  public readonly route?: ComponentRoute;
  /** Whether it starts outposts itself. @internal */
  public readonly managesOutposts: boolean;
  /** The image of server and worker, for what must have the same version. @internal */
  public readonly image: AuthentikImageValues;
  /** Name and labels that server and worker have in common. @internal */
  public readonly component: Component;
  /** Networks of the proxies that are trusted, for what stands beside the server. @internal */
  public readonly trustedProxyCidrs: readonly string[];
  /** The release that it is part of. @internal */
  public readonly release: Release;
  private readonly exposed: ExposedServer;
  private readonly blueprints: MountedBlueprints;

  /** @throws Error when the web path has no slash at an end, the release of Authentik is not known, or it needs a Redis and has none */
  public constructor(scope: Construct, id: string, props: AuthentikProps) {
    super(...place(scope, id));
    checkProps('AuthentikProps', props, this);
    this.release = Release.of(this);
    this.image = mergeValues<AuthentikImageValues>(defaults.authentik.image, props.image);
    this.version = this.knownVersion(props);
    this.webPath = this.checkedWebPath(props);
    this.trustedProxyCidrs = props.trustedProxyCidrs ?? TRUSTED_PROXIES;
    this.sendsEmail = props.email !== undefined;
    this.managesOutposts = props.manageOutposts === true;
    this.component = this.release.component(NAME, {}, imageVersion(this.image));
    this.serverComponent = this.component.part('server');
    const port = props.server?.service?.servicePortHttp ?? 80;
    const host = `${this.serverComponent.fullName}.${this.release.namespace}.svc`;
    this.url = `${this.release.url}${this.webPath}`;
    this.internalUrl = `http://${host}${port === 80 ? '' : `:${String(port)}`}${this.webPath}`;
    this.account = addWorkerAccount(this, this.component.part('worker'), this.managesOutposts);
    this.serverPod = this.addServerPod(props);
    this.workerPod = this.addWorkerPod(props);
    this.secret = this.addEnv(props);
    callServers(this.release, props);
    if (this.managesOutposts)
      this.release.calls.add({
        from: { kind: 'outposts' },
        ...placeOf(this.internalUrl),
        reason: 'settings of the outposts that it starts',
      });
    const pods = [this.serverPod, this.workerPod];
    this.mediaClaim = addMedia(this, this.component, this.version, props.media ?? {}, pods);
    this.server = this.addWorkload('server', this.serverPod, props.server);
    this.worker = this.addWorkload('worker', this.workerPod, props.worker);
    this.service = addServerService(this, this.serverComponent, props.server?.service ?? {});
    this.exposed = {
      component: this.serverComponent,
      service: this.service,
      port,
      webPath: this.webPath,
      hasOwnHealthPath: props.server?.service?.annotations?.[ALB_HEALTH_PATH] !== undefined,
    };
    this.ingress = ownIngress(this, this.exposed, props);
    this.gatewayRoute = ownGatewayRoute(this, this.exposed, props);
    if (props.route?.enabled === true)
      this.route = new ComponentRoute(this, 'route', {
        component: this.serverComponent,
        route: props.route,
        path: this.webPath,
        tlsPort: 'https',
      });
    this.blueprints = new MountedBlueprints(this, this.component.part('worker'), this.workerPod);
  }

  /** The twin of its Service without an address, for patches; nothing where none is wanted. */
  public get headlessService(): ApiObject | undefined {
    return headlessTwin(this, 'Service');
  }

  /** The ConfigMaps with its blueprints, for patches. */
  public get blueprintConfigMaps(): readonly ApiObject[] {
    return [...this.blueprints.objects];
  }

  /** Lets the Ingress of another component lead to the server too, under the web path. */
  public exposeBy(ingress: ComponentIngress): void {
    checkCall('Authentik.exposeBy', { ingress }, this);
    ingress.addPath(this.webPath, this.serverComponent, backendOf(this.exposed));
    nameHealthPath(this.exposed, ingress);
  }

  /** Lets the route of another component lead to the server too, under the web path. */
  public exposeByGateway(route: GatewayRoute): void {
    checkCall('Authentik.exposeByGateway', { route }, this);
    route.addPath(this.webPath, this.serverComponent, this.exposed.port);
  }

  /** Sets a variable of the worker from a Secret, for `!Env` in blueprints, which the worker applies. */
  public addWorkerSecret(variable: string, secret: SecretKey): void {
    checkCall('Authentik.addWorkerSecret', { variable, secret }, this);
    const { name, key } = secret;
    this.workerPod.env.set(variable, { secretKeyRef: { name, key } });
  }

  /** Sets a variable of the worker. */
  public addWorkerEnv(name: string, value: string): void {
    checkCall('Authentik.addWorkerEnv', { name, value }, this);
    this.workerPod.env.set(name, value);
  }

  /**
   * Mounts a blueprint where the worker finds it. A change of its text starts a new worker, which applies it at once.
   *
   * @throws Error when a name is not one that Kubernetes or the worker takes, or the file is there already
   * @internal
   */
  public mountBlueprint(props: MountedBlueprintProps): void {
    this.blueprints.add(props);
  }

  private knownVersion({ version, redis }: AuthentikProps): AuthentikVersion {
    const tag = imageVersion(this.image) ?? '';
    const known = version ?? authentikVersionOf(tag);
    if (known === undefined) {
      throw PixeeError.of(
        'authentik-props',
        `the tag "${tag}" is of no release of Authentik that is known here (${AUTHENTIK_VERSIONS.join(', ')}); set \`version\` to the one it is`,
        this.node.path,
      );
    }
    if (!isAuthentikAtLeast(known, '2025.10') && given(redis?.host) === undefined) {
      throw PixeeError.of(
        'authentik-props',
        `Authentik ${known} needs a Redis, 2025.10 and later do without`,
        this.node.path,
      );
    }
    return known;
  }

  private checkedWebPath({ webPath = defaults.authentik.authentik.web.path }: AuthentikProps): string {
    const problem = webPathFormat(webPath);
    if (problem === undefined) return webPath;
    const remedy = problem.remedy === undefined ? '' : `; ${problem.remedy}`;
    throw PixeeError.of(
      'authentik-props',
      `webPath must be ${problem.expected}, got "${webPath}"${remedy}`,
      this.node.path,
    );
  }

  private addServerPod({ server = {} }: AuthentikProps): Pod {
    return authentikPod(this.release, {
      component: this.serverComponent,
      role: 'server',
      image: this.image,
      ports: SERVER_PORTS,
      ...serverProbes(this.webPath),
      // It never speaks to the API server; the account of the product may have rights in a cloud, which it does not need.
      serviceAccountName: 'default',
      settings: server,
    });
  }

  private addWorkerPod({ worker = {}, manageOutposts }: AuthentikProps): Pod {
    return authentikPod(this.release, {
      component: this.component.part('worker'),
      role: 'worker',
      image: this.image,
      ports: WORKER_PORTS,
      ...WORKER_PROBES,
      serviceAccountName: WORKER_ACCOUNT,
      serviceAccountToken: manageOutposts === true,
      settings: worker,
    });
  }

  private addEnv(props: AuthentikProps): CredentialSecret {
    const { release, version, webPath, component, trustedProxyCidrs } = this;
    const secret = new CredentialSecret(this, 'secret', {
      name: given(props.secretName) ?? component.fullName,
      labels: component.labels,
      purpose: 'secrets of Authentik',
      random: (['secretKey', 'bootstrapPassword', 'bootstrapToken'] as const).map((key) => keyOf(props, key)),
    });
    for (const { env } of [this.serverPod, this.workerPod]) {
      addAuthentikEnv(env, { release, version, webPath, secret, props: { ...props, trustedProxyCidrs } });
    }
    const { secretName, isOutside } = props.database.login;
    if (secretName === undefined || isOutside !== true) return secret;
    release.expect({
      kind: 'Secret',
      name: secretName,
      keys: ['username', 'password'],
      type: 'kubernetes.io/basic-auth',
      purpose: 'login of Authentik at its database',
    });
    return secret;
  }

  private addWorkload(
    role: 'server' | 'worker',
    pod: Pod,
    { replicas, autoscaling, podDisruptionBudget }: AuthentikWorkloadProps = {},
  ): DeploymentWorkload {
    const component = this.component.part(role);
    return new DeploymentWorkload(this, role, { component, pod, replicas, autoscaling, podDisruptionBudget });
  }
}
