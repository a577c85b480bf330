import { mergeFiles } from '../../../lib/base/merge';
import { linesOf } from '../prepare/lines';

const ON = { global: { pixee: { localMetrics: { enabled: true } } } };
const INGRESS = { enabled: true, ingressClassName: 'nginx', hosts: [{ name: 'pixee.example.com' }] };

const withHost = (host: object, server: object = {}) => ({
  ...ON,
  'victoria-logs-single': {
    server: { ...server, ingress: { ...INGRESS, hosts: [{ name: 'a.example.com', ...host }] } },
  },
});

describe('an ingress of a server that is off', () => {
  test('is told of', () => {
    expect(linesOf('unused-ingress', { victoriatraces: { server: { ingress: INGRESS } } })).toEqual([
      'victoriatraces.server.ingress.enabled has no effect, because `global.pixee.localMetrics.enabled` is not true; set `global.pixee.localMetrics.enabled: true`, or remove it',
    ]);
    expect(
      linesOf('unused-ingress', { ...ON, victoriatraces: { server: { enabled: false, ingress: INGRESS } } }),
    ).toEqual([
      'victoriatraces.server.ingress.enabled has no effect, because `victoriatraces.server.enabled` is false; remove one of them',
    ]);
  });

  test('is fine when it is off too, or the server is on', () => {
    expect(
      linesOf('unused-ingress', { victoriatraces: { server: { ingress: { ...INGRESS, enabled: false } } } }),
    ).toEqual([]);
    expect(linesOf('unused-ingress', { ...ON, victoriatraces: { server: { ingress: INGRESS } } })).toEqual(
      [],
    );
  });
});

describe('a path', () => {
  test.each(['/logs', '/logs/', '/logs/select', '/', ['/logs']])('may be %j', (path) => {
    expect(linesOf('victoria-path', withHost({ path }))).toEqual([]);
  });

  test('that misses the prefix of the server is told of', () => {
    expect(linesOf('victoria-path', withHost({ path: '/log' }))).toEqual([
      'victoria-logs-single.server.ingress.hosts[0].path is "/log", but the server answers below /logs alone; write /logs, or set `victoria-logs-single.server.extraArgs` to {"http.pathPrefix": "/log"}',
    ]);
    expect(
      linesOf('victoria-path', withHost({ path: '/log' }, { extraArgs: { 'http.pathPrefix': '/log' } })),
    ).toEqual([]);
  });

  test('may be anything when the controller rewrites it', () => {
    const values = mergeFiles(withHost({ path: '/x' }), {
      'victoria-logs-single': {
        server: { ingress: { annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/logs' } } },
      },
    });
    expect(linesOf('victoria-path', values)).toEqual([]);
  });

  test('leads to one interface alone', () => {
    const both = {
      ...ON,
      'victoria-logs-single': { server: { ingress: INGRESS, extraArgs: { 'http.pathPrefix': '/o11y' } } },
      victoriatraces: { server: { ingress: INGRESS, extraArgs: { 'http.pathPrefix': '/o11y' } } },
    };
    expect(linesOf('ingress-duplicate', both)).toEqual([
      expect.stringContaining('is the path /o11y of the host pixee.example.com a second time'),
    ]);
  });
});

describe('a port', () => {
  test.each(['http', 9428, '9428', ''])('may be %j', (port) => {
    expect(linesOf('victoria-port', withHost({ port }))).toEqual([]);
  });

  test.each([8428, 'web', 0])('fails as %j', (port) => {
    expect(linesOf('victoria-port', withHost({ port }))).toEqual([
      expect.stringMatching(
        /^victoria-logs-single\.server\.ingress\.hosts\[0\]\.port must be http or 9428, got /,
      ),
    ]);
  });
});

test('an ingress without a host fails', () => {
  expect(
    linesOf('ingress-complete', {
      ...ON,
      victoriatraces: { server: { ingress: { ...INGRESS, hosts: [] } } },
    }),
  ).toEqual([expect.stringContaining('hosts` does not say what leads to the service')]);
});
