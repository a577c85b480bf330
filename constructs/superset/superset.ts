import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeSection } from '../../lib/core/pod/fragments';
import type { GatewayRoute } from '../../lib/core/exposure/gateway-route';
import { addGatewayRoute } from '../../lib/core/exposure/add-gateway-route';
import { ComponentIngress } from '../../lib/core/exposure/ingress';
import { controllerOf } from '../../lib/core/exposure/ingress-protection';
import { trustedBundle, trustMounts, trustPrivateCa } from '../../lib/core/trust/private-ca';
import type { Component } from '../../lib/core/release/component';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import type { EnvValue } from '../../lib/core/pod/env';
import { imageReference, imageVersion, pullSecrets } from '../../lib/core/pod/image';
import { JobWorkload } from '../../lib/core/workload/job-workload';
import { manifest } from '../../lib/core/object/manifest';
import { Pod, type PodProps } from '../../lib/core/pod/pod';
import { encryptionOf } from '../database/database';
import { callOf, CalledHosts } from '../integration/called-hosts';
import { Release } from '../../lib/core/release/release';
import { ComponentRoute } from '../../lib/core/exposure/route';
import { nonRootProfile } from '../../lib/core/pod/security-profile';
import { addService, HTTP_PORT, headlessTwin } from '../../lib/core/exposure/service';
import { DeploymentWorkload } from '../../lib/core/workload/workload';
import { defaults } from '../../lib/generated/defaults';
import type { ConfigMap } from '../../lib/generated/kubernetes';
import { ALB_HEALTH_PATH } from '../../lib/core/exposure/ingress-controllers';
import { derivedAlone } from '../../lib/core/object/origins';
import { supersetConfig } from './superset-config';
import { DRIVER_MOUNT, installDriver } from './superset-driver';
import { redisVariables } from './superset-redis';
import { ADMINISTRATOR_SCRIPT, WAIT_FOR_SERVER, WAIT_FOR_TABLES } from './superset-scripts';
import { WEB_PROBES, WORKER_LIVENESS } from './superset-probes';
import type { SupersetProps } from './superset-props';
import { settingsOf } from './superset-settings';
import { addVolumes, CONFIG_FOLDER, MOUNTS } from './superset-volumes';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

const NAME = 'superset';
const PORT = 8088;
/** The image's own user, who owns its home folder. */
const USER = 1000;
/** The load balancer of AWS sends its requests to the pods themselves, and checks them first. */
const LOAD_BALANCER = {
  [ALB_HEALTH_PATH]: '/health',
  'alb.ingress.kubernetes.io/target-type': 'ip',
};
const ADMINISTRATOR_FILE = 'make_administrator.py';

/**
 * Apache Superset: the web interface, a Job that prepares its database, and a worker when there is a Redis. The labels follow the
 * rule of this release, not the upstream chart's `app` and `release`; each of the three is a component of its own.
 */
export class Superset extends Construct {
  /** The web interface. */
  public readonly web: DeploymentWorkload;
  /** Its Ingress, when it has one. */
  public readonly ingress?: ComponentIngress;
  /** Its HTTPRoute, when a Gateway leads to it. */
  public readonly gatewayRoute?: GatewayRoute;
  /** Its Route, when it has one. */
  public readonly route?: ComponentRoute;
  /** The worker, when there is a Redis. */
  public readonly worker?: DeploymentWorkload;
  /** The Job that makes the tables, roles and, if wanted, the administrator. */
  public readonly initJob: JobWorkload;
  /** The Service of the web interface, for patches. */
  public readonly service: ApiObject;
  /** The ConfigMap with its configuration, for patches. */
  public readonly configMap: ApiObject;
  /** Its keys, when they are rendered. */
  public readonly secret: CredentialSecret;
  /** Address of the web interface inside the cluster. */
  public readonly url: string;
  private readonly release: Release;
  private readonly values: SupersetProps;
  private readonly component: Component;
  private readonly variables: ReadonlyMap<string, EnvValue>;

