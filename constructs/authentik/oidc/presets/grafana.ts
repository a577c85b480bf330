import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import type { OidcPreset, PresetSecretOptions } from './preset';

/** Props of `OidcApplication.grafana`. */
export interface GrafanaApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Names of the groups whose members administer Grafana. @default - none @format any */
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
  const { namespace = 'grafana', secretName = 'grafana-oidc', url, clientId = 'grafana' } = props;
  const root = url.endsWith('/') ? url : `${url}/`;
  const onlyWay = props.ssoOnly !== false;
  const roles = roleExpression(props);
  return {
    props: {
      ...props,
      name: 'Grafana',
      slug: 'grafana',
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

/** A JMESPath expression over the claims; without groups, everybody gets the role that Grafana gives new users. */
function roleExpression({
  adminGroups = [],
  editorGroups = [],
}: GrafanaApplicationProps): string | undefined {
  const isIn = (groups: readonly string[], role: string): string[] =>
    groups.map((group) => `contains(groups[*], ${quoted(group)}) && '${role}'`);
  const roles = [...isIn(adminGroups, 'Admin'), ...isIn(editorGroups, 'Editor')];
  return roles.length === 0 ? undefined : [...roles, "'Viewer'"].join(' || ');
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
}
