import { App, JsonPatch } from 'cdk8s';
import { PixeeRelease } from '../../../constructs/pixee-release';
import { Preflight, SupportBundle } from '../../../constructs/support';
import { mergeValues } from '../../../lib/base/merge';
import type { Values } from '../../../lib/values/contract/values';
import { readValues } from '../../support/read-values';
import { scenarios } from '../../support/scenarios';
import {
  bundleOf,
  documentsOf,
  MINIMAL,
  podsOf,
  scriptOf,
  titlesOf,
  withUtility,
} from '../../support/support-documents';
import { synthesize } from '../../support/synthesize';

function scenario(name: string): Values {
  return readValues(scenarios().find((one) => one.name === name)?.valuesFile ?? '');
}

const outside: Values = scenario('external-database-and-object-store');

describe('the cluster', () => {
  test('must have the version, and the size that the documentation asks for', () => {
    const [{ analyzers }] = documentsOf(outside);
    const conditions = analyzers
      .flatMap(({ clusterVersion, nodeResources }) => (clusterVersion ?? nodeResources)?.outcomes ?? [])
      .flatMap(({ fail, warn }) => (fail ?? warn)?.when ?? []);
    expect(conditions).toEqual([
      '< 1.28.0',
      'sum(cpuCapacity) < 8',
      'sum(memoryCapacity) < 32G',
      'max(ephemeralStorageCapacity) < 100G',
      'count() > 0',
    ]);
  });

  test('is looked at for nodes that some images are not made for, unless their pods choose their nodes', () => {
    const message = (values: Values): string =>
      documentsOf(values)[0].analyzers.flatMap(({ nodeResources }) =>
        nodeResources?.filters?.cpuArchitecture === 'arm64'
          ? (nodeResources.outcomes[0]?.warn?.message ?? '')
          : [],
      )[0] ?? '';
    expect(message(MINIMAL)).toContain('pixee/pixeebot');
    expect(message(MINIMAL)).not.toContain('seaweedfs');
    const nodeSelector = { 'kubernetes.io/arch': 'amd64' };
    const chosen = { ...MINIMAL, platform: { nodeSelector }, analysis: { nodeSelector } };
    expect(message(chosen)).toBe('');
    expect(message({ ...chosen, analysis: {} })).toContain('pixee/pixeebot');
  });

  test('is warned about below 1.29 only when CloudNativePG is needed', () => {
    const hasWarning = (values: Values): boolean =>
      JSON.stringify(documentsOf(values)[0]).includes('< 1.29.0');
    expect([hasWarning(MINIMAL), hasWarning(outside)]).toEqual([true, false]);
  });

  test('must have the storage classes that claims name', () => {
    const classes = (values: Values): unknown[] =>
      documentsOf(values)[0].analyzers.flatMap(({ storageClass }) =>
        storageClass === undefined ? [] : [storageClass.storageClassName ?? 'default'],
      );
    expect(classes(MINIMAL)).toEqual(['default']);
    expect(classes({ global: { ...MINIMAL.global, defaultStorageClass: 'gp3' } })).toEqual(['gp3']);
    expect(classes(outside)).toEqual([]);
  });
});

describe('backups', () => {
  const fields = (backup?: object): string[] =>
    documentsOf({
      ...MINIMAL,
      cdk8s: {
        database: backup === undefined ? {} : { backup: { schedule: '0 0 2 * * *', ...backup } },
      },
    })[0].analyzers.flatMap(({ textAnalyze }) =>
      textAnalyze?.fileName === 'cluster-resources/custom-resource-definitions.json'
        ? (textAnalyze.regex ?? '')
        : [],
    );

  test('ask for an operator that knows them, by a field of its definition', () => {
    const destinationPath = 's3://backups/pixee';
    expect(fields()).toEqual([]);
    expect(fields({ destinationPath })).toEqual(['"barmanObjectStore"']);
    expect(fields({ destinationPath, method: 'plugin' })).toEqual(['"isWALArchiver"']);
    expect(fields({ method: 'volumeSnapshot' })).toEqual([]);
  });
});

