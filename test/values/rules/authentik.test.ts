import { mergeFiles } from '../../../lib/base/merge';
import { allLines, linesOf } from '../prepare/lines';

const COMPLETE = {
  authentik: {
    enabled: true,
    authentik: { secret_key: 'a-key', bootstrap: { password: 'a-word' } },
    database: { existingSecret: 'login' },
    pixee: { clientSecret: 'a-secret' },
  },
};
const lines = (rule: string, values: object = {}) => linesOf(rule, mergeFiles(COMPLETE, { ...values }));
const image = (tag: string, options: object = {}) => ({
  authentik: { image: { tag } },
  cdk8s: { authentik: options },
});
const postgresql = (settings: object) => ({ authentik: { authentik: { postgresql: settings } } });
const ALL = ['authentik-version', 'authentik-redis', 'authentik-database', 'authentik-administrator'];

test('there is nothing to say of a complete one, nor of none', () => {
  for (const rule of ALL) {
    expect(lines(rule)).toEqual([]);
    expect(
      linesOf(rule, { authentik: { image: { tag: 'own' }, authentik: { secret_key: 'a-key' } } }),
    ).toEqual([]);
  }
});

describe('the version', () => {
  test('fails when the tag says none that is known, and names those that are', () => {
    expect(lines('authentik-version', image('2024.12.1'))).toEqual([
      'authentik.image.tag is "2024.12.1", which is of no release of Authentik that is known here: 2025.8, 2025.10, 2025.12, 2026.2, 2026.5, 2026.8; choose an image of one of them, or set `cdk8s.authentik.version` to the one that it is',
    ]);
  });

  test.each([
    ['2025.8.4', {}],
    ['2026.8.0@sha256:0000000000000000000000000000000000000000000000000000000000000000', {}],
    ['of-our-own', { version: '2026.2' }],
    ['2026.2.1', { version: '2026.2' }],
  ])('is known of the tag %s with %j', (tag, options) => {
    expect(lines('authentik-version', image(tag, options))).toEqual([]);
  });

  test('fails when tag and option differ', () => {
    expect(lines('authentik-version', image('2026.5.1', { version: '2026.8' }))).toEqual([
      'cdk8s.authentik.version is 2026.8, but `authentik.image.tag` says 2026.5; remove it, or change the tag',
    ]);
  });

  test('fails as an option that is not known', () => {
    expect(allLines(image('own', { version: '2027.1' })).filter((line) => line.includes('2025.10'))).toEqual([
      expect.stringContaining('cdk8s.authentik.version must be'),
    ]);
    expect(lines('authentik-version', image('own', { version: '2027.1' }))).toEqual([]);
  });
});

describe('Redis', () => {
  const redis = { authentik: { authentik: { redis: { host: 'redis' } } } };

  test('has no effect with newer releases', () => {
    expect(lines('authentik-redis', redis)).toEqual([
      'authentik.authentik.redis.host has no effect, because Authentik 2026.8 keeps in PostgreSQL what earlier releases kept in Redis; remove it, and give the database half as many connections again',
    ]);
  });

  test('is needed by older ones', () => {
    expect(lines('authentik-redis', image('2025.8.4'))).toEqual([
      'authentik.authentik.redis.host is missing, but Authentik 2025.8 needs a Redis; set it, or choose 2025.10 or later, which do without',
    ]);
    expect(lines('authentik-redis', mergeFiles(redis, image('2025.8.4')))).toEqual([]);
  });
});

