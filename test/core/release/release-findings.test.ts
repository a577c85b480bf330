import { ApiObject, App, Chart, Testing, YamlOutputType } from 'cdk8s';
import {
  Ai,
  AiModel,
  Credential,
  Database,
  GitLab,
  RestApi,
  PixeeEnterpriseServer,
  PixeeError,
  PixeeRelease,
  Release,
} from '../../../lib';

const VALUES = {
  global: { pixee: { domain: 'pixee.example.com' } },
  platform: { database: { embedded: true } },
};

let printed: string[];
beforeEach(() => {
  printed = [];
  jest.spyOn(console, 'error').mockImplementation((text: string) => printed.push(text));
});
afterEach(() => jest.restoreAllMocks());

/** An app with an integration that nothing uses. */
function unconnected(
  props: { silent?: boolean; strict?: boolean; acknowledge?: readonly string[] } = {},
): App {
  const app = Testing.app();
  const chart = new PixeeRelease(app, 'pixee', { domain: 'pixee.example.com', ...props });
  new GitLab(chart, 'gitlab', { token: Credential.existing('gitlab', 'token') });
  return app;
}

const releaseIn = (app: App): Release =>
  app.node.findAll().find((construct): construct is Release => construct instanceof Release) as Release;

test('findings tell of a construct that nothing uses', () => {
  expect(releaseIn(unconnected()).findings).toEqual([
    expect.objectContaining({
      rule: 'unconnected-integration',
      severity: 'warning',
      construct: 'pixee/gitlab',
    }),
  ]);
});

test('warnings are printed once when the app is synthesized', () => {
  const app = unconnected();
  app.synth();
  app.synth();
  expect(printed).toHaveLength(1);
  expect(printed[0]).toMatch(/warning\[unconnected-integration\]: pixee\/gitlab: GitLab is made/);
});

test('silence keeps them from standard error, and strictness makes errors of them', () => {
  unconnected({ silent: true }).synth();
  expect(() => unconnected({ strict: true }).synth()).toThrow('pixee/gitlab: GitLab is made');
  expect(printed).toEqual([]);
});

test('values and objects are among them, with the construct', () => {
  const chart = new PixeeEnterpriseServer(Testing.app(), 'pixee', {
    values: { ...VALUES, platform: { image: { tag: 'latest' } } },
  });
  const rules = chart.release.findings.map(({ rule, construct }) => [rule, construct]);
  expect(rules).toContainEqual(['unpinned-image', 'pixee']);
});

test('two releases that would render the same objects name both', () => {
  const app = Testing.app();
  new PixeeEnterpriseServer(app, 'one', { values: VALUES, silent: true });
  new PixeeEnterpriseServer(app, 'two', { values: VALUES, silent: true });
  expect(() => app.synth()).toThrow(
    /two\/platform\/[\w/-]+: renders Deployment\/pixee-enterprise-server-platform, which one\/platform\/[\w/-]+ renders as well/,
  );
});

test('two releases of different names or namespaces live side by side', () => {
  const app = Testing.app();
  new PixeeEnterpriseServer(app, 'one', { values: VALUES, silent: true });
  new PixeeEnterpriseServer(app, 'two', { values: VALUES, namespace: 'other', silent: true });
  expect(() => app.synth()).not.toThrow();
});