describe('operators', () => {
  const operators = (values: Values): string[] =>
    documentsOf(values)[0].analyzers.flatMap(({ customResourceDefinition, textAnalyze }) => {
      if (customResourceDefinition !== undefined)
        return [customResourceDefinition.customResourceDefinitionName];
      return textAnalyze?.fileName === 'cluster-resources/resources.json' ? [textAnalyze.regex ?? ''] : [];
    });

  test('are those of what is rendered', () => {
    expect(operators(outside)).toEqual([]);
    expect(operators(MINIMAL)).toEqual(['clusters.postgresql.cnpg.io', 'databases.postgresql.cnpg.io']);
    expect(operators(scenario('external-secrets'))).toEqual(
      expect.arrayContaining([
        'externalsecrets.external-secrets.io',
        String.raw`"groupVersion":\s*"external-secrets\.io/v1"`,
      ]),
    );
    expect(operators(scenario('cert-manager'))).toEqual(
      expect.arrayContaining([
        'certificates.cert-manager.io',
        String.raw`"groupVersion":\s*"cert-manager\.io/v1"`,
      ]),
    );
  });

  test('are known from the annotation of an Ingress too', () => {
    const values = mergeValues<Values>(scenario('cert-manager'), {
      cdk8s: { tls: { certManager: { mode: 'annotation' } } },
    });
    expect(operators(values)).toEqual(expect.arrayContaining(['issuers.cert-manager.io']));
  });
});

test('every key of every Secret that must exist is looked for, without its value', () => {
  const { server } = synthesize(outside);
  const { collectors, analyzers } = server.preflight.document.spec;
  const wanted = server.release.expected
    .filter(({ kind }) => kind === 'Secret')
    .flatMap(({ name, keys = [undefined] }) => keys.map((key) => `${name}/${key ?? ''}`));
  expect(wanted).not.toEqual([]);
  expect(collectors.flatMap(({ secret }) => (secret ? [`${secret.name}/${secret.key ?? ''}`] : []))).toEqual(
    wanted,
  );
  expect(
    analyzers.flatMap(({ secret }) => (secret ? [`${secret.secretName}/${secret.key ?? ''}`] : [])),
  ).toEqual(wanted);
});

test('every image is looked for, by the pull secret of its pod', () => {
  const { objects, server } = synthesize(MINIMAL);
  const images = new Set(
    [...JSON.stringify(objects).matchAll(/"image":"([^"]+)"/g)].map(([, image]) => image),
  );
  const looked = server.preflight.document.spec.collectors.flatMap(
    ({ registryImages }) => registryImages?.images ?? [],
  );
  expect(new Set(looked)).toEqual(images);
  expect(JSON.stringify(server.preflight.document)).toContain('"imagePullSecret":{"name":"pixee-registry"}');
});