  public constructor(scope: Construct, id: string, props: SupersetProps) {
    super(...place(scope, id));
    checkProps('SupersetProps', props, this);
    this.release = Release.of(this);
    this.values = mergeSection<SupersetProps>(defaults.superset, props);
    this.component = this.release.component(NAME, {}, imageVersion(this.values.image ?? {}));
    const servicePort = this.values.service?.port ?? PORT;
    this.url = `http://${this.component.fullName}:${String(servicePort)}`;
    this.secret = new CredentialSecret(this, 'secret', {
      name: this.component.fullName,
      labels: this.component.labels,
      purpose: 'keys of Superset',
      random: ['secretKey', 'adminPassword'],
    });
    this.declareCalls();
    this.variables = this.commonVariables();
    this.configMap = this.addConfig();
    const { nodePort, ...service } = this.values.service ?? {};
    this.service = addService(this, 'Service', {
      component: this.component,
      port: servicePort,
      values: derivedAlone({ ...service, nodePort: nodePort?.http }, this.values.service),
    });
    this.web = this.addWeb();
    this.worker = this.hasRedis ? this.addWorker() : undefined;
    this.initJob = this.addInitJob();
    this.ingress = this.addIngress();
    const { component } = this;
    const { gateway, certManager, route } = this.values;
    this.gatewayRoute = addGatewayRoute(this, 'gateway', { component, port: PORT, gateway, certManager });
    if (route?.enabled === true) this.route = new ComponentRoute(this, 'route', { component, route });
  }

  /** The twin of its Service without an address, for patches; nothing where none is wanted. */
  public get headlessService(): ApiObject | undefined {
    return headlessTwin(this, 'Service');
  }

  private get hasRedis(): boolean {
    return given(this.values.redis?.host) !== undefined;
  }

  private declareCalls(): void {
    const { database, redis } = this.values;
    const { host = '', port = 6379, tls } = redis ?? {};
    this.release.calls.add({
      from: NAME,
      to: { host: database.host, port: database.port ?? 5432 },
      encrypted: encryptionOf(database.sslMode),
      credential: { name: database.secretName, key: 'password' },
      reason: 'database',
    });
    if (!this.hasRedis) return;
    const encrypted = tls?.enabled === true ? ('yes' as const) : ('no' as const);
    const called = { component: NAME, host, port, purpose: 'Redis', isWeb: false, encrypted };
    if (/[.:]/.test(host)) CalledHosts.of(this.release).add(called);
    else this.release.calls.add(callOf(called));
  }

  private commonVariables(): ReadonlyMap<string, EnvValue> {
    const { database, redis, secretKey } = this.values;
    const password = redis?.password;
    const login = (key: string): EnvValue => ({ secretKeyRef: { name: database.secretName, key } });
    return new Map<string, EnvValue>([
      ['DB_HOST', database.host],
      ['DB_PORT', database.port ?? 5432],
      ['DB_NAME', database.name ?? NAME],
      ['DB_USER', login('username')],
      ['DB_PASS', login('password')],
      ['SUPERSET_SECRET_KEY', this.secret.envSource('secretKey', secretKey)],
      ['SUPERSET_PORT', PORT],
      ['DB_PARAMETERS', this.databaseParameters],
      ...(this.hasRedis && redis !== undefined
        ? redisVariables(this.release, redis, password && this.secret.envSource('redisPassword', password))
        : []),
    ]);
  }

  /** What libpq is told by the address: how it encrypts, and whom it trusts. */
  private get databaseParameters(): string | undefined {
    const { sslMode } = this.values.database;
    if (sslMode === undefined) return undefined;
    const trust = sslMode.startsWith('verify-') ? `&sslrootcert=${trustedBundle(this.release)}` : '';
    return `?sslmode=${sslMode}${trust}`;
  }

  private get hasDriver(): boolean {
    return this.values.driver?.install === true;
  }

