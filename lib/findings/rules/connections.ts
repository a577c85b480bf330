import { either, error, type RuleTable, warning } from './rule-info';

/** What the installation speaks with: sign-in, proxies in front, models, the object store, Ingresses. */
export const connectionRules = {
  'ai-provider': warning(
    'The product asks models for most of what it does; without a provider it asks none.',
    'Set `global.pixee.ai.default`, or `global.pixee.ai.enabled: false`.',
  ),
  'auth-server-url': error(
    'Quarkus adds the path of the discovery document itself.',
    'Give the issuer without `/.well-known/openid-configuration`.',
  ),
  'any-tenant': warning('People of every organization could sign in.', 'Give the address with your tenant.'),
  'bitbucket-form': warning(
    'The older form has no e-mail address, which API tokens need.',
    'Set `emailAddress` and `apiToken`.',
  ),
  'bitbucket-login': error(
    'Bitbucket takes an API token with an e-mail address, or in the older form a password alone.',
    'Give the members of one form.',
  ),
  'ingress-domain': warning(
    'Browsers are sent to the domain, which this Ingress does not serve.',
    'Give the Ingress the host of `global.pixee.domain`.',
  ),
  'forwarded-headers': warning(
    'Without the headers of the proxy in front, redirect URIs begin with http, and every provider refuses them.',
    'Set `platform.proxy.enabled: true`, and the headers that the proxy writes.',
  ),
  'object-store-endpoint': either(
    'Clients put the bucket into each address themselves.',
    'Give the address of the store alone.',
  ),
  'private-authority': warning(
    'A certificate that is verified must be signed by an authority that is trusted.',
    'Give the certificates of the authority by `cdk8s.privateCACertificates`.',
  ),
  'platform-without-sign-in': warning(
    'Who reaches the platform without a sign-in may do everything.',
    'Set `global.pixee.access.oidc`.',
  ),
  'authentik-reachable': warning(
    'Browsers must reach Authentik to sign in.',
    'Expose the platform, or give Authentik an Ingress of its own.',
  ),
  'authentik-unused': warning(
    'Authentik is deployed for a sign-in that is switched off.',
    'Switch the sign-in on, or Authentik off.',
  ),
  'basic-auth-realm': error(
    'An Ingress with such a realm is left out by ingress-nginx.',
    'Take letters, digits and blanks.',
  ),
  'gateway-complete': error(
    'A route that no Gateway carries leads nowhere, and the API server refuses one that breaks the rules of the Gateway API.',
    'Name the Gateway in `parentRefs`, and write the rest as the message says.',
  ),
  'gateway-host': error(
    'Of two routes with one host and path the older one wins.',
    'Give Superset a host of its own.',
  ),
  'gateway-domain': warning(
    'Browsers are sent to the domain, which this route does not answer to.',
    'Give the route the host of `global.pixee.domain`.',
  ),
  'gateway-unauthenticated': warning(
    'The web interfaces know no sign-in: who reaches one reads everything, and may delete it.',
    'Put a filter or policy that asks for a sign-in before the route.',
  ),
  'gateway-unused': warning(
    'A route of a server that is not deployed would lead nowhere.',
    'Deploy the server, or take the route away.',
  ),
  'gateway-protection': error(
    'What asks for a sign-in reads annotations of Ingresses; a route beside it would stand open.',
    'Protect the route by a filter or policy of the Gateway, or take an Ingress.',
  ),
  'network-policy-open': warning(
    'A path that is wider than needed is one that an intruder may take.',
    'Say where the other end is, by labels or by networks.',
  ),
  'network-policy-late': error(
    'What is made after the policies has none of its own, and the one that closes everything counts for it too.',
    'Make `NetworkPolicies` the last construct of the release.',
  ),
  'webhook-ingress': error(
    'An Ingress for webhooks leads to the paths of those that are there, and to nothing else.',
    'Connect an integration with webhooks, or take the Ingress away.',
  ),
  'image-digest': error('A digest names exactly one image.', 'Write `sha256:` and 64 hexadecimal digits.'),
  'proxy-address-list': error(
    'Quarkus trusts addresses, networks and host names only.',
    'Write addresses or CIDRs, separated by commas.',
  ),
} as const satisfies RuleTable;
