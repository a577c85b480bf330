import { type App, Testing } from 'cdk8s';
import { Credential, GitLab, PixeeEnterpriseServer, PixeeError, PixeeRelease, Release } from '../../lib';

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
