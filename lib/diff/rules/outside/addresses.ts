import type { ChangeRule, Effect } from '../../rule';
import { changedVariables } from '../data/variables';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';

/** Settings of the product that others outside have a copy of. */
const SHARED: readonly (readonly [variable: RegExp, message: string])[] = [
  [
    /^PIXEE_(?:DOMAIN|PORT|PROTOCOL|EXTERNAL_PROTOCOL)$/,
    'redirect URLs at the identity provider and webhook URLs at the tools carry the address (cdk8s-pixee webhooks)',
  ],
  [
    /^(?:AUTHENTIK_WEB__(?:PATH|BASE_URL)|AUTHENTIK_HOST_BROWSER|ISSUER|REDIRECT_URI)$/,
    'redirect URLs at identity providers carry the address (cdk8s-pixee authentik)',
  ],
  [
    /^QUARKUS_OIDC_(?:CLIENT_ID|AUTH_SERVER_URL|PROVIDER|AUTHENTICATION_REDIRECT_PATH)$/,
    'the client must be known at the identity provider, with the redirect URL of the product',
  ],
  [
    /^PIXEE_PLATFORM_INTEGRATIONS_\w+_(?:URL|BASE_URI|ORGANIZATION|APP_ID|APP_NAME|REGION|TENANT_ACCOUNT_NAME|SITE)$/,
    'the webhook must be set up at the other address or account (cdk8s-pixee webhooks)',
  ],
];

const INTEGRATION = /^PIXEE_PLATFORM_INTEGRATIONS_([A-Z]+)_/;

/** Addresses and names that must be entered elsewhere too. */
export const addresses: ChangeRule = {
  id: 'addresses',
  judge(change) {
    if (change.type !== 'changed') return [];
    const variables = changedVariables(fieldsAt(change, POD_TEMPLATE));
    const shared = variables.flatMap(({ name, before, after, field }): readonly Effect[] => {
      const row = SHARED.find(([variable]) => variable.test(name));
      if (row === undefined || (before === undefined && after === undefined)) return [];
      return [{ consequence: 'outside', message: row[1], fields: [field] }];
    });
    return [...shared, ...integrations(change.before.pod, change.after.pod, variables)];
  },
};

type Variables = ReturnType<typeof changedVariables>;
type Pod = Parameters<typeof toolsOf>[0];

/** Tools that are connected, or not any more. */
function integrations(before: Pod, after: Pod, variables: Variables): readonly Effect[] {
  const [old, now] = [toolsOf(before), toolsOf(after)];
  return [...new Set([...old, ...now])].sort().flatMap((tool): readonly Effect[] => {
    if (old.has(tool) === now.has(tool)) return [];
    const message = now.has(tool)
      ? `${tool} is connected: set up its webhook (cdk8s-pixee webhooks)`
      : `${tool} is connected no longer: remove its webhook and revoke its credential`;
    const fields = variables
      .filter(({ name }) => INTEGRATION.exec(name)?.[1] === tool)
      .map(({ field }) => field);
    return [{ consequence: 'outside', message, fields }];
  });
}

function toolsOf(
  pod:
    | {
        readonly containers: readonly {
          readonly container: { readonly env?: readonly { readonly name?: string }[] };
        }[];
      }
    | undefined,
): ReadonlySet<string> {
  const names = (pod?.containers ?? []).flatMap(({ container }) =>
    (container.env ?? []).map(({ name = '' }) => name),
  );
  return new Set(names.flatMap((name) => INTEGRATION.exec(name)?.[1] ?? []));
}