describe('a credential that nothing reads', () => {
  const unread = (make: (chart: PixeeRelease) => void): readonly unknown[] => {
    const chart = new PixeeRelease(Testing.app(), 'pixee', { domain: 'pixee.example.com' });
    make(chart);
    return chart.release.findings
      .filter(({ rule }) => rule === 'unread-credential')
      .map(({ severity, construct, object, field, message }) => [
        severity,
        construct,
        object,
        field,
        message,
      ]);
  };

  test('is a warning, be it inline or existing', () => {
    const found = unread((chart) => {
      new RestApi(chart, 'api', { apiKey: Credential.inline('k'.repeat(20)) });
      const password = Credential.existing('db', 'password');
      Database.external(chart, 'database', { host: 'db', username: 'pixee', password });
    });
    expect(found).toEqual([
      [
        'warning',
        'pixee/api',
        'Secret/pixee-enterprise-server-rest-api',
        'data.apiKey',
        'nothing reads apiKey (key of the REST API)',
      ],
      [
        'warning',
        'pixee/database',
        'Secret/db',
        'data.password',
        'nothing reads password (password of the external database)',
      ],
    ]);
  });

  test('is none when any object of the app reads it, by its key or as a whole', () => {
    const reader = (chart: PixeeRelease, spec: unknown): ApiObject =>
      new ApiObject(new Chart(chart, 'own'), 'reader', {
        apiVersion: 'v1',
        kind: 'Pod',
        spec,
      });
    const api = (chart: PixeeRelease): RestApi =>
      new RestApi(chart, 'api', { apiKey: Credential.inline('k'.repeat(20)) });
    const name = 'pixee-enterprise-server-rest-api';
    expect(unread((chart) => (api(chart), reader(chart, { secretKeyRef: { name, key: 'apiKey' } })))).toEqual(
      [],
    );
    expect(unread((chart) => (api(chart), reader(chart, { secret: { secretName: name } })))).toEqual([]);
    expect(
      unread((chart) => (api(chart), reader(chart, { secretKeyRef: { name, key: 'other' } }))),
    ).toHaveLength(1);
  });

  test('is said of the keys alone that are not read', () => {
    const found = unread((chart) => {
      const ai = new Ai(chart, 'ai', {
        default: AiModel.openAi({ apiKey: Credential.existing('ai', 'one') }),
        fast: AiModel.openAi({ apiKey: Credential.existing('ai', 'two') }),
      });
      const spec = { secretKeyRef: { name: 'ai', key: 'one' } };
      new ApiObject(ai, 'reader', { apiVersion: 'v1', kind: 'Pod', spec });
    });
    expect(found).toEqual([
      ['warning', 'pixee/ai', 'Secret/ai', 'data.two', 'nothing reads two (API keys of the AI providers)'],
    ]);
  });

  test('is not said of an integration that is not connected, of which that is said', () => {
    const rules = releaseIn(unconnected()).findings.map(({ rule }) => rule);
    expect(rules).toEqual(['unconnected-integration']);
  });
});

describe('one file for two objects', () => {
  const appOf = (yamlOutputType: YamlOutputType): App =>
    new App({ outdir: Testing.app().outdir, yamlOutputType });

  test('of two releases is an error that names both', () => {
    const app = appOf(YamlOutputType.FILE_PER_RESOURCE);
    new PixeeEnterpriseServer(app, 'one', { values: VALUES, silent: true });
    new PixeeEnterpriseServer(app, 'two', { values: VALUES, namespace: 'other', silent: true });
    expect(() => app.synth()).toThrow(
      /\[two\/release\] two: would write [\w.-]+\.k8s\.yaml and \d+ more files as one does, and one of them would be lost; let the app/,
    );
    expect(releaseIn(app).findings.filter(({ rule }) => rule === 'shared-file')).toEqual([]);
  });

  test('of a release and a chart of the user is one too', () => {
    const app = appOf(YamlOutputType.FILE_PER_RESOURCE);
    const server = new PixeeEnterpriseServer(app, 'pixee', { values: VALUES, silent: true });
    const chart = new Chart(app, 'own', { namespace: 'other' });
    const metadata = { name: 'pixee-enterprise-server-platform' };
    new ApiObject(chart, 'Service', { apiVersion: 'v1', kind: 'Service', metadata });
    expect(server.release.findings.filter(({ rule }) => rule === 'shared-file')).toEqual([
      expect.objectContaining({
        severity: 'error',
        construct: 'pixee',
        message: expect.stringContaining(
          'would write Service.pixee-enterprise-server-platform.k8s.yaml as own does',
        ) as string,
      }),
    ]);
  });

  test.each([
    YamlOutputType.FILE_PER_CHART,
    YamlOutputType.FILE_PER_APP,
    YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ])('cannot be with a layout that keeps charts apart (%s)', (layout) => {
    const app = appOf(layout);
    new PixeeEnterpriseServer(app, 'one', { values: VALUES, silent: true });
    new PixeeEnterpriseServer(app, 'two', { values: VALUES, namespace: 'other', silent: true });
    expect(() => app.synth()).not.toThrow();
  });
});

test('an error carries what is wrong as data', () => {
  const wrong = { ...VALUES, platform: { analysisTimeout: 'soon' } };
  let caught: unknown;
  try {
    new PixeeEnterpriseServer(Testing.app(), 'pixee', { values: wrong });
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(PixeeError);
  expect((caught as PixeeError).findings).toContainEqual(
    expect.objectContaining({ rule: 'duration-format', path: ['platform', 'analysisTimeout'] }),
  );
});

test('what is acknowledged is counted and passes strictness; an id without a warning is one itself', () => {
  const acknowledged = unconnected({ strict: true, acknowledge: ['unconnected-integration'] });
  expect(releaseIn(acknowledged).findings).toEqual([
    expect.objectContaining({ rule: 'unconnected-integration', acknowledged: true }),
  ]);
  expect(() => acknowledged.synth()).not.toThrow();
  const misspelt = releaseIn(unconnected({ acknowledge: ['unconected-integration'] })).findings;
  expect(misspelt.find(({ rule }) => rule === 'acknowledge')).toMatchObject({
    severity: 'warning',
    remedy: 'write `unconnected-integration`, or take it off the list',
  });
});
