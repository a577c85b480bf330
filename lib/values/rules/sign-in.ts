import { browserProtocol, chosenSignIn, isSignInOff } from '../given/sign-in';
import { isBlank } from '../prepare/paths';
import { hasExternalStore } from './missing';
import { authServerUrlRules } from './auth-server-url';
import { forwardedHeaders } from './forwarded-headers';
import type { RuleContext, RuleFinding, ValueRule } from './rule';
import { signInReachRules } from './sign-in-reach';

const ACCESS = ['global', 'pixee', 'access'] as const;
const CLIENT = [...ACCESS, 'oidc', 'client'] as const;

/** Providers that give out client id and secret, and know nothing of the release. */
const REGISTERED: ReadonlySet<string> = new Set(['google', 'microsoft', 'okta', 'oidc']);
const ADDRESSES: Readonly<Record<string, string>> = {
  okta: 'set https://TENANT.okta.com',
  microsoft: 'set https://login.microsoftonline.com/TENANT_ID',
};

/** The platform signs in at one provider. */
export const oneSignInProvider: ValueRule = {
  id: 'one-sign-in-provider',
  severity: 'error',
  *check({ values }) {
    const choices = [...chosenSignIn(values).values()];
    if (isSignInOff(values) || choices.length < 2) return;
    yield {
      path: [...ACCESS],
      message: `is one sign-in, but ${String(choices.length)} providers are chosen: ${choices.map((choice) => `\`${choice}\``).join(', ')}`,
      remedy: 'keep one of them',
    };
  },
};

/** Sign-in that is switched on needs a provider, and what that provider gives out. */
export const signInComplete: ValueRule = {
  id: 'sign-in-incomplete',
  severity: 'error',
  *check(context) {
    const { values } = context;
    const [provider] = chosenSignIn(values).keys();
    if (isSignInOff(values)) return;
    if (provider === undefined) {
      // A provider that is none is an error of its own.
      if (values.global?.pixee?.access?.enabled === true && isBlank(context.given([...CLIENT, 'provider']))) {
        yield {
          path: [...ACCESS, 'enabled'],
          message: 'is true, but no provider is chosen',
          remedy:
            'set `global.pixee.access.oidc.client.provider` to google, microsoft, okta or oidc, or switch `authentik.enabled` or `global.pixee.access.oidc.embedded.enabled` on',
        };
      }
      return;
    }
    yield* incomplete(context, provider);
  },
};

function* incomplete(context: RuleContext, provider: string): Iterable<RuleFinding> {
  const { values, given } = context;
  const { client } = values.global?.pixee?.access?.oidc ?? {};
  const registered = REGISTERED.has(provider);
  if (registered && isBlank(given([...CLIENT, 'id']))) {
    yield {
      path: [...CLIENT, 'id'],
      message: `is missing, but ${provider} gives one out`,
      remedy: 'set the client id',
    };
  }
  if (provider !== 'google' && registered && isBlank(given([...CLIENT, 'authServerUrl']))) {
    yield {
      path: [...CLIENT, 'authServerUrl'],
      message: `is missing, but ${provider} has an address of its own for every customer`,
      remedy:
        ADDRESSES[provider] ??
        "set the issuer URL, below which the provider's `/.well-known/openid-configuration` lies",
    };
  }
  const hasSecret =
    !isBlank(given([...CLIENT, 'secret'])) ||
    (typeof client?.existingSecret === 'string' && client.existingSecret !== '') ||
    !isBlank(given(['authentik', 'pixee', 'clientSecret'])) ||
    hasExternalStore(context);
  // Of Authentik and the embedded provider both sides are ours, so that `secrets` can make the secret.
  if (registered && !hasSecret) {
    yield {
      path: [...CLIENT, 'secret'],
      message: 'is missing, but nobody can sign in without it',
      remedy:
        'set it, or name a Secret that holds it in `global.pixee.access.oidc.client.existingSecret`, or a store in `cdk8s.externalSecrets`',
    };
  }
}

/** Authentik and the platform must have the same secret. */
export const authentikClientSecret: ValueRule = {
  id: 'authentik-client-secret',
  severity: 'error',
  *check({ values }) {
    const theirs = values.authentik?.pixee?.clientSecret;
    const ours = values.global?.pixee?.access?.oidc?.client?.secret;
    if (isBlank(theirs) || isBlank(ours) || theirs === ours) return;
    yield {
      path: ['authentik', 'pixee', 'clientSecret'],
      message: 'differs from `global.pixee.access.oidc.client.secret`, so that nobody could sign in',
      remedy: 'remove one of them: it stands for both',
    };
  },
};

/** The provider sends users back to the product, so the address must be the product's. */
export const redirectUri: ValueRule = {
  id: 'redirect-uri',
  severity: 'error',
  *check({ values }) {
    const uri = values.global?.pixee?.access?.oidc?.client?.redirectUri;
    const domain = values.global?.pixee?.domain;
    if (isBlank(uri) || uri === undefined || domain === undefined || !URL.canParse(uri)) return;
    const { hostname, protocol, pathname } = new URL(uri);
    const wanted = `${browserProtocol(values)}:`;
    if (hostname === domain.toLowerCase() && protocol === wanted) return;
    yield {
      path: [...CLIENT, 'redirectUri'],
      message:
        hostname === domain.toLowerCase()
          ? `begins with ${protocol}//, but browsers reach the product by ${wanted}//`
          : `leads to ${hostname}, not to the domain ${domain}`,
      remedy: `write ${wanted}//${domain}${pathname === '/' ? '/api/auth/login' : pathname}`,
    };
  },
};

/** Browsers must reach the embedded provider, which has an Ingress, a route of a Gateway or a Route of its own. */
export const embeddedProviderReachable: ValueRule = {
  id: 'embedded-provider-reachable',
  severity: 'warning',
  *check({ values }) {
    if (
      isSignInOff(values) ||
      !chosenSignIn(values).has('embedded') ||
      values.oidc?.ingress?.enabled === true ||
      values.oidc?.gateway?.enabled === true ||
      values.oidc?.route?.enabled === true
    )
      return;
    yield {
      path: ['oidc', 'ingress', 'enabled'],
      message:
        'is not true, so that browsers reach the embedded provider only by what you route to its Service yourself',
      remedy:
        'set `oidc.gateway`, or `oidc.ingress` with the path of `global.pixee.access.oidc.client.basePath`',
    };
  },
};

/** A key that is switched on must be there. */
export const restApiKey: ValueRule = {
  id: 'rest-api-key',
  severity: 'error',
  *check(context) {
    const { enabled, restApi } = context.values.global?.pixee?.authentication ?? {};
    const path = ['global', 'pixee', 'authentication', 'restApi', 'apiKey'];
    if (enabled !== true || !isBlank(restApi?.existingSecret) || !isBlank(context.given(path))) return;
    if (hasExternalStore(context)) return;
    yield {
      path,
      message: 'is missing, but `global.pixee.authentication.enabled` is true',
      remedy:
        'set it, or name a Secret that holds it in `global.pixee.authentication.restApi.existingSecret`',
    };
  },
};

/** The rules over sign-in and the REST API. */
export const signInRules: readonly ValueRule[] = [
  oneSignInProvider,
  signInComplete,
  authentikClientSecret,
  redirectUri,
  ...authServerUrlRules,
  embeddedProviderReachable,
  restApiKey,
  ...signInReachRules,
  forwardedHeaders,
];
