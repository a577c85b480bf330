import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiObject, ApiObjectMetadataDefinition, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { Database, ObjectStore, PixeeEnterpriseServer, Release } from '../../../lib';

const folders: string[] = [];

afterEach(() => {
  jest.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function emptyApp(): App {
  const outdir = mkdtempSync(join(tmpdir(), 'synthesis-'));
  folders.push(outdir);
  return new App({ outdir });
}

function addServer(app: App, index: number): PixeeEnterpriseServer {
  return new PixeeEnterpriseServer(app, `tenant-${String(index)}`, {
    namespace: `tenant-${String(index)}`,
    silent: true,
    values: { global: { pixee: { domain: 'pixee.example.com' } } },
  });
}

function deploymentOf({ release }: PixeeEnterpriseServer): ApiObject | undefined {
  return release.renderedObjects.find(({ kind, name }) => kind === 'Deployment' && name.endsWith('platform'));
}

function written(app: App): string {
  return readdirSync(app.outdir)
    .map((name) => readFileSync(join(app.outdir, name), 'utf8'))
    .join('');
}

/** How often each object is rendered, and each release checked, while something runs. */
function workOf(run: () => void): { readonly renders: number[]; readonly checks: number[] } {
  // asked for once when an object is rendered
  const toJson = jest.spyOn(ApiObjectMetadataDefinition.prototype, 'toJson');
  // asked for once when a release is judged
  const judged = jest.spyOn(Release.prototype, 'isRenderable', 'get');
  run();
  return { renders: timesEach(toJson.mock.contexts), checks: timesEach(judged.mock.contexts) };
}

function timesEach(contexts: readonly unknown[]): number[] {
  const times = new Map<unknown, number>();
  for (const context of contexts) times.set(context, (times.get(context) ?? 0) + 1);
  return [...times.values()];
}

describe('an app of five releases', () => {
  test('renders every object and checks every release once, and not once for every chart', () => {
    const app = emptyApp();
    for (let index = 0; index < 5; index += 1) addServer(app, index);
    const { renders, checks } = workOf(() => {
      app.synth();
    });
    expect(renders.length).toBeGreaterThan(5 * 10);
    expect(new Set(renders)).toEqual(new Set([1]));
    expect(checks).toEqual([1, 1, 1, 1, 1]);
  });

  test('does so in charts of the user, too, and in one chart for all', () => {
    const app = emptyApp();
    const one = new Chart(app, 'one');
    for (let index = 0; index < 5; index += 1) {
      const own = new Chart(app, `own-${String(index)}`);
      for (const [scope, namespace] of [
        [own, `own-${String(index)}`],
        [new Construct(one, `part-${String(index)}`), `part-${String(index)}`],
      ] as const) {
        new Release(scope, 'release', { domain: 'pixee.example.com', namespace, silent: true });
        Database.embedded(scope, 'database');
        ObjectStore.embedded(scope, 'store');
      }
    }
    const { renders, checks } = workOf(() => {
      app.synth();
    });
    expect(new Set(renders)).toEqual(new Set([1]));
    expect(checks).toEqual(Array(10).fill(1));
  });
});

describe('nothing is kept beyond a synthesis', () => {
  test('a second synthesis writes what was changed since the first', () => {
    const app = emptyApp();
    const server = addServer(app, 0);
    app.synth();
    const [object] = server.release.renderedObjects;
    object?.addJsonPatch(JsonPatch.add('/metadata/labels/late', 'one'));
    expect(written(app)).not.toContain('late: one');
    app.synth();
    expect(written(app)).toContain('late: one');
    expect(app.synthYaml()).toContain('late: one');
    object?.metadata.addLabel('later', 'two');
    expect(Testing.synth(server)).toContainEqual(
      expect.objectContaining({
        metadata: expect.objectContaining({
          labels: expect.objectContaining({ later: 'two' }) as unknown,
        }) as unknown,
      }),
    );
  });

  test('what a validation of the user changes is written, and checked', () => {
    const app = emptyApp();
    const server = addServer(app, 0);
    let value: unknown = 'one';
    new Construct(app, 'last').node.addValidation({
      validate: () => {
        deploymentOf(server)?.addJsonPatch(JsonPatch.add('/spec/replicas', value));
        return [];
      },
    });
    value = 3;
    app.synth();
    expect(written(app)).toContain('replicas: 3');
    value = 'many';
    expect(() => {
      app.synth();
    }).toThrow(/replicas/);
  });

  test('an app that failed can be mended and synthesized', () => {
    const app = emptyApp();
    const server = addServer(app, 0);
    deploymentOf(server)?.addJsonPatch(JsonPatch.add('/spec/replicas', 'many'));
    expect(() => {
      app.synth();
    }).toThrow(/replicas/);
    deploymentOf(server)?.addJsonPatch(JsonPatch.replace('/spec/replicas', 2));
    app.synth();
    expect(written(app)).toContain('replicas: 2');
  });
});
