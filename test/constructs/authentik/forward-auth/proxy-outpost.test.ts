import { ForwardAuth, ProxyOutpost } from '../../../../constructs/authentik';
import type { PixeeRelease } from '../../../../constructs/pixee-release';
import { Credential } from '../../../../lib/core/credential/credential';
import { container, env, object, podSpec, problems, release, secretTextsOf } from '../../../support/chart';
import { blueprintOf, longhorn, OUTPOST, protect, withOutpost } from './forward-fixture';

const SERVER = 'http://pixee-enterprise-server-authentik-server.pixee-enterprise-server.svc/authentik/';

function protectedChart(): PixeeRelease {
  const chart = release();
  protect(chart);
  return chart;
}

test('is a Deployment of its own, in the version of the server, that passes the restricted standard', () => {
  const chart = release({ hardening: 'restricted' });
  protect(chart);
  expect(container(chart, OUTPOST)).toMatchObject({
    image: 'ghcr.io/goauthentik/proxy:2026.8.7',
    ports: [{ containerPort: 9000 }, { containerPort: 9443 }, { containerPort: 9300 }],
    volumeMounts: [{ name: 'shared-memory', mountPath: '/dev/shm' }],
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
    },
  });
  expect(podSpec(chart, OUTPOST)).toMatchObject({
    automountServiceAccountToken: false,
    securityContext: { runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
  });
  expect(problems(chart)).toEqual([]);
});

test('speaks to Authentik inside the cluster, with the slash at the end, and sends browsers to its address outside', () => {
  const chart = protectedChart();
  expect(env(container(chart, OUTPOST))).toMatchObject({
    AUTHENTIK_HOST: SERVER,
    AUTHENTIK_HOST_BROWSER: 'https://pixee.example.com/authentik/',
    AUTHENTIK_INSECURE: 'false',
    TMPDIR: '/dev/shm',
  });
  expect(blueprintOf(chart).entries.find(({ model }) => model.endsWith('.outpost'))?.attrs).toMatchObject({
    type: 'proxy',
    config: { authentik_host: SERVER, authentik_host_browser: 'https://pixee.example.com/authentik/' },
  });
});

test('its token goes to the user that Authentik makes for it, and nowhere but into Secrets', () => {
  const chart = release();
  const secret = 'the-token-of-the-outpost';
  protect(chart, { outpost: withOutpost(chart, { token: Credential.inline(secret) }) });
  expect(secretTextsOf(chart, OUTPOST)).toEqual({ token: secret });
  const reference = { secretKeyRef: { name: OUTPOST, key: 'token' } };
  const worker = container(chart, 'pixee-enterprise-server-authentik-worker').env ?? [];
  expect(worker).toContainEqual({ name: 'FORWARD_AUTH_OUTPOST_TOKEN', valueFrom: reference });
  expect(container(chart, OUTPOST).env).toContainEqual({ name: 'AUTHENTIK_TOKEN', valueFrom: reference });

  const { entries } = blueprintOf(chart);
  const models = entries.map(({ model }) => model);
  expect(models.indexOf('authentik_core.token')).toBeGreaterThan(
    models.indexOf('authentik_outposts.outpost'),
  );
  expect(entries.find(({ model }) => model === 'authentik_core.token')).toMatchObject({
    attrs: {
      intent: 'api',
      expiring: false,
      key: { '!Env': 'FORWARD_AUTH_OUTPOST_TOKEN' },
      user: {
        '!Find': [
          'authentik_core.user',
          ['name', 'Outpost Forward auth Service-Account'],
          ['type', 'internal_service_account'],
          ['path', 'goauthentik.io/outposts'],
        ],
      },
    },
  });
  expect(JSON.stringify(entries)).not.toContain(secret);
});

test('a token that exists is expected, and may be any random text', () => {
  const chart = protectedChart();
  expect(chart.release.expected).toContainEqual(
    expect.objectContaining({ kind: 'Secret', name: 'outpost', keys: ['token'], random: ['token'] }),
  );
});

test('waits as long as a first installation takes before it is started again', () => {
  const { startupProbe, livenessProbe, readinessProbe } = container(protectedChart(), OUTPOST);
  expect(startupProbe).toMatchObject({
    httpGet: { path: '/outpost.goauthentik.io/ping', port: 'http' },
    failureThreshold: 90,
  });
  expect([livenessProbe?.httpGet, readinessProbe?.httpGet]).toEqual([
    startupProbe?.httpGet,
    startupProbe?.httpGet,
  ]);
});

test('trusts the proxies that the server trusts, and takes the usual settings of pods', () => {
  const chart = release();
  const outpost = withOutpost(
    chart,
    { replicas: 2, logLevel: 'debug', resources: { requests: { cpu: '50m' } } },
    { trustedProxyCidrs: ['100.64.0.0/10'] },
  );
  protect(chart, { outpost });
  expect(env(container(chart, OUTPOST))).toMatchObject({
    AUTHENTIK_LISTEN__TRUSTED_PROXY_CIDRS: '100.64.0.0/10',
    AUTHENTIK_LOG_LEVEL: 'debug',
  });
  expect(container(chart, OUTPOST).resources).toEqual({ requests: { cpu: '50m' } });
  expect(object(chart, 'Deployment', OUTPOST).spec?.replicas).toBe(2);
});

describe('its image', () => {
  const imageOf = (image: object, own?: object) => {
    const chart = release();
    protect(chart, { outpost: withOutpost(chart, { image: own }, { image, version: '2026.8' }) });
    return container(chart, OUTPOST).image;
  };

  test.each([
    [
      { registry: 'mirror.example.com', repository: 'goauthentik/server', tag: '2026.5.3' },
      'mirror.example.com/goauthentik/proxy:2026.5.3',
    ],
    [{ registry: 'mirror.example.com', repository: 'server' }, 'mirror.example.com/proxy:2026.8.7'],
    [{ digest: `sha256:${'a'.repeat(64)}` }, 'ghcr.io/goauthentik/proxy:2026.8.7'],
  ])('lies beside that of the server: %j', (image, expected) => {
    expect(imageOf(image)).toBe(expected);
  });

  test('is given where the server has an image of its own', () => {
    const image = { repository: 'team/authentik' };
    expect(imageOf(image, { repository: 'team/authentik-proxy' })).toBe(
      'ghcr.io/team/authentik-proxy:2026.8.7',
    );
    expect(() => imageOf(image)).toThrow(
      'the image of the server (team/authentik:2026.8.7) does not say where that of the outpost is; give repository and tag',
    );
  });
});

describe('what is refused', () => {
  test('a second one', () => {
    const chart = release();
    const { blueprint } = withOutpost(chart);
    const token = Credential.existing('other', 'token');
    expect(() => new ProxyOutpost(chart, 'second', { blueprint, token })).toThrow(
      'pixee/second: Authentik already has a stand-alone outpost, which serves any number of hosts; add to that one',
    );
  });

  test('one that protects nothing', () => {
    expect(withOutpost(release()).node.validate()).toEqual([
      'the outpost protects nothing, which Authentik refuses; add a ForwardAuth, or leave it out',
    ]);
  });

  test('two providers at one host', () => {
    const chart = release();
    const outpost = withOutpost(chart);
    protect(chart, { outpost });
    expect(() => new ForwardAuth(chart, 'second', { ...longhorn({ name: 'Second' }), outpost })).toThrow(
      'pixee/outpost: authentik_providers_proxy.proxyprovider "Longhorn" already protects longhorn.example.com, and an outpost finds its provider by the host alone; use one ForwardAuth for all paths of a host',
    );
  });
});