describe('the database', () => {
  const outside = { platform: { database: { embedded: false } } };

  test('fails when there is none', () => {
    expect(lines('authentik-database', outside)).toEqual([
      'authentik.authentik.postgresql.host is missing, but `platform.database.embedded` is false, so that there is no database for Authentik; set it to the host of a PostgreSQL server',
    ]);
  });

  test('fails without a password for one elsewhere', () => {
    const values = mergeFiles(postgresql({ host: 'db' }), { authentik: { database: null } });
    expect(lines('authentik-database', values)).toEqual([
      'authentik.authentik.postgresql.password is missing, but Authentik has a database elsewhere; set it, or name a Secret with username and password in `authentik.database.existingSecret`',
    ]);
  });

  test.each<[string, object]>([
    ['written down', postgresql({ host: 'db', password: 'a-word' })],
    ['in a Secret', postgresql({ host: 'db' })],
    [
      'in the Secret of the rest',
      { ...postgresql({ host: 'db' }), cdk8s: { existingSecrets: { authentik: { name: 'all' } } } },
    ],
    [
      'in a store',
      { ...postgresql({ host: 'db' }), cdk8s: { externalSecrets: { store: { name: 'vault' } } } },
    ],
  ])('is content with a password %s', (_, values) => {
    expect(lines('authentik-database', mergeFiles(outside, { ...values }))).toEqual([]);
  });

  test('warns about encryption that the embedded one does not take from here', () => {
    expect(lines('authentik-database', postgresql({ sslmode: 'require' }))).toEqual([
      'authentik.authentik.postgresql.sslmode has no effect, because the embedded database is used; remove it',
    ]);
  });
});

describe('the administrator', () => {
  const without = { authentik: { authentik: { bootstrap: null } } };

  test('warns when anybody could become it', () => {
    expect(lines('authentik-administrator', without)).toEqual([
      'authentik.authentik.bootstrap.password is missing: in a new installation, whoever opens `if/flow/initial-setup/` first becomes the administrator; set it, or name a Secret that holds it in `cdk8s.existingSecrets.authentik`',
    ]);
    const noPassword = { existingSecrets: { authentik: { name: 'all', bootstrapPasswordKey: '' } } };
    expect(lines('authentik-administrator', { ...without, cdk8s: noPassword })).toHaveLength(1);
  });

  test.each([
    { existingSecrets: { authentik: { name: 'all' } } },
    { externalSecrets: { store: { name: 'vault' } } },
  ])('has a password with %j', (cdk8s) => {
    expect(lines('authentik-administrator', { ...without, cdk8s })).toEqual([]);
  });
});

describe('the secret key', () => {
  const none = { authentik: { authentik: null } };

  test('fails when nobody has made it', () => {
    expect(lines('missing-secret', none)).toEqual([
      'cdk8s.existingSecrets.authentik.name is missing, but the deployment needs a key to sign the cookies and tokens of Authentik with, which must never change; name a Secret here that has it, such as pixee-enterprise-server-authentik, or a store in `cdk8s.externalSecrets`',
    ]);
  });

  test.each([
    { existingSecrets: { authentik: { name: 'all' } } },
    { externalSecrets: { store: { name: 'vault' } } },
  ])('may be elsewhere: %j', (cdk8s) => {
    expect(lines('missing-secret', { ...none, cdk8s })).toEqual([]);
  });
});

describe('one property of a store', () => {
  const keys = { store: { name: 'vault' }, keys: { authentik: { property: 'value' } } };
  const cdk8s = { externalSecrets: keys };

  test('fails when it would be key and password', () => {
    expect(lines('external-secret-property', { authentik: { authentik: null }, cdk8s })).toEqual([
      'cdk8s.externalSecrets.keys.authentik.property is one property, but Authentik takes 2 secrets from the store; remove it, and name the properties of the entry secretKey and bootstrapPassword',
    ]);
  });

  test('is fine for one of them', () => {
    expect(
      lines('external-secret-property', { authentik: { authentik: { secret_key: null } }, cdk8s }),
    ).toEqual([]);
  });
});

