import { App, JsonPatch, Testing } from 'cdk8s';
import { Ai } from '../../constructs/ai';
import { Analysis } from '../../constructs/analysis';
import { Database } from '../../constructs/database';
import { ObjectStore } from '../../constructs/object-store';
import {
  PixeeEnterpriseServer,
  type PixeeEnterpriseServerProps,
} from '../../constructs/pixee-enterprise-server';
import { PixeeRelease } from '../../constructs/pixee-release';
import { Platform } from '../../constructs/platform';
import { SupportBundle } from '../../constructs/support';
import { Credential } from '../../lib/core/credential/credential';
import type { Values } from '../../lib/values/contract/values';
import { container, env, labels, object, objects, podSpec, problems, withoutEffect } from '../support/chart';

const DOMAIN = { domain: 'pixee.example.com' };
const PLATFORM = 'pixee-enterprise-server-platform';
const server = (values: Values, props: Partial<PixeeEnterpriseServerProps> = {}) =>
  new PixeeEnterpriseServer(new App(), 'pixee', { values, ...props });

describe('a domain is enough', () => {
  const chart = server({ global: { pixee: DOMAIN } });

  test('for a platform and an analysis service that pass all checks', () => {
    expect(labels(chart)).toEqual(
      expect.arrayContaining([
        `Deployment/${PLATFORM}`,
        'Deployment/pixee-enterprise-server-analysis',
        `Service/${PLATFORM}`,
        'Service/pixee-enterprise-server-analysis',
        'ServiceAccount/pixee',
      ]),
    );
    expect(problems(chart)).toEqual([]);
  });

  test('for what cdk8s itself writes', () => {
    expect(Testing.synth(chart)).toEqual(objects(chart));
  });
});

test('every property changes the manifests', () => {
  const all: Required<Omit<PixeeEnterpriseServerProps, 'profile' | 'rawValues'>> = {
    values: { global: { pixee: { domain: 'other.example.com' } } },
    releaseName: 'other',
    namespace: 'other',
    kubeVersion: '1.34',
    loaded: { values: {}, findings: [], problems: [], locate: (finding) => finding },
    allowUnmapped: true,
    acknowledge: ['unpinned-image'],
    silent: true,
    strict: true,
    extraObjects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'notes' } }],
    patches: [
      { target: { kind: 'ServiceAccount', name: 'pixee' }, merge: { metadata: { labels: { a: 'b' } } } },
    ],
  };
  // what the objects are checked against does not change them
  expect(withoutEffect(all, (props) => objects(server({ global: { pixee: DOMAIN } }, props)))).toEqual([
    'kubeVersion',
    'loaded',
    'allowUnmapped',
    'acknowledge',
    'silent',
    'strict',
  ]);
});

describe('values and constructs give the same objects', () => {
  /** Ai is part of every installation by values; its environment says that it is on. */
  function composed(
    settings: Partial<ConstructorParameters<typeof PixeeRelease>[2]>,
    add: (chart: PixeeRelease) => void,
  ): PixeeRelease {
    const chart = new PixeeRelease(new App(), 'pixee', { ...DOMAIN, ...settings });
    add(chart);
    return chart;
  }

  test('all embedded', () => {
    const chart = composed({}, (scope) => {
      const objectStore = ObjectStore.embedded(scope, 'objects');
      const ai = new Ai(scope, 'ai');
      const analysis = new Analysis(scope, 'analysis', { objectStore, ai });
      const database = Database.embedded(scope, 'database');
      const platform = new Platform(scope, 'platform', { objectStore, analysis, ai, database });
      new SupportBundle(scope, 'support-bundle', { platform, analysis, database, objectStore, ai });
    });
    expect(objects(chart)).toEqual(objects(server({ global: { pixee: DOMAIN } })));
  });

  test('all external, with everything that a company has', () => {
    const ingress = { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] };
    const values: Values = {
      global: {
        pixee: {
          ...DOMAIN,
          httpsProxy: 'http://user:pw@proxy.example.com:3128',
          noProxy: 'db.example.com',
          privateCACert: 'corporate-ca',
          serviceAccount: { create: false, name: 'theirs' },
          objectStore: {
            embedded: false,
            endpoint: 'https://s3.example.com',
            username: 'key-id',
            password: 'key-secret',
          },
        },
      },
      platform: {
        replicaCount: 2,
        gitCloneStrategy: 'full',
        image: { tag: '1.2.3' },
        inputBucket: 'acme-input',
        ingress,
        proxy: { enabled: true, headers: { xForwarded: true } },
        database: { embedded: false, host: 'db.example.com', username: 'pixee-user', existingSecret: 'db' },
      },
      analysis: {
        image: { tag: '1.2.3' },
        cache: { enabled: false },
        extraEnv: [{ name: 'LOG_LEVEL', value: 'debug' }],
      },
      cdk8s: {
        imageRegistry: 'mirror.example.com',
        hardening: 'restricted',
        labels: { team: 'security' },
        tls: { certManager: { issuer: 'letsencrypt' } },
      },
    };
    const chart = composed(
      {
        proxy: { httpsProxy: 'http://user:pw@proxy.example.com:3128', noProxy: ['db.example.com'] },
        privateCACert: 'corporate-ca',
        serviceAccount: { create: false, name: 'theirs' },
        imageRegistry: 'mirror.example.com',
        hardening: 'restricted',
        labels: { team: 'security' },
      },
      (scope) => {
        const objectStore = ObjectStore.external(scope, 'objects', {
          endpoint: 'https://s3.example.com',
          username: Credential.inline('key-id'),
          password: Credential.inline('key-secret'),
          inputBucket: 'acme-input',
        });
        const ai = new Ai(scope, 'ai');
        const analysis = new Analysis(scope, 'analysis', {
          objectStore,
          ai,
          image: { tag: '1.2.3' },
          cache: { enabled: false },
          extraEnv: [{ name: 'LOG_LEVEL', value: 'debug' }],
        });
        const database = Database.external(scope, 'database', {
          host: 'db.example.com',
          username: 'pixee-user',
          password: Credential.existing('db', 'password'),
        });
        const platform = new Platform(scope, 'platform', {
          objectStore,
          analysis,
          ai,
          database,
          ingress,
          certManager: { issuer: 'letsencrypt' },
          replicaCount: 2,
          gitCloneStrategy: 'full',
          image: { tag: '1.2.3' },
          proxy: { enabled: true, headers: { xForwarded: true } },
        });
        new SupportBundle(scope, 'support-bundle', { platform, analysis, database, objectStore, ai });
      },
    );
    expect(objects(chart)).toEqual(objects(server(values)));
    expect(problems(chart)).toEqual([]);
  });
});

