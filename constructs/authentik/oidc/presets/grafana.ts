import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { AUTHENTIK_ADMINS, type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.grafana`. */
export interface GrafanaApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /**
   * Names of the groups whose members administer Grafana.
   * @default - those who administer Authentik, when it is the only way in and no group is named
   * @format any
   */
  readonly adminGroups?: readonly string[];
  /** Names of the groups whose members edit dashboards. @default - none @format any */
  readonly editorGroups?: readonly string[];
  /** Whether Authentik is the only way in: no form, and users are sent there at once. @default true */
  readonly ssoOnly?: boolean;
}

/** Grafana reads any setting from a variable; its chart makes variables of all keys of `envFromSecret`. */
const KEY = 'GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET';

/** Grafana, as its chart is configured. */
export function grafanaPreset(props: GrafanaApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName, url } = presetNames(props, {
    name: 'Grafana',
    slug: 'grafana',
  });
  const root = `${url}/`;
  const onlyWay = props.ssoOnly !== false;
  const roles = roleExpression(props);
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: ['/login/generic_oauth'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ authorization, token, userinfo, endSession }) =>
      stringifyDocuments([
        {
          envFromSecret: secretName,
          'grafana.ini': {
            server: { root_url: root },
            auth: { disable_login_form: onlyWay, signout_redirect_url: endSession },
            'auth.generic_oauth': {
              enabled: true,
              name: 'authentik',
              auto_login: onlyWay,
              client_id: clientId,
              scopes: 'openid email profile',
              auth_url: authorization,
              token_url: token,
              api_url: userinfo,
              use_pkce: true,
              ...(roles === undefined ? {} : { role_attribute_path: roles }),
            },
          },
        },
      ]),
  };
}

/**
 * A JMESPath expression over the claims. Where Authentik is the only way in somebody must administer, or nobody could; otherwise,
 * without groups, everybody gets the role that Grafana gives new users.
 */
function roleExpression({
  ssoOnly,
  editorGroups = [],
  adminGroups = ssoOnly === false ? [] : [AUTHENTIK_ADMINS],
}: GrafanaApplicationProps): string | undefined {
  const isIn = (groups: readonly string[], role: string): string[] =>
    groups.map((group) => `contains(groups[*], ${quoted(group)}) && '${role}'`);
  const roles = [...isIn(adminGroups, 'Admin'), ...isIn(editorGroups, 'Editor')];
  return roles.length === 0 ? undefined : [...roles, "'Viewer'"].join(' || ');
}

/** In single quotes, readers differ over what two backslashes are; as JSON in backticks they do not. */
function quoted(text: string): string {
  if (text.includes('\\')) return `\`${JSON.stringify(text).replace(/`/g, String.raw`\u0060`)}\``;
  return `'${text.replace(/'/g, String.raw`\'`)}'`;
}
