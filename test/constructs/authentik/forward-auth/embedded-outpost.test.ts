import { AuthentikBlueprint, EmbeddedOutpost, ForwardAuth } from '../../../../constructs/authentik';
import { labels, object, problems, release } from '../../../support/chart';
import { blueprintOf, longhorn, withBlueprint } from './forward-fixture';

const SERVER = 'pixee-enterprise-server-authentik-server';

function embedded() {
  const chart = release();
  const { blueprint, authentik } = withBlueprint(chart, { webPath: '/' });
  const outpost = new EmbeddedOutpost(chart, 'outpost', { blueprint });
  const forwardAuth = new ForwardAuth(chart, 'longhorn', { ...longhorn({}), outpost });
  return { chart, authentik, forwardAuth };
}

test('the outpost in the server is told what it protects, and where browsers find Authentik', () => {
  const { chart } = embedded();
  expect(blueprintOf(chart).entries.find(({ model }) => model.endsWith('.outpost'))).toEqual({
    model: 'authentik_outposts.outpost',
    identifiers: { managed: 'goauthentik.io/outposts/embedded' },
    attrs: {
      name: 'authentik Embedded Outpost',
      type: 'proxy',
      providers: [{ '!KeyOf': 'proxyprovider-longhorn' }],
      config: expect.objectContaining({ authentik_host: 'https://pixee.example.com/' }),
    },
  });
  expect(labels(chart)).not.toContain('Deployment/pixee-enterprise-server-authentik-outpost');
  expect(problems(chart)).toEqual([]);
});

test('requests go to the server', () => {
  const { chart, forwardAuth } = embedded();
  expect(forwardAuth.annotations('nginx')).toHaveProperty(
    ['nginx.ingress.kubernetes.io/auth-url'],
    `http://${SERVER}.pixee-enterprise-server.svc.cluster.local:80/outpost.goauthentik.io/auth/nginx`,
  );
  expect(
    object(chart, 'Ingress', 'pixee-enterprise-server-authentik-outpost-longhorn').spec?.rules?.[0]?.http
      ?.paths[0]?.backend,
  ).toEqual({ service: { name: SERVER, port: { name: 'http' } } });
});

test('it is refused under a path, with the reason', () => {
  const chart = release();
  const { blueprint } = withBlueprint(chart);
  expect(() => new EmbeddedOutpost(chart, 'outpost', { blueprint })).toThrow(
    'pixee/outpost: Authentik is served under /authentik/, where the outpost in its server does not answer: it looks for its own paths at the root of the host, which the server does not serve then; use a ProxyOutpost, or give Authentik a host of its own and the web path /',
  );
});

test('it belongs to one blueprint', () => {
  const chart = release();
  const { blueprint, authentik } = withBlueprint(chart, { webPath: '/' });
  const other = new AuthentikBlueprint(chart, 'other', { authentik, name: 'Other', configMapName: 'other' });
  const first = new EmbeddedOutpost(chart, 'first', { blueprint });
  const second = new EmbeddedOutpost(chart, 'second', { blueprint: other });
  new ForwardAuth(chart, 'one', { ...longhorn({}), outpost: first });
  const hubble = longhorn({ name: 'Hubble', externalUrl: 'https://hubble.example.com' });
  new ForwardAuth(chart, 'two', { ...hubble, outpost: second });
  expect(other.node.validate()).toEqual([
    'blueprint "Other": authentik_outposts.outpost "goauthentik.io/outposts/embedded" is described by the blueprint "Forward auth" too, so that each undoes what the other says; say all of it in one of them [described-twice]',
  ]);
});
