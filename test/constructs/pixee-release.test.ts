import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Analysis } from '../../constructs/analysis';
import { Database } from '../../constructs/database';
import { ObjectStore } from '../../constructs/object-store';
import { PixeeRelease } from '../../constructs/pixee-release';
import { Platform } from '../../constructs/platform';
import { Credential } from '../../lib/core/credential/credential';
import { Release } from '../../lib/core/release/release';
import { objects, problems, release } from '../support/chart';

function addProduct(chart: Chart): void {
  const objectStore = ObjectStore.external(chart, 'objects', {
    endpoint: 'https://s3.example.com',
    username: Credential.inline('key-id'),
    password: Credential.inline('secret-key'),
  });
  const analysis = new Analysis(chart, 'analysis', { objectStore });
  new Platform(chart, 'platform', { analysis, objectStore, database: Database.embedded(chart, 'database') });
}

test('is a chart with a release, in the documented namespace', () => {
  const chart = release();
  expect(chart).toBeInstanceOf(Chart);
  expect(chart.release).toBeInstanceOf(Release);
  expect(Release.of(chart)).toBe(chart.release);
  expect(chart.namespace).toBe('pixee-enterprise-server');
  expect(release({ namespace: 'prod' }).namespace).toBe('prod');
});

test('gives its objects in the order they are applied in, whatever the order they were made in', () => {
  const chart = release({ createNamespace: true });
  addProduct(chart);
  new ApiObject(chart, 'mine', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mine' } });
  expect((Testing.synth(chart) as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'Namespace',
    'ServiceAccount',
    'Secret',
    'ConfigMap',
    'Cluster',
    'Service',
    'Service',
    'Deployment',
    'Deployment',
  ]);
});

test('gives what the command gives', () => {
  const chart = release();
  addProduct(chart);
  expect(JSON.stringify(chart.toJson())).toBe(JSON.stringify(objects(chart)));
});

test('a chart of one’s own with a release gives the same objects', () => {
  const theirs = new Chart(new App(), 'mine', { namespace: 'pixee-enterprise-server' });
  new Release(theirs, 'release', { domain: 'pixee.example.com' });
  addProduct(theirs);
  const ours = release();
  addProduct(ours);
  expect(objects(theirs)).toEqual(objects(ours));
  expect(problems(theirs)).toEqual([]);
});

test('a chart of one’s own may give the namespace and labels', () => {
  const chart = new Chart(new App(), 'mine', { namespace: 'prod', labels: { team: 'security' } });
  new Release(chart, 'release', { domain: 'pixee.example.com' });
  addProduct(chart);
  for (const { metadata } of objects(chart)) {
    expect(metadata).toMatchObject({ namespace: 'prod', labels: { team: 'security' } });
  }
});

test('several releases live in one app, each in its own chart', () => {
  const app = new App();
  for (const releaseName of ['blue', 'green']) {
    addProduct(
      new PixeeRelease(app, releaseName, {
        domain: `${releaseName}.example.com`,
        releaseName,
        namespace: releaseName,
      }),
    );
  }
  for (const chart of app.charts) {
    const text = JSON.stringify(objects(chart));
    const other = chart.node.id === 'blue' ? 'green' : 'blue';
    expect(text).toContain(`${chart.node.id}-platform`);
    expect(text).not.toContain(other);
  }
});