describe('the Ingress', () => {
  const platform = (paths: object[]) => ({
    platform: {
      ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com', paths }] },
    },
  });
  const own = (ingress: object) => ({ authentik: { server: { ingress } } });

  test('fails when the platform has the path by hand, which leads to Authentik anyhow', () => {
    expect(lines('ingress-duplicate', platform([{ path: '/' }, { path: '/authentik' }]))).toEqual([
      'authentik.enabled is the path /authentik/ of the host pixee.example.com a second time, after platform.ingress.hosts[0].paths[1].path; remove one of them',
    ]);
    const kept = mergeFiles(platform([{ path: '/authentik' }]), own({ enabled: false }));
    expect(lines('ingress-duplicate', kept)).toEqual([]);
  });

  test('fails when Authentik would take the place of the platform', () => {
    const root = { authentik: { authentik: { web: { path: '/' } } } };
    expect(lines('ingress-duplicate', mergeFiles(platform([{ path: '/' }]), root))).toEqual([
      'authentik.authentik.web.path is the path / of the host pixee.example.com a second time, after platform.ingress.hosts[0].paths[0].path; remove one of them',
    ]);
  });

  test('of its own is held to the same rules', () => {
    expect(lines('ingress-complete', own({ enabled: true }))).toEqual([
      'authentik.server.ingress.enabled is true, but `authentik.server.ingress.ingressClassName` does not say which ingress controller serves it; set `authentik.server.ingress.ingressClassName`, such as nginx, alb or gce',
      'authentik.server.ingress.enabled is true, but `authentik.server.ingress.hosts` does not say what leads to the service; list at least one host with its paths; an empty host name stands for every host',
    ]);
    expect(
      lines('ingress-host', own({ enabled: true, ingressClassName: 'nginx', hosts: ['https://a.b'] }))[0],
    ).toMatch(/^authentik\.server\.ingress\.hosts\[0\] must be a host name/);
  });

  test('that is not switched on is told', () => {
    expect(lines('unused-value', own({ hosts: ['a.b'] }))).toEqual([
      'authentik.server.ingress.hosts has no effect, because `authentik.server.ingress.enabled` is not true; set `authentik.server.ingress.enabled: true` for an Ingress of its own, or remove it',
    ]);
  });
});

test('ports of the nodes need a type that has them', () => {
  const service = (settings: object) => ({ authentik: { server: { service: settings } } });
  expect(lines('unused-value', service({ nodePortHttp: 30500 }))).toEqual([
    'authentik.server.service.nodePortHttp has no effect, because `authentik.server.service.type` is neither NodePort nor LoadBalancer; set the type to NodePort, or remove it',
  ]);
  expect(lines('unused-value', service({ type: 'NodePort', nodePortHttp: 30500 }))).toEqual([]);
});

test.each<[string, object, string]>([
  [
    'web-path',
    { authentik: { web: { path: 'authentik' } } },
    'authentik.authentik.web.path must be a path with a slash at both ends, such as /authentik/, got "authentik"; write /authentik/',
  ],
  [
    'network-list',
    { authentik: { listen: { trusted_proxy_cidrs: '10.0.0.1' } } },
    'authentik.authentik.listen.trusted_proxy_cidrs must be networks such as 10.0.0.0/8 or fd00::/8, separated by commas, got "10.0.0.1"',
  ],
  [
    'reserved-label',
    { worker: { podLabels: { 'app.kubernetes.io/component': 'other' } } },
    'authentik.worker.podLabels."app.kubernetes.io/component" has no effect: Services find their pods by this label, so it keeps its own value; choose another label',
  ],
  [
    'requests-above-limits',
    { server: { resources: { requests: { cpu: 2 }, limits: { cpu: 1 } } } },
    'authentik.server.resources.requests.cpu is 2, more than the limit of 1; raise `limits.cpu` or lower `requests.cpu`',
  ],
  [
    'unknown-key',
    { server: { replicaCount: 2 } },
    'authentik.server.replicaCount is not a known key; write `authentik.server.replicas`',
  ],
])('%s: %j', (rule, authentik, line) => {
  expect(lines(rule, { authentik })).toEqual([line]);
});

test('a volume for files needs a class on EKS', () => {
  const values = {
    authentik: { server: { service: { annotations: { 'alb.ingress.kubernetes.io/a': 'b' } } } },
  };
  const media = (settings: object) => ({ ...values, cdk8s: { authentik: { media: settings } } });
  expect(lines('storage-class', media({ size: '1Gi' }))[0]).toContain('and the files of Authentik');
  expect(lines('storage-class', media({ size: '1Gi', storageClass: 'efs' }))[0]).not.toContain('Authentik');
});
