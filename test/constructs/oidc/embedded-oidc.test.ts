import { EmbeddedOidc, type EmbeddedOidcProps } from '../../../constructs/oidc';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import {
  container,
  env,
  labels,
  object,
  objects,
  podSpec,
  problems,
  release,
  secretTextsOf,
  template,
  withoutEffect,
} from '../../support/chart';
import { WORKLOAD } from '../product/workload-fixture';

const NAME = 'pixee-enterprise-server-oidc';
const INGRESS = {
  enabled: true,
  className: 'nginx',
  hosts: [{ host: 'pixee.example.com', paths: [{ path: '/oidc' }] }],
};

function chartWith(props: EmbeddedOidcProps = {}): PixeeRelease {
  const chart = release();
  new EmbeddedOidc(chart, 'oidc', props);
  return chart;
}

test('is the example server on its port, with both documented ways back', () => {
  const chart = chartWith();
  expect(container(chart, NAME)).toMatchObject({
    name: 'oidc',
    image: expect.stringMatching(
      /^images\.pixee\.ai\/.*\/zitadel-oidc-service:3\.38\.1-52fc585@sha256:[0-9a-f]{64}$/,
    ),
    ports: [{ name: 'http', containerPort: 9998 }],
  });
  expect(env(container(chart, NAME))).toEqual({
    PORT: '9998',
    ISSUER: 'https://pixee.example.com/oidc',
    REDIRECT_URI: 'https://pixee.example.com/api/auth/login,https://pixee.example.com/api/auth/callback',
  });
  expect(object(chart, 'Deployment', NAME).metadata?.labels).toHaveProperty(
    ['app.kubernetes.io/version'],
    '3.38.1-52fc585',
  );
  expect(labels(chart)).not.toContain(`Ingress/${NAME}`);
  expect(problems(chart)).toEqual([]);
});

test('users are mounted from a Secret, and new ones restart it', () => {
  const users = (text: string) => chartWith({ users: Credential.inline(text) });
  const chart = users('{"one":{}}');
  expect(secretTextsOf(chart, `${NAME}-users`)).toEqual({ 'users.json': '{"one":{}}' });
  expect(podSpec(chart, NAME).volumes).toEqual([
    {
      name: 'users',
      secret: { secretName: `${NAME}-users`, items: [{ key: 'users.json', path: 'users.json' }] },
    },
  ]);
  expect(env(container(chart, NAME))['USERS_FILE']).toBe('/etc/pixee/oidc/users.json');
  const checksum = (one: PixeeRelease) => template(one, NAME).metadata?.annotations?.['checksum/secret'];
  expect(checksum(chart)).not.toBe(checksum(users('{"two":{}}')));
  expect(problems(chart)).toEqual([]);
});

test('users of an existing Secret are mounted under the name that the server reads', () => {
  const chart = chartWith({ users: Credential.existing('theirs', 'people') });
  expect(podSpec(chart, NAME).volumes?.[0]?.secret).toEqual({
    secretName: 'theirs',
    items: [{ key: 'people', path: 'users.json' }],
  });
});

test('every option changes the manifests', () => {
  const all: Required<EmbeddedOidcProps> = {
    ...WORKLOAD,
    image: { tag: 'other' },
    route: { enabled: true, host: 'pixee.example.com' },
    ingress: INGRESS,
    certManager: { issuer: 'letsencrypt' },
    gateway: { enabled: true, parentRefs: [{ name: 'public' }] },
    users: Credential.inline('{}'),
    redirectUri: 'https://pixee.example.com/other',
    issuer: 'https://issuer.example.com',
  };
  expect(
    withoutEffect(all, (props) => objects(chartWith(props)), { certManager: { ingress: INGRESS } }),
  ).toEqual([]);
  expect(problems(chartWith(all))).toEqual([]);
});
