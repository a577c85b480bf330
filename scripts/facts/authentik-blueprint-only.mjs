/**
 * What blueprints take beyond the requests of the API: serializers add these where their context says `blueprint_entry`
 * (authentik/core/api/{applications,sources,tokens,users}.py, authentik/flows/api/flows.py, authentik/rbac/api/roles.py and
 * authentik/endpoints/connectors/agent/api/enrollment_tokens.py, read at 2025.10, 2026.5 and 2026.8, and the schema of
 * blueprints of 2026.2.2 for what lies between).
 */
const secret = { type: 'text', secret: true };
const icon = { icon: { type: 'text', blank: true, nullable: true } };
const permissions = { permissions: { type: 'list', items: { type: 'text' } } };

/** Attributes by model. Where a later API has the attribute too, blueprints of all releases take it. */
export const BLUEPRINT_ONLY = {
  'authentik_core.application': icon,
  'authentik_core.token': { key: secret },
  'authentik_core.user': {
    password: { ...secret, nullable: true },
    password_hash: { ...secret, nullable: true, since: '2026.5' },
    ...permissions,
  },
  'authentik_rbac.role': permissions,
  'authentik_endpoints_connectors_agent.enrollmenttoken': { key: secret },
  'authentik_flows.flow': { background: { type: 'text', blank: true, nullable: true } },
  'authentik_sources_kerberos.kerberossource': icon,
  'authentik_sources_ldap.ldapsource': icon,
  'authentik_sources_oauth.oauthsource': icon,
  'authentik_sources_plex.plexsource': icon,
  'authentik_sources_saml.samlsource': icon,
  'authentik_sources_scim.scimsource': icon,
  'authentik_sources_telegram.telegramsource': icon,
};

/** Models that only blueprints have (authentik/blueprints/v1/meta). */
export const META_MODELS = {
  'authentik_blueprints.metaapplyblueprint': {
    attributes: { identifiers: { type: 'map', required: true }, required: { type: 'boolean' } },
  },
};

/**
 * Attributes that hold a secret although the API shows it again to administrators, and one that holds none although it does not.
 * All others are secrets when they are write-only in the API.
 */
export const SECRETS = {
  'authentik_endpoints_connectors_google_chrome.googlechromeconnector.credentials': true,
  'authentik_enterprise.license.key': true,
  'authentik_outposts.kubernetesserviceconnection.kubeconfig': true,
  'authentik_providers_google_workspace.googleworkspaceprovider.credentials': true,
  'authentik_providers_oauth2.oauth2provider.client_secret': true,
  'authentik_providers_radius.radiusprovider.shared_secret': true,
  'authentik_sources_plex.plexsource.plex_token': true,
  'authentik_stages_authenticator_endpoint_gdtc.authenticatorendpointgdtcstage.credentials': true,
  'authentik_stages_authenticator_sms.authenticatorsmsstage.auth': true,
  'authentik_crypto.certificatekeypair.certificate_data': false,
};
