import type { ObservabilityOptions } from '../../../lib/values/contract/cdk8s/observability';
import type { Values } from '../../../lib/values/contract/values';
import { prepareValues } from '../../../lib/values/prepare';

function values(
  observability: ObservabilityOptions,
  { className = 'nginx', hosts = [{ name: 'pixee.example.com' }] as { name?: string }[], more = {} } = {},
): Values {
  return {
    global: { pixee: { domain: 'pixee.example.com', localMetrics: { enabled: true } } },
    authentik: { enabled: true },
    'victoria-metrics-single': { server: { ingress: { enabled: true, ingressClassName: className, hosts } } },
    cdk8s: { observability: { forwardAuth: { enabled: true }, ...observability } },
    ...more,
  };
}

/** What the rules over forward auth, and those that it stills, say. */
function findings(given: Values): string[] {
  const rules = [
    'forward-auth',
    'forward-auth-host',
    'forward-auth-controller',
    'unauthenticated-interface',
    'missing-secret',
  ];
  return prepareValues(given, {})
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(({ severity, path, message }) => `${severity} ${path?.join('.') ?? ''} ${message}`)
    .filter((text) => !/existingSecrets|database/.test(text));
}

const TOKEN = 'cdk8s.observability.forwardAuth.existingSecret';

test('an interface behind Authentik needs no password and gets no warning, but a token', () => {
  expect(findings(values({}))).toEqual([
    expect.stringMatching(
      new RegExp(
        `^\\w+ ${TOKEN.replaceAll('.', '[.]')} .*token by which the outpost of Authentik speaks to it`,
      ),
    ),
  ]);
  expect(findings(values({ forwardAuth: { enabled: true, existingSecret: 'outpost' } }))).toEqual([]);
});

const GIVEN = { forwardAuth: { enabled: true, existingSecret: 'outpost' } };
const ON = 'error cdk8s.observability.forwardAuth.enabled';

test.each<[string, Values, string]>([
  [
    'without Authentik',
    values(GIVEN, { more: { authentik: {} } }),
    `${ON} needs Authentik, but \`authentik.enabled\` is not true`,
  ],
  [
    'beside a password',
    values({ ...GIVEN, basicAuth: { existingSecret: 'users' } }),
    'error cdk8s.observability.basicAuth.existingSecret asks for a password, but `cdk8s.observability.forwardAuth` already asks for a sign-in',
  ],
  [
    'with nothing exposed',
    values(GIVEN, { more: { 'victoria-metrics-single': {} } }),
    'warning cdk8s.observability.forwardAuth.enabled has no effect, because no web interface of metrics, logs or traces is exposed by an Ingress',
  ],
  [
    'with the load balancer of AWS',
    values(GIVEN, { className: 'alb' }),
    `${ON} works with ingress-nginx and Traefik, but the class of \`victoria-metrics-single.server.ingress\` is alb`,
  ],
  [
    'with that of Google',
    values(GIVEN, { className: 'gce' }),
    `${ON} works with ingress-nginx and Traefik, but the class of \`victoria-metrics-single.server.ingress\` is gce`,
  ],
  [
    'without a host',
    values(GIVEN, { hosts: [{}] }),
    'error victoria-metrics-single.server.ingress.hosts.0.name is missing, but forward auth protects hosts by their whole names',
  ],
  [
    'with a wildcard',
    values(GIVEN, { hosts: [{ name: '*.example.com' }] }),
    'error victoria-metrics-single.server.ingress.hosts.0.name is "*.example.com", but forward auth protects hosts by their whole names',
  ],
  [
    'with an image of the server that says nothing of the outpost',
    values(GIVEN, { more: { authentik: { enabled: true, image: { repository: 'team/authentik' } } } }),
    'error cdk8s.observability.forwardAuth.outpost.image.repository is missing, but `authentik.image.repository` is "team/authentik", which does not say where the image of the outpost is',
  ],
])('%s', (_, given, message) => {
  expect(findings(given)).toEqual([message]);
});

test('each controller that cannot ask has a way out', () => {
  const remedy = (className: string): string =>
    prepareValues(values(GIVEN, { className }), {}).findings.find(
      ({ rule }) => rule === 'forward-auth-controller',
    )?.remedy ?? '';
  expect(remedy('alb')).toContain('alb.ingress.kubernetes.io/auth-type: oidc');
  expect(remedy('gce')).toContain('Identity-Aware Proxy');
});

test('a class that one of the two serves under another name is told', () => {
  const given = values({ ...GIVEN, ingressController: 'traefik' }, { className: 'public' });
  expect(findings(given)).toEqual([]);
});