describe('pods', () => {
  test('are not started without a helper image', () => {
    const { server } = synthesize(outside);
    expect(podsOf(server.preflight.document.spec)).toEqual([]);
    expect(server.preflight.podChecks.length).toBeGreaterThan(3);
    expect(server.preflight.utilityImage).toBeUndefined();
  });

  test('leave out the embedded services before the installation', () => {
    const [before, after] = documentsOf(withUtility(MINIMAL)).map((spec) =>
      podsOf(spec).map(({ name }) => name),
    );
    expect(before).toEqual(['check-network']);
    expect(after).toEqual(['check-health', 'check-database', 'check-object-store', 'check-network']);
  });

  test('look at outside services before the installation', () => {
    const [before] = documentsOf(withUtility(outside));
    expect(podsOf(before).map(({ name }) => name)).toEqual([
      'check-database',
      'check-object-store',
      'check-network',
    ]);
  });

  test('check every model and every integration', () => {
    const [{ analyzers, collectors }] = documentsOf(
      withUtility(mergeValues<Values>(scenario('integrations-all'), scenario('ai-models'))),
    );
    const titles = titlesOf({ analyzers, collectors });
    expect(titles.filter((title) => title.startsWith('textAnalyze: AI model')).length).toBeGreaterThan(1);
    for (const tool of [
      'GitHub',
      'GitLab',
      'Azure DevOps',
      'Bitbucket',
      'HCL AppScan',
      'Checkmarx',
      'SonarQube',
    ])
      expect(titles.filter((title) => title.startsWith(`textAnalyze: ${tool}`))).toHaveLength(1);
  });

  test('have the timeout and the image of the values', () => {
    const values = mergeValues<Values>(withUtility(MINIMAL), {
      global: { pixee: { runPodTimeout: '5m', utility: { image: { pullSecrets: [{ name: 'mine' }] } } } },
      cdk8s: { imageRegistry: 'registry.example.com' },
    });
    const [pod] = podsOf(documentsOf(values)[0]);
    expect(pod).toMatchObject({
      timeout: '5m',
      podSpec: {
        restartPolicy: 'Never',
        automountServiceAccountToken: false,
        imagePullSecrets: [{ name: 'mine' }, { name: 'pixee-registry' }],
        containers: [{ image: 'registry.example.com/tools/support:1.0' }],
      },
    });
  });

  test('use the proxy, with its password by reference', () => {
    const values = mergeValues<Values>(withUtility(MINIMAL), {
      global: { pixee: { httpsProxy: 'http://me:pass@proxy.example.com:3128' } },
    });
    const [pod] = podsOf(documentsOf(values)[0]);
    const variable = pod?.podSpec.containers[0]?.env?.find(({ name }) => name === 'HTTPS_PROXY');
    expect(variable?.valueFrom?.secretKeyRef).toMatchObject({
      name: 'pixee-enterprise-server-proxy',
      optional: true,
    });
  });

  test('reach every host that the product calls, each once', () => {
    const [spec] = documentsOf(withUtility(scenario('integrations-all')));
    const network = podsOf(spec).find(({ name }) => name === 'check-network');
    const script = network === undefined ? '' : scriptOf(network);
    const urls = [...script.matchAll(/^reach \S+ (\S+)$/gm)].map(([, url]) => url);
    expect(urls).toEqual(
      expect.arrayContaining([
        'https://github.com:443',
        'https://distribution.pixee.ai:443',
        'https://sentry.io:443',
      ]),
    );
    expect(new Set(urls).size).toBe(urls.length);
  });

  test('call nobody whom the values switch off', () => {
    const values = mergeValues<Values>(withUtility(MINIMAL), {
      global: { pixee: { metrics: { enabled: false }, sentry: { enabled: false } } },
    });
    expect(JSON.stringify(documentsOf(values)[0])).not.toMatch(/distribution\.pixee\.ai|sentry\.io/);
  });
});

describe('the ConfigMap of the support bundle', () => {
  test('is found by its label and keys', () => {
    const { objects } = synthesize(MINIMAL);
    expect(objects).toContainEqual(
      expect.objectContaining({
        kind: 'ConfigMap',
        metadata: expect.objectContaining({
          name: 'pixee-enterprise-server-support-bundle',
          labels: expect.objectContaining({ 'troubleshoot.sh/kind': 'support-bundle' }),
        }),
        data: { 'support-bundle-spec': expect.any(String), 'redactor-spec': expect.any(String) },
      }),
    );
  });

  test('is not there when it is not wanted, and the document still is', () => {
    const { objects, server } = synthesize({ ...MINIMAL, cdk8s: { supportBundle: { enabled: false } } });
    expect(bundleOf(objects).text).toBe('');
    expect(server.supportBundle.object).toBeUndefined();
    expect(server.supportBundle.document.spec.collectors.length).toBeGreaterThan(5);
  });

  test('follows a patch', () => {
    const { server } = synthesize(MINIMAL);
    server.platform.workload.deployment.object.addJsonPatch(JsonPatch.add('/spec/replicas', 3));
    expect(bundleOf(server.toJson()).text).toContain('has fewer than 3 ready pods');
  });
});

test('both can be composed by hand', () => {
  const release = new PixeeRelease(new App(), 'pixee', { domain: 'pixee.example.com' });
  const preflight = new Preflight(release, 'preflight', { utilityImage: { repository: 'tools/support' } });
  const bundle = new SupportBundle(release, 'support-bundle');
  expect(preflight.document.metadata.name).toBe('pixee-enterprise-server-preflight');
  expect(podsOf(preflight.document.spec).map(({ name }) => name)).toEqual(['check-network']);
  expect(bundle.podChecks).toHaveLength(4);
  expect(release.toJson().map(({ kind }) => kind)).toContain('ConfigMap');
});