describe('the product version', () => {
  const images = (values: Values) => {
    const chart = server({ global: { pixee: DOMAIN }, ...values });
    return [PLATFORM, 'pixee-enterprise-server-analysis'].map((name) =>
      container(chart, name).image?.split(':').at(-1),
    );
  };

  test('is the tag of both images, unless one has its own', () => {
    expect(images({})).toEqual(['latest', 'latest']);
    expect(images({ cdk8s: { productVersion: '1.2.3' } })).toEqual(['1.2.3', '1.2.3']);
    expect(images({ cdk8s: { productVersion: '1.2.3' }, analysis: { image: { tag: '2.0.0' } } })).toEqual([
      '1.2.3',
      '2.0.0',
    ]);
    expect(images({ cdk8s: { productVersion: '1.2.3' }, analysis: { image: { tag: '' } } })).toEqual([
      '1.2.3',
      '1.2.3',
    ]);
  });
});

test.each([[{}], ['{}' as const], [[]]])('pull secrets %j mean none', (pullSecrets) => {
  const chart = server({ global: { pixee: DOMAIN }, platform: { image: { pullSecrets } } });
  expect(podSpec(chart, PLATFORM)).not.toHaveProperty('imagePullSecrets');
});

test('both workloads stay open for whatever is to be added', () => {
  const chart = server({ global: { pixee: DOMAIN } });
  chart.platform.workload.pod.env.set('ADDED', 'yes');
  chart.analysis.workload.deployment.object.addJsonPatch(JsonPatch.add('/spec/paused', true));
  expect(env(container(chart, PLATFORM))['ADDED']).toBe('yes');
  expect(object(chart, 'Deployment', 'pixee-enterprise-server-analysis').spec?.paused).toBe(true);
});

test('the values are not changed', () => {
  const values: Values = {
    global: { pixee: DOMAIN },
    platform: { replicaCount: 2, tolerations: [{ key: 'a' }] },
  };
  const before = JSON.stringify(values);
  server(values);
  expect(JSON.stringify(values)).toBe(before);
});

describe('fails', () => {
  test('with all problems of the values at once, by their paths', () => {
    const values = {
      global: { pixee: {} },
      platform: { replicaCount: 'two', gitCloneStragety: 'full' },
    } as unknown as Values;
    expect(() => server(values)).toThrow(/^the values have [3-9] problems:\n/);
    for (const path of ['global.pixee.domain', 'platform.replicaCount', 'platform.gitCloneStragety']) {
      expect(() => server(values)).toThrow(path);
    }
  });

  test('without showing a secret', () => {
    const values = {
      global: { pixee: { ...DOMAIN, httpProxy: 'http://user:pw-canary@' } },
      platform: { database: { embedded: false, password: 'pw-canary' } },
    };
    expect(() => server(values)).toThrow();
    expect(() => server(values)).not.toThrow('canary');
  });

  test('when one property of a store is named for a secret of two values', () => {
    const values: Values = {
      global: { pixee: { ...DOMAIN, objectStore: { embedded: false, endpoint: 'https://s3.example.com' } } },
      cdk8s: {
        externalSecrets: {
          store: { name: 'vault' },
          keys: { objectStore: { key: 'pixee/s3', property: 'secret' } },
        },
      },
    };
    expect(() => server(values)).toThrow('cdk8s.externalSecrets.keys.objectStore.property');
  });

  test('when a name would have to be cut', () => {
    const values: Values = {
      global: { pixee: DOMAIN },
      platform: { nameOverride: 'a-very-long-name-indeed' },
    };
    expect(() => server(values, { releaseName: 'r'.repeat(53) })).toThrow(/at most 63/);
    expect(() => server(values, { releaseName: 'r'.repeat(54) })).toThrow(/at most 53/);
  });
});
