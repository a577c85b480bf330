import { JsonPatch } from 'cdk8s';
import { textOf } from '../../../lib/core/connections/connections';
import type { Connection } from '../../../lib/core/connections/connection';
import type { Values } from '../../../lib/values/contract/values';
import { readValues } from '../../support/read-values';
import { oneIn } from '../../support/runs';
import { scenarios } from '../../support/scenarios';
import { synthesize } from '../../support/synthesize';

const DOMAIN = { global: { pixee: { domain: 'pixee.example.com' } } };

/** Connections in short: `platform -> analysis:8080`. */
function lines(connections: readonly Connection[]): readonly string[] {
  const short = (text: string): string => text.replace(/^pods\/(?:pixee-enterprise-server-)?/, '');
  return connections.map(
    ({ from, to, port }) => `${short(textOf(from))} -> ${short(textOf(to))}:${String(port ?? '*')}`,
  );
}

function connections(values: Values): readonly Connection[] {
  return synthesize(values).server.connections;
}

describe('the connections of a release', () => {
  it('name every path between components, with port, credential and encryption', () => {
    const found = connections(DOMAIN);
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        'platform -> analysis:8080',
        'analysis -> platform:8080',
        'platform -> postgresql:5432',
        'analysis -> seaweedfs-s3:8333',
        'seaweedfs-s3 -> seaweedfs-volume:8080',
        'database-operator -> postgresql:8000',
        'postgresql -> api-server:443',
        'platform -> dns:53',
        'kubelet -> platform:8080',
        'platform -> host/sentry.io:443',
      ]),
    );
    expect(found.find(({ reason, from }) => reason === 'database' && from.kind === 'pods')).toMatchObject({
      encrypted: 'if-offered',
      credential: { name: 'pixee-enterprise-server-postgresql-app', key: 'password' },
      service: 'pixee-enterprise-server-postgresql-rw',
    });
  });

  it('know the pods of Jobs, whose names end with a hash', () => {
    expect(lines(connections(DOMAIN)).map((line) => line.replace(/-[0-9a-f]{8} /, '-HASH '))).toContain(
      'seaweedfs-buckets-HASH -> seaweedfs-master:19333',
    );
  });

  it('lead web hosts through the outgoing proxy, and nothing else', () => {
    const found = connections({
      global: {
        pixee: {
          domain: 'pixee.example.com',
          httpsProxy: 'http://proxy.example.com:3128',
          noProxy: 'sentry.io',
        },
      },
    });
    const proxied = found.filter(({ proxy }) => proxy !== undefined);
    expect([...new Set(proxied.map(({ to }) => textOf(to)))]).toEqual([
      'host/*.sentry.io',
      'host/distribution.pixee.ai',
      'host/replicated.app',
    ]);
    expect(proxied[0]?.proxy).toEqual({ host: 'proxy.example.com', port: 3128 });
  });

  it('end at the entrance where a component calls the own domain', () => {
    const found = connections({
      global: {
        pixee: { domain: 'pixee.example.com', access: { oidc: { embedded: { enabled: true } } } },
      },
      platform: { ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] } },
    });
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        'platform -> entrance/ingress/nginx:443',
        'entrance/ingress/nginx -> platform:8080',
        'users -> entrance/ingress/nginx:80',
      ]),
    );
  });

  it('follow what patches make of objects', () => {
    const { server } = synthesize(DOMAIN);
    server.release
      .find('Deployment', 'pixee-enterprise-server-analysis')
      .addJsonPatch(JsonPatch.replace('/spec/template/spec/containers/0/ports/0/containerPort', 9090));
    expect(lines(server.connections)).toContain('platform -> analysis:9090');
  });

  it('name a Service of another namespace as such', () => {
    const found = connections({
      global: {
        pixee: {
          domain: 'pixee.example.com',
          ai: {
            default: {
              provider: 'openai',
              endpoint: 'http://vllm.models.svc.cluster.local:8000/v1',
              model: 'any',
              apiKey: 'first-key',
            },
          },
        },
      },
    } as unknown as Values);
    expect(found.map(({ to }) => textOf(to))).toContain('service/models/vllm');
  });

  it.each(oneIn(5, scenarios()).map((scenario) => [scenario.name, scenario] as const))(
    'are the same each time, and their ends are workloads of %s',
    (_name, { valuesFile, releaseName, namespace }) => {
      const { server, objects } = synthesize(readValues(valuesFile), { releaseName, namespace });
      const found = server.connections;
      expect(found).toEqual(server.connections);
      const names = new Set(objects.map(({ metadata }) => (metadata as { readonly name: string }).name));
      for (const { from, to } of found)
        for (const end of [from, to]) if (end.kind === 'pods') expect(names).toContain(end.name);
      // Hosts that components call are there, one by one.
      const hosts = new Set(found.flatMap(({ to }) => (to.kind === 'host' ? [to.host] : [])));
      const outside = server.calledHosts.map(({ host }) => host).filter((host) => /[.:]/.test(host));
      expect(outside.filter((host) => !hosts.has(host) && !/\.svc(?:\.|$)/.test(host))).toEqual([]);
    },
  );
});
