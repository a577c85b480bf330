import { testCases } from '../support/sample';

describe('secret-type', () => {
  testCases('secret-type', [
    [
      'fails when a TLS Secret lacks its keys',
      'Secret/web',
      ['type'],
      'kubernetes.io/tls',
      [
        'Secret/web data."tls.crt": is missing; a Secret of type kubernetes.io/tls must have it',
        'Secret/web data."tls.key": is missing; a Secret of type kubernetes.io/tls must have it',
      ],
    ],
    [
      'fails when a pull secret is not JSON',
      'Secret/pull',
      ['stringData', '.dockerconfigjson'],
      '{',
      [
        'Secret/pull stringData.".dockerconfigjson": is not JSON; a Secret of type kubernetes.io/dockerconfigjson holds a Docker config',
      ],
    ],
    [
      'fails when a sign-in has neither name nor password',
      'Secret/web',
      ['type'],
      'kubernetes.io/basic-auth',
      ['Secret/web data: needs username or password; the type is kubernetes.io/basic-auth'],
    ],
    ['takes types of others', 'Secret/web', ['type'], 'example.com/mine', []],
  ]);
});
