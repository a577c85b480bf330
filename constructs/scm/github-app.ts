import { checkArgument } from '../../lib/core/props/check-argument';
import type { RequiredAccess } from '../integration/required-access';

/** A permission of the app: its group and name on GitHub's page, its name in GitHub's API, and the access. */
interface AppPermission {
  readonly group: 'Repository' | 'Organization' | 'Account';
  readonly title: string;
  readonly name: string;
  readonly access: 'read' | 'write';
}

/** Permissions that the product's documentation asks for. */
const PERMISSIONS = [
  { group: 'Repository', title: 'Checks', name: 'checks', access: 'write' },
  { group: 'Repository', title: 'Code scanning alerts', name: 'security_events', access: 'write' },
  { group: 'Repository', title: 'Commit statuses', name: 'statuses', access: 'write' },
  { group: 'Repository', title: 'Contents', name: 'contents', access: 'write' },
  { group: 'Repository', title: 'Dependabot alerts', name: 'vulnerability_alerts', access: 'write' },
  { group: 'Repository', title: 'Issues', name: 'issues', access: 'write' },
  { group: 'Repository', title: 'Metadata', name: 'metadata', access: 'read' },
  { group: 'Repository', title: 'Pull requests', name: 'pull_requests', access: 'write' },
  { group: 'Repository', title: 'Workflows', name: 'workflows', access: 'write' },
  { group: 'Organization', title: 'Members', name: 'members', access: 'read' },
  { group: 'Account', title: 'Email addresses', name: 'emails', access: 'read' },
] as const satisfies readonly AppPermission[];

/** Events that the product's documentation asks for: the name in GitHub's API and on its page. */
const EVENTS = {
  code_scanning_alert: 'Code scanning alert',
  check_run: 'Check run',
  create: 'Create',
  dependabot_alert: 'Dependabot alert',
  issue_comment: 'Issue comment',
  issues: 'Issues',
  pull_request: 'Pull request',
  pull_request_review: 'Pull request review',
  pull_request_review_comment: 'Pull request review comment',
  pull_request_review_thread: 'Pull request review thread',
  push: 'Push',
  repository: 'Repository',
} as const;

/** The events to subscribe to, as GitHub's page names them. */
export const GITHUB_APP_EVENTS: readonly string[] = Object.values(EVENTS);

/** The permissions, group by group, as GitHub's page names them. */
export function gitHubAppAccess(): readonly RequiredAccess[] {
  return (['Repository', 'Organization', 'Account'] as const).map((group) => ({
    title: `${group} permissions`,
    grants: PERMISSIONS.filter((permission) => permission.group === group).map(
      ({ title, access }) => `${title}: ${access === 'write' ? 'read and write' : 'read-only'}`,
    ),
  }));
}

/** Path of the platform that users of the app come back to. */
export function gitHubCallbackUrl(url: string): string {
  return `${url}/api/auth/login`;
}

/** The path that the platform takes GitHub's events at. */
export function gitHubWebhookUrl(url: string): string {
  return `${url}/github-event`;
}

/**
 * The manifest by which GitHub registers the app in one step, as JSON text (docs.github.com, "Registering a GitHub App from
 * a manifest"). GitHub makes the webhook secret and the private key itself.
 *
 * @param url address of the product, without a slash at the end
 * @param name name of the app; without one, GitHub asks for it
 */
export function gitHubAppManifest(url: string, name?: string): string {
  checkArgument('url', 'text', url, 'gitHubAppManifest');
  if (name !== undefined) checkArgument('name', 'text', name, 'gitHubAppManifest');
  const manifest = {
    name,
    url,
    hook_attributes: { url: gitHubWebhookUrl(url), active: true },
    redirect_url: url,
    callback_urls: [gitHubCallbackUrl(url)],
    request_oauth_on_install: true,
    public: false,
    default_permissions: Object.fromEntries(
      PERMISSIONS.map((permission) => [permission.name, permission.access]),
    ),
    default_events: Object.keys(EVENTS),
  };
  return JSON.stringify(manifest, null, 2);
}
