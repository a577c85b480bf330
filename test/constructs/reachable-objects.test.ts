import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import * as library from '../../lib';
import { publicMembers } from '../support/public-members';
import { readValues } from '../support/read-values';
import { someScenarios } from '../support/scenarios';
import { type InstallOptions, synthesize } from '../support/synthesize';

const members = publicMembers();
const exported = new Set(Object.keys(library));

/** What can be had of a value by what users see of it. */
function reach(value: unknown, seen: Set<unknown> = new Set()): Set<ApiObject> {
  const found = new Set<ApiObject>();
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if (value instanceof ApiObject) return found.add(value);
  const keys = members.get(value.constructor.name) ?? Object.keys(value);
  if (value instanceof Construct && !members.has(value.constructor.name)) return found;
  for (const key of keys) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    for (const object of reach(part, seen)) found.add(object);
  }
  return found;
}

function objectsBelow(construct: Construct): readonly ApiObject[] {
  return construct.node.findAll().filter((one): one is ApiObject => one instanceof ApiObject);
}

function missingOf(construct: Construct): readonly string[] {
  const reached = reach(construct);
  return objectsBelow(construct)
    .filter((object) => !reached.has(object))
    .map(({ node }) => `${construct.constructor.name}: ${node.path}`);
}

function serverOf(valuesFile: string, options: InstallOptions): ReturnType<typeof synthesize>['server'] {
  return synthesize(readValues(valuesFile), options).server;
}

const goldens = someScenarios(12, 1).map(({ name, valuesFile, releaseName, namespace }) => {
  const options = {
    ...(releaseName === undefined ? {} : { releaseName }),
    ...(namespace === undefined ? {} : { namespace }),
  };
  return [name, valuesFile, options] as const;
});

const kinds = readFileSync(join(__dirname, '../../lib/core/object/object-kind.ts'), 'utf8');

describe.each(goldens)('%s', (_, valuesFile, options) => {
  const server = serverOf(valuesFile, options);
  const objects = objectsBelow(server);

  test('every object can be had by its kind and name', () => {
    expect(objects.length).toBeGreaterThan(3);
    for (const object of objects) {
      const { kind, name, metadata } = object;
      expect(server.find(kind, name, metadata.namespace)).toBe(object);
      // What an editor offers.
      expect(kinds).toContain(`| '${kind}'`);
      expect(server.release.tryFind(kind, name)).toMatchObject({ kind, name });
    }
  });

  test('every credential is read by somebody', () => {
    expect(server.release.findings.filter(({ rule }) => rule === 'unread-credential')).toEqual([]);
  });

  test('every object can be had by typed properties of the release and of its own component', () => {
    const constructs = server.node
      .findAll()
      .filter((one) => exported.has(one.constructor.name) && members.has(one.constructor.name));
    expect(constructs.length).toBeGreaterThan(3);
    expect([...new Set(constructs.flatMap(missingOf))]).toEqual([]);
  });
});

test('an object that no property leads to is found out', () => {
  const { server } = synthesize({ global: { pixee: { domain: 'pixee.example.com' } } });
  expect(missingOf(server)).toEqual([]);
  new ApiObject(server.platform, 'hidden', { apiVersion: 'v1', kind: 'ConfigMap' });
  expect(missingOf(server)).toEqual([`PixeeEnterpriseServer: ${server.platform.node.path}/hidden`]);
});

test('a name that no object has is an error that tells the nearest', () => {
  const { server } = synthesize({ global: { pixee: { domain: 'pixee.example.com' } } });
  const problem = (kind: string, name: string): string => {
    try {
      server.find(kind, name);
    } catch (error) {
      return error instanceof library.PixeeError ? error.message : 'another error';
    }
    return 'no error';
  };
  expect(problem('Deployment', 'pixee-enterprise-server-plattform')).toMatch(
    /^pixee-enterprise-server\/release: the release renders no Deployment named .*did you mean "pixee-enterprise-server-platform"\?$/,
  );
  expect(problem('Service', 'pixee')).toContain('of that name there is a ServiceAccount');
  expect(problem('Deployment', 'x')).toContain('of that kind there are: pixee-enterprise-server-analysis,');
  expect(problem('Pod', 'x')).toContain('there are these kinds: Cluster, ');
  expect(server.tryFind('Deployment', 'x')).toBeUndefined();
  expect(
    server.release.tryFind('Deployment', 'pixee-enterprise-server-platform', 'elsewhere'),
  ).toBeUndefined();
});

test('the walk sees only what users see', () => {
  expect(members.get('Release')).toContain('serviceAccount');
  expect(members.get('Release')).not.toContain('renderedObjects');
  expect(members.get('Release')).not.toContain('objects');
  expect(members.get('VictoriaMetrics')).toEqual(expect.arrayContaining(['scrapeConfigMap', 'workload']));
});
