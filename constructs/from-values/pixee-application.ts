import type { Construct } from 'constructs';
import { Release } from '../../lib/core/release';
import { given } from '../../lib/core/given';
import type { Values } from '../../lib/values/values';
import type { VictoriaServerValues } from '../../lib/values/victoria';
import type { Authentik } from '../authentik/authentik';
import { BookmarkApplication } from '../authentik/oidc/bookmark-application';
import { PixeeApplication } from '../authentik/pixee/pixee-application';
import type { Platform } from '../platform/platform';

/** The product as an application of its Authentik, when users sign in there. */
export function pixeeApplicationFromValues(
  scope: Construct,
  values: Values,
  authentik: Authentik | undefined,
  platform: Platform,
): PixeeApplication | undefined {
  if (authentik === undefined || platform.signIn === undefined) return undefined;
  const { roles, membersOnly, brand, bookmarks } = values.cdk8s?.authentik ?? {};
  const application = new PixeeApplication(scope, 'authentik-application', {
    authentik,
    platform,
    roles,
    membersOnly,
    look: brand,
  });
  if (bookmarks !== false) addBookmarks(application, values);
  return application;
}

/** Tiles of the interfaces that an Ingress leads to; Authentik's users see them, whatever else may protect them. */
function addBookmarks(application: PixeeApplication, values: Values): void {
  if (values.global?.pixee?.localMetrics?.enabled !== true) return;
  const interfaces = [
    { name: 'Metrics', server: values['victoria-metrics-single']?.server, path: '/metrics/vmui/' },
    { name: 'Logs', server: values['victoria-logs-single']?.server, path: '/logs/select/vmui/' },
    { name: 'Traces', server: values.victoriatraces?.server, path: '/traces/select/vmui/' },
  ];
  for (const { name, server, path } of interfaces) {
    if (server?.ingress?.enabled !== true) continue;
    new BookmarkApplication(application, `bookmark-${name}`, {
      blueprint: application.blueprint,
      name,
      slug: `pixee-${name.toLowerCase()}`,
      url: `${addressOf(application, server)}${path}`,
      heading: 'Observability',
      openInNewTab: true,
    });
  }
}

function addressOf(scope: Construct, { ingress }: VictoriaServerValues): string {
  const release = Release.of(scope);
  const host = given(ingress?.hosts?.[0]?.name);
  return host === undefined || host === release.domain
    ? release.url
    : `${new URL(release.url).protocol}//${host}`;
}
