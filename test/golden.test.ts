import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { loadAll, YAML11_SCHEMA } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import { PixeeEnterpriseServer } from '../constructs/pixee-enterprise-server';
import { type CheckOptions, checkObjects } from '../lib/check';
import { DEFAULT_RELEASE_NAME } from '../lib/rules/names';
import type { Values } from '../lib/values/contract/values';
import { logCollection } from '../lib/values/given/log-collection';
import type { SchemaNode } from '../lib/values/schema/walk';
import schema from '../values.schema.json';
import { isPending } from './effect/pending';
import { contractKeys } from '../lib/values/samples/samples';
import { command } from './support/command';
import { readValues } from './support/read-values';
import { GOLDEN, type Scenario, scenarios, someScenarios } from './support/scenarios';
import { synthesize } from './support/synthesize';
import { concretePath, valueAt } from '../lib/values/samples/value-at';

/** Set by `npm run test:update`: the files are written instead of compared. */
const update = process.env.UPDATE_GOLDEN === '1';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-golden-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What `synth --layout single` writes for a scenario. */
async function written({
  name,
  valuesFile,
  releaseName = DEFAULT_RELEASE_NAME,
  namespace,
}: Scenario): Promise<string> {
  const output = join(folder, `${name}-command`);
  const where = namespace === undefined ? [] : ['--namespace', namespace];
  const argv = [
    'synth',
    '-f',
    valuesFile,
    '--release-name',
    releaseName,
    ...where,
    '--layout',
    'single',
    '-o',
    output,
  ];
  const { code, stderr } = await command(argv);
  expect({ code, problems: code === 0 ? '' : stderr }).toEqual({ code: 0, problems: '' });
  return readFileSync(join(output, `${releaseName}.k8s.yaml`), 'utf8');
}

/** The Pod Security standard that an installation is to pass; none admits folders of the node. */
function standardOf(values: Values): Pick<CheckOptions, 'podSecurity' | 'securityConstraint'> {
  const { cdk8s, seaweedfs } = values;
  if (logCollection(values) === 'daemonset') return {};
  const servers = [seaweedfs?.master, seaweedfs?.volume, seaweedfs?.filer];
  if (servers.some((server) => server?.data?.type === 'hostPath')) return {};
  return {
    podSecurity: cdk8s?.hardening === 'restricted' ? 'restricted' : 'baseline',
    ...(cdk8s?.openshift === true ? { securityConstraint: 'restricted-v2' } : {}),
  };
}

describe.each(scenarios().map((scenario) => [scenario.name, scenario] as const))(
  'golden %s',
  (_name, scenario) => {
    it('is what the command writes', async () => {
      const text = await written(scenario);
      if (update) writeFileSync(scenario.manifestsFile, text);
      expect(text).toBe(readFileSync(scenario.manifestsFile, 'utf8'));
    });

    it('shares its folder with nothing but its input', () => {
      const files = ['manifests.yaml', 'options.json', 'values.yaml'];
      expect(readdirSync(scenario.folder).filter((file) => !files.includes(file))).toEqual([]);
    });
  },
);

// The command has made all other checks.
test.each(someScenarios(3).map((scenario) => [scenario.name, scenario] as const))(
  'golden %s passes every check, the Pod Security standard too',
  (_name, { valuesFile, releaseName, namespace }) => {
    const values = readValues(valuesFile);
    const { objects, server } = synthesize(values, { releaseName, namespace });
    const { expected, namespace: place, kubeVersion } = server.release;
    const wanted = kubeVersion === undefined ? {} : { kubeVersion };
    expect(checkObjects(objects, { expected, namespace: place, ...wanted, ...standardOf(values) })).toEqual(
      [],
    );
  },
);

describe.each(someScenarios(12).map((scenario) => [scenario.name, scenario] as const))(
  'golden %s, made through the library',
  (_name, { name, valuesFile, releaseName, namespace }) => {
    const values = readValues(valuesFile);
    const { objects, text } = synthesize(values, { releaseName, namespace });

    it('is what app.synth() writes, byte for byte but for the comments', () => {
      const outdir = join(folder, `${name}-app`);
      const app = new App({ outdir });
      new PixeeEnterpriseServer(app, 'chart', { values, releaseName, namespace });
      app.synth();
      const withoutComments = text.replace(/^# Keys of the Secret: .*\n/gm, '');
      expect(readFileSync(join(outdir, 'chart.k8s.yaml'), 'utf8')).toBe(withoutComments);
    });

    it('reads the same to every reader', () => {
      for (const version of ['1.1', '1.2'] as const) {
        const documents = parseAllDocuments(text, { version });
        expect(documents.map((document) => document.toJS() as unknown)).toEqual(objects);
      }
      expect(loadAll(text)).toEqual(objects);
      expect(loadAll(text, { schema: YAML11_SCHEMA })).toEqual(objects);
    });
  },
);

describe('the golden scenarios', () => {
  it('are folders and nothing else', () => {
    expect(readdirSync(GOLDEN).filter((name) => !statSync(join(GOLDEN, name)).isDirectory())).toEqual([]);
  });

  it('everything-set sets every setting of platform and analysis that has an effect', () => {
    const values = readValues(join(GOLDEN, 'everything-set', 'values.yaml'));
    // Alternatives of others that are set; integrations have scenarios of their own.
    const left = [
      'platform.fullnameOverride',
      'platform.database.existingSecret',
      'analysis.nameOverride',
      'analysis.useAgenticTriageForAllRules',
      // Not every release of Kubernetes has it, and the scenario is for all.
      'platform.service.trafficDistribution',
      'analysis.service.trafficDistribution',
    ];
    const unset = contractKeys(schema as SchemaNode)
      .filter(({ path: [top] }) => top === 'platform' || top === 'analysis')
      .filter(({ path }) => valueAt(values, concretePath(path)) === undefined)
      .map(({ path }) => path.join('.'));
    const integration =
      /^platform\.(?:github|scm|pixeebot|sonar|veracode|arnica|blackduck|checkmarx|datadog)\./;
    // These exclude what is set here; another scenario has them, of one component or another.
    const exclusive = /^(?:platform|analysis)\.((?:autoscaling|podDisruptionBudget|route|gateway)\..+)/;
    const others = scenarios().map(({ valuesFile }) => readValues(valuesFile));
    const isSetElsewhere = (key: string): boolean => {
      const [, part = ''] = exclusive.exec(key) ?? [];
      const places = ['platform', 'analysis', 'victoria-metrics-single'].map((top) => `${top}.${part}`);
      // the route of webhooks has what every route has
      places.push(`cdk8s.${part.replace(/^gateway\b/, 'webhookGateway')}`);
      return places.some((path) =>
        others.some((one) => valueAt(one, concretePath(path.split('.'))) !== undefined),
      );
    };
    const missing = unset.filter((key) => !isPending(key) && !left.includes(key) && !integration.test(key));
    expect(missing.filter((key) => !exclusive.test(key) || !isSetElsewhere(key))).toEqual([]);
  });
});
