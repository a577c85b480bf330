import type { Construct } from 'constructs';
import type { Values } from '../../lib/values/contract/values';
import type { Authentik } from '../authentik/authentik';
import { AuthentikEnrollment } from '../authentik/enrollment';
import { AuthentikRecovery } from '../authentik/recovery';
import { BookmarkApplication } from '../authentik/oidc/bookmark-application';
import { PixeeApplication } from '../authentik/pixee/pixee-application';
import type { Platform } from '../platform/platform';
import { make } from './composition';
import type { Observability } from './observability';

/** What the application is made of. */
interface ApplicationParts {
  /** The Authentik. @default - none is deployed */
  readonly authentik?: Authentik;
  readonly platform: Platform;
  readonly observability: Observability;
}

/** The product as an application of its Authentik, when users sign in there. */
export function pixeeApplicationFromValues(
  scope: Construct,
  values: Values,
  { authentik, platform, observability }: ApplicationParts,
): PixeeApplication | undefined {
  if (authentik === undefined || platform.signIn === undefined) return undefined;
  const {
    roles,
    membersOnly,
    brand,
    bookmarks,
    recovery,
    enrollment = 'none',
  } = values.cdk8s?.authentik ?? {};
  const application = make(PixeeApplication, scope, 'authentik-application', {
    authentik,
    platform,
    roles,
    membersOnly,
    look: brand,
  });
  const { blueprint } = application;
  if (recovery !== false)
    make(AuthentikRecovery, application, 'recovery', { blueprint, brand: application.brand });
  if (enrollment !== 'none')
    make(AuthentikEnrollment, application, 'enrollment', { blueprint, who: enrollment });
  if (bookmarks !== false) addBookmarks(application, observability);
  return application;
}

/** Tiles of the interfaces that an Ingress leads to; all users of the portal see them, whatever protects the interfaces. */
function addBookmarks(application: PixeeApplication, { metrics, logs, traces }: Observability): void {
  for (const [name, server] of Object.entries({ Metrics: metrics, Logs: logs, Traces: traces })) {
    if (server?.webInterfaceUrl === undefined) continue;
    make(BookmarkApplication, application, `bookmark-${name}`, {
      blueprint: application.blueprint,
      name,
      slug: `pixee-${name.toLowerCase()}`,
      url: server.webInterfaceUrl,
      heading: 'Observability',
      openInNewTab: true,
    });
  }
}
