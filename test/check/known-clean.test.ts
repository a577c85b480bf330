import { App, Chart, JsonPatch } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import { recommendedRules } from '../../lib/check/rules';
import { checkObjects } from '../../lib/check/check-objects';
import { markJson } from '../../lib/base/known-json';

const one = recommendedRules.find(({ id }) => id === 'server-validation');
if (one === undefined) throw new Error('there is no such rule any more');
const check = jest.spyOn(one, 'check');
/** How many objects were looked at by themselves. */
const objects = (): number => check.mock.calls.reduce((sum, [{ index }]) => sum + index.objects.length, 0);

/** What is found in an installation; `domain` sets those of a test apart from those of others. */
function installation(
  namespace: string,
  domain: string,
  change?: (server: PixeeEnterpriseServer) => void,
): readonly string[] {
  const server = new PixeeEnterpriseServer(new App(), 'pixee', {
    namespace,
    silent: true,
    values: { global: { pixee: { domain } } },
    releaseName: domain.replace('.', '-'),
  });
  change?.(server);
  check.mockClear();
  return server.release.findings.map(({ rule }) => rule);
}

const service = (port: unknown): object =>
  markJson({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'pixee' },
    spec: { ports: [{ port }] },
  });

describe('objects that are as others were', () => {
  // The first check of a process remembers nothing.
  beforeAll(() => checkObjects([]));

  test('are compared once, whatever their namespace', () => {
    const told = installation('one', 'first.example');
    const all = objects();
    expect(all).toBeGreaterThan(5);
    expect(installation('two', 'first.example')).toEqual(told);
    expect(objects()).toBeLessThan(all / 4);
  });

  test('are looked at again when something in them has changed', () => {
    installation('one', 'second.example');
    installation('two', 'second.example');
    const before = objects();
    const told = installation('six', 'second.example', ({ release }) => {
      const deployment = release.renderedObjects.find(({ name }) => name.endsWith('-platform'));
      deployment?.addJsonPatch(JsonPatch.add('/spec/replicas', 'many'));
    });
    expect(objects()).toBe(before + 1);
    expect(told).toContain('object-schema');
  });

  test('are told of as often as something is wrong', () => {
    const rules = (port: unknown): readonly string[] => checkObjects([service(port)]).map(({ rule }) => rule);
    const wrong = rules(99_999);
    expect(wrong).not.toEqual([]);
    expect(rules(99_999)).toEqual(wrong);
    expect(rules(80)).toEqual(rules(80));
  });

  test('are told apart by the release that they are meant for', () => {
    const meant = (kubeVersion: string): readonly string[] =>
      checkObjects(
        [
          markJson({
            apiVersion: 'apps/v1',
            kind: 'StatefulSet',
            metadata: { name: 'db', namespace: 'pixee' },
            spec: { serviceName: 'db', ordinals: { start: 1 } },
          }),
        ],
        { kubeVersion },
      ).map(({ rule }) => rule);
    const before = meant('1.28');
    meant('1.35');
    expect(meant('1.28')).toEqual(before);
  });
});

test('a rule that looks at one object by itself says the same of it in any company', () => {
  const server = new PixeeEnterpriseServer(new Chart(new App(), 'app'), 'pixee', {
    silent: true,
    values: { global: { pixee: { domain: 'pixee.example.com' } } },
  });
  expect(server.release.findings).toBeDefined();
  const alone = recommendedRules.filter((rule) => rule.alone === true);
  expect(alone.length).toBeGreaterThan(10);
  const broken = [service(99_999), { ...service('x'), metadata: { name: 'Not A Name' } }];
  const off = recommendedRules.filter((rule) => rule.alone !== true).map(({ id }) => id);
  const said = (some: readonly object[]): readonly string[] =>
    checkObjects(some, { off }).map(({ rule, message }) => `${rule} ${message}`);
  expect(said(broken)).toEqual(broken.flatMap((object) => said([object])));
});
