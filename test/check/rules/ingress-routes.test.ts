import { find, problems, sample, set, testCases } from '../support/sample';

const RULE = ['spec', 'rules', 0];
const PATHS = [...RULE, 'http', 'paths'];

describe('ingress-routes', () => {
  testCases('ingress-routes', [
    [
      'fails when a host has a scheme',
      'Ingress/web',
      [...RULE, 'host'],
      'https://shop.example.com',
      [
        'Ingress/web spec.rules[0].host: "https://shop.example.com" must be a host name alone: no scheme, no port, no IP address',
      ],
    ],
    [
      'fails when a host is an IP address',
      'Ingress/web',
      [...RULE, 'host'],
      '10.0.0.1',
      [
        'Ingress/web spec.rules[0].host: "10.0.0.1" must be a host name alone: no scheme, no port, no IP address',
      ],
    ],
    [
      'fails when a path has no slash',
      'Ingress/web',
      [...PATHS, 0, 'path'],
      'api',
      ['Ingress/web spec.rules[0].http.paths[0].path: is "api", must start with a slash'],
    ],
    [
      'fails when a path goes up',
      'Ingress/web',
      [...PATHS, 0, 'path'],
      '/a/../b',
      [
        'Ingress/web spec.rules[0].http.paths[0].path: is "/a/../b", must not hold //, /./, /../ or an encoded slash',
      ],
    ],
    [
      'fails when a path is routed twice',
      'Ingress/web',
      [...PATHS, 1],
      { path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } },
      [
        'Ingress/web spec.rules[0].http.paths[1].path: "shop.example.com/" is routed by another path of this Ingress already',
      ],
    ],
    [
      'fails when there is no rule',
      'Ingress/web',
      ['spec', 'rules'],
      [],
      ['Ingress/web spec.rules: is missing; an Ingress needs a rule or a default backend'],
    ],
  ]);

  test('fails when two Ingresses of one class route the same', () => {
    const objects = sample();
    const twin = JSON.parse(JSON.stringify(find(objects, 'Ingress/web'))) as Record<string, unknown>;
    set(twin, ['metadata', 'name'], 'twin');
    expect(problems('ingress-routes', [...objects, twin])[0]).toBe(
      'Ingress/twin spec.rules[0].http.paths[0].path: "shop.example.com/" is routed by Ingress/web already',
    );
    set(twin, ['spec', 'ingressClassName'], 'traefik');
    expect(problems('ingress-routes', [...objects, twin])).toEqual([]);
  });
});
