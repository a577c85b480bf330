import { ApiObject, type App } from 'cdk8s';
import {
  Authentik,
  AuthentikBlueprint,
  AuthentikBrand,
  AuthentikDatabase,
  AuthentikGroup,
  BookmarkApplication,
  Credential,
  EmbeddedOutpost,
  ForwardAuth,
  OidcApplication,
  PixeeRelease,
  ScimProvider,
} from 'cdk8s-pixee';

/** Name of the machine; every application has a port of its own there. */
const HOST = 'homelab.example.ts.net';

/** What the portal shows beside the applications that sign in at Authentik. */
const BOOKMARKS = [
  { name: 'OpenClaw', url: `https://${HOST}:8447`, heading: 'Development' },
  { name: 'Trivy Dashboard', url: `https://${HOST}:8448`, heading: 'Security' },
  { name: 'Homelab Docs', url: 'https://docs.example.com/homelab', heading: 'Development' },
];

/** Web interfaces that know no sign-in, each beside its Service in a namespace of its own. */
const PROTECTED = [
  {
    name: 'Longhorn',
    host: 'longhorn.homelab.example.com',
    service: { namespace: 'longhorn-system', name: 'longhorn-frontend' },
    heading: 'Infrastructure',
  },
  {
    name: 'Hubble',
    host: 'hubble.homelab.example.com',
    service: { namespace: 'kube-system', name: 'hubble-ui' },
    heading: 'Observability',
  },
];

/**
 * An Authentik of its own, without the product: the identity provider of a homelab. Every secret comes from one store by
 * ExternalSecrets; when one changes there, Reloader starts the pods that read it again.
 */
export function build(app: App): PixeeRelease {
  const chart = new PixeeRelease(app, 'authentik', {
    releaseName: 'authentik',
    partOf: 'homelab',
    namespace: 'authentik',
    domain: HOST,
    externalSecretStore: { name: 'infisical' },
    reloader: true,
    serviceAccount: { create: false, name: '' },
  });
  const authentik = new Authentik(chart, 'authentik', {
    webPath: '/',
    database: AuthentikDatabase.external({
      host: 'authentik-postgresql',
      password: Credential.external('AUTHENTIK_POSTGRES_PASSWORD'),
    }),
    secretKey: Credential.external('AUTHENTIK_SECRET_KEY'),
    bootstrap: {
      password: Credential.external('AUTHENTIK_BOOTSTRAP_PASSWORD'),
      token: Credential.external('AUTHENTIK_BOOTSTRAP_TOKEN'),
    },
    server: { service: { type: 'NodePort', nodePortHttp: 30500, nodePortHttps: 30501 } },
  });

  const blueprint = new AuthentikBlueprint(chart, 'applications', {
    authentik,
    name: 'Homelab',
    configMapName: 'homelab-blueprints',
  });
  new AuthentikBrand(chart, 'brand', { blueprint, title: 'Homelab' });
  const admins = new AuthentikGroup(chart, 'admins', { blueprint, name: 'homelab-admins' });
  const members = new AuthentikGroup(chart, 'members', { blueprint, name: 'homelab-members' });

  OidcApplication.grafana(chart, 'grafana', {
    blueprint,
    url: `https://${HOST}:8444`,
    clientSecret: Credential.external('GRAFANA_OAUTH_CLIENT_SECRET'),
    groups: [admins, members],
    adminGroups: [admins.name],
    namespace: 'monitoring',
    heading: 'Observability',
  });
  OidcApplication.argoCd(chart, 'argocd', {
    blueprint,
    url: `https://${HOST}:8443`,
    clientSecret: Credential.external('ARGOCD_OIDC_CLIENT_SECRET'),
    groups: [admins],
    defaultRole: 'role:admin',
    heading: 'Infrastructure',
  });
  OidcApplication.infisical(chart, 'infisical', {
    blueprint,
    url: `https://${HOST}:8445`,
    clientSecret: Credential.external('INFISICAL_OIDC_CLIENT_SECRET'),
    groups: [admins],
    heading: 'Security',
  });
  const kestra = OidcApplication.kestra(chart, 'kestra', {
    blueprint,
    url: `https://${HOST}:8449`,
    clientSecret: Credential.external('KESTRA_OIDC_CLIENT_SECRET'),
    groups: [admins, members],
    heading: 'Development',
  });
  new ScimProvider(chart, 'kestra-users', {
    blueprint,
    application: kestra,
    url: `https://${HOST}:8449/api/v1/main/integrations/authentik/scim/v2`,
    token: Credential.external('KESTRA_SCIM_TOKEN'),
    groups: [admins, members],
  });
  for (const bookmark of BOOKMARKS) {
    new BookmarkApplication(chart, bookmark.name, { blueprint, ...bookmark, openInNewTab: true });
  }

  // The outpost in Authentik's server is enough, because Authentik is served at the root of its host.
  const outpost = new EmbeddedOutpost(chart, 'outpost', { blueprint });
  for (const { name, host, service, heading } of PROTECTED) {
    const tls = [{ hosts: [host] }];
    const forwardAuth = new ForwardAuth(chart, name, {
      outpost,
      externalUrl: `https://${host}`,
      name,
      heading,
      groups: [admins],
      ingress: { className: 'traefik', tls },
    });
    // An Ingress leads to Services of its own namespace only, so this one lies beside the Service that it opens.
    chart.release.expect({ kind: 'Service', name: service.name, purpose: `web interface of ${name}` });
    new ApiObject(chart, `${name}-ingress`, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { ...service, annotations: forwardAuth.ingressAnnotations(service.namespace) },
      spec: {
        ingressClassName: 'traefik',
        rules: [
          {
            host,
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: service.name, port: { number: 80 } } },
                },
              ],
            },
          },
        ],
        tls,
      },
    });
  }
  return chart;
}
