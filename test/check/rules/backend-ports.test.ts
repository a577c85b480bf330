import { testCases } from '../support/sample';

const BACKEND = ['spec', 'rules', 0, 'http', 'paths', 0, 'backend'];

describe('backend-ports', () => {
  testCases('backend-ports', [
    [
      'fails when the Service has no port of that name',
      'Ingress/web',
      [...BACKEND, 'service', 'port', 'name'],
      'web',
      [
        'Ingress/web spec.rules[0].http.paths[0].backend.service.port: Service/web has no port web (it has http, grpc)',
      ],
    ],
    [
      'fails when the Service has no port of that number',
      'Ingress/web',
      [...BACKEND, 'service', 'port'],
      { number: 8080 },
      [
        'Ingress/web spec.rules[0].http.paths[0].backend.service.port: Service/web has no port 8080 (it has 80, 9090)',
      ],
    ],
    [
      'fails when a port is named and numbered',
      'Ingress/web',
      [...BACKEND, 'service', 'port', 'number'],
      80,
      ['Ingress/web spec.rules[0].http.paths[0].backend.service.port: must have either name or number'],
    ],
    [
      'fails when a backend is empty',
      'Ingress/web',
      BACKEND,
      {},
      ['Ingress/web spec.rules[0].http.paths[0].backend: is empty; it needs a service'],
    ],
    [
      'fails when a route goes to a port that is not there',
      'HTTPRoute/web',
      ['spec', 'rules', 0, 'backendRefs', 0, 'port'],
      8080,
      ['HTTPRoute/web spec.rules[0].backendRefs[0].port: Service/web has no port 8080 (it has 80, 9090)'],
    ],
  ]);
});