  private addConfig(): ApiObject {
    return manifest<ConfigMap>(this, 'config', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `${this.component.fullName}-config`, labels: this.component.labels },
      data: {
        'superset_config.py': supersetConfig({
          hasRedis: this.hasRedis,
          hasDriver: this.hasDriver,
          isExposed: [this.values.ingress, this.values.gateway, this.values.route].some(
            (way) => way?.enabled === true,
          ),
          overrides: this.values.configOverrides ?? {},
        }),
        ...(this.values.adminPassword === undefined ? {} : { [ADMINISTRATOR_FILE]: ADMINISTRATOR_SCRIPT }),
      },
    });
  }

  private addWeb(): DeploymentWorkload {
    const pod = this.pod(this.component, {
      command: ['/usr/bin/run-server.sh'],
      ports: [{ name: HTTP_PORT, containerPort: PORT, protocol: 'TCP' }],
      ...WEB_PROBES,
    });
    this.waitForTables(pod);
    return new DeploymentWorkload(this, 'web', {
      component: this.component,
      pod,
      replicas: this.values.supersetNode?.replicas?.replicaCount ?? this.values.replicaCount,
      autoscaling: this.values.autoscaling,
      podDisruptionBudget: this.values.podDisruptionBudget,
    });
  }

  private addWorker(): DeploymentWorkload {
    const component = this.companion('worker');
    const command = ['celery', '--app=superset.tasks.celery_app:app', 'worker'];
    const pod = this.pod(component, { command, livenessProbe: WORKER_LIVENESS });
    this.waitForTables(pod);
    return new DeploymentWorkload(this, 'worker', {
      component,
      pod,
      replicas: this.values.supersetWorker?.replicas?.replicaCount ?? 1,
    });
  }

  private addInitJob(): JobWorkload {
    const { adminPassword } = this.values;
    const component = this.companion('init');
    const steps = [
      'superset db upgrade',
      'superset init',
      ...(adminPassword === undefined ? [] : [`python ${CONFIG_FOLDER}/${ADMINISTRATOR_FILE}`]),
    ];
    const pod = this.pod(component, {
      command: ['/bin/sh', '-c', steps.join(' && ')],
      restartPolicy: 'OnFailure',
    });
    if (adminPassword !== undefined) {
      pod.env
        .set('ADMIN_EMAIL', `admin@${this.release.domain}`)
        .set('ADMIN_PASSWORD', this.secret.envSource('adminPassword', adminPassword));
    }
    const address = pod.env.render().filter(({ name }) => name === 'DB_HOST' || name === 'DB_PORT');
    pod.addInitContainer({
      name: 'wait-for-database',
      command: ['python', '-c', WAIT_FOR_SERVER],
      env: address,
    });
    return new JobWorkload(this, 'init', { component, pod });
  }

  private addIngress(): ComponentIngress | undefined {
    const { ingress, certManager } = this.values;
    if (ingress?.enabled !== true) return undefined;
    const isAws = controllerOf(ingress.className ?? '') === 'alb';
    return new ComponentIngress(this, 'ingress', {
      component: this.component,
      ingress,
      certManager,
      annotations: isAws ? LOAD_BALANCER : {},
    });
  }

  /** A component beside the web interface, with a name label of its own: else the Service would find its pods too. */
  private companion(role: string): Component {
    const fullnameOverride = `${this.component.fullName}-${role}`;
    return this.release.component(
      `${NAME}-${role}`,
      { fullnameOverride },
      imageVersion(this.values.image ?? {}),
    );
  }

  private pod(component: Component, props: Partial<PodProps>): Pod {
    const { image = {} } = this.values;
    this.release.calls.register(NAME, component.fullName);
    const pod = new Pod(this.release, {
      ...props,
      component,
      containerName: component.nameLabel,
      image: this.release.image(imageReference(image)),
      imagePullPolicy: image.pullPolicy,
      imagePullSecrets: pullSecrets(this.release, image.pullSecrets),
      // It never speaks to the API server; the account of the product may have rights in a cloud, which it does not need.
      serviceAccountName: 'default',
      security: nonRootProfile(USER),
      settings: settingsOf(props, this.values),
    });
    for (const [name, value] of this.variables) pod.env.set(name, value);
    addVolumes(pod, this.configMap.name);
    trustPrivateCa(pod, this.release, 'python');
    if (this.hasDriver)
      installDriver(pod, this.release, this.values.driver ?? {}, this.values.extraEnv ?? []);
    return pod;
  }

  /** Without its tables it would answer with errors only. */
  private waitForTables(pod: Pod): void {
    pod.addInitContainer({
      name: 'wait-for-tables',
      command: ['/bin/sh', '-c', WAIT_FOR_TABLES],
      env: pod.env.render(),
      volumeMounts: [...MOUNTS, ...trustMounts(this.release), ...(this.hasDriver ? [DRIVER_MOUNT] : [])],
    });
  }
}
