/** Objects that every Authentik has, made by a blueprint that comes with it or at its start. */
interface ShippedObjects {
  readonly model: string;
  /** The field by which they are found. */
  readonly field: string;
  readonly values: readonly string[];
  /** Name of the blueprint that makes them; nothing when the server itself does. */
  readonly blueprint?: string;
}

const FLOW = 'authentik_flows.flow';
const SCOPE = 'authentik_providers_oauth2.scopemapping';

function flow(slug: string, blueprint: string): ShippedObjects {
  return { model: FLOW, field: 'slug', values: [slug], blueprint: `Default - ${blueprint}` };
}

const AUTHENTICATION = 'Default - Authentication flow';

function stage(model: string, name: string): ShippedObjects {
  return { model, field: 'name', values: [`default-authentication-${name}`], blueprint: AUTHENTICATION };
}

/** As the blueprints of Authentik 2026.2 to 2026.8 name them. */
const SHIPPED: readonly ShippedObjects[] = [
  flow('default-authentication-flow', 'Authentication flow'),
  flow('default-invalidation-flow', 'Invalidation flow'),
  flow('default-user-settings-flow', 'User settings flow'),
  flow('default-password-change', 'Password change flow'),
  flow('default-provider-authorization-implicit-consent', 'Provider authorization flow (implicit consent)'),
  flow('default-provider-authorization-explicit-consent', 'Provider authorization flow (explicit consent)'),
  flow('default-provider-invalidation-flow', 'Provider invalidation flow'),
  flow('default-source-authentication', 'Source authentication flow'),
  flow('default-source-enrollment', 'Source enrollment flow'),
  flow('default-source-pre-authentication', 'Source pre-authentication flow'),
  flow('initial-setup', 'Out-of-box-experience flow'),
  stage('authentik_stages_identification.identificationstage', 'identification'),
  stage('authentik_stages_password.passwordstage', 'password'),
  stage('authentik_stages_authenticator_validate.authenticatorvalidatestage', 'mfa-validation'),
  stage('authentik_stages_user_login.userloginstage', 'login'),
  {
    model: SCOPE,
    field: 'managed',
    values: ['openid', 'email', 'profile', 'entitlements', 'offline_access', 'authentik_api'].map(
      (scope) => `goauthentik.io/providers/oauth2/scope-${scope}`,
    ),
    blueprint: 'System - OAuth2 Provider - Scopes',
  },
  {
    model: SCOPE,
    field: 'managed',
    values: ['goauthentik.io/providers/proxy/scope-proxy'],
    blueprint: 'System - Proxy Provider - Scopes',
  },
  {
    model: 'authentik_providers_scim.scimmapping',
    field: 'managed',
    values: ['goauthentik.io/providers/scim/user', 'goauthentik.io/providers/scim/group'],
    blueprint: 'System - SCIM Provider - Mappings',
  },
  {
    model: 'authentik_sources_ldap.ldapsourcepropertymapping',
    field: 'managed',
    values: [
      ...['default-dn-path', 'default-name', 'default-mail'],
      ...['ms-samaccountname', 'ms-userprincipalname', 'ms-givenName', 'ms-sn'],
      ...['openldap-uid', 'openldap-cn'],
    ].map((mapping) => `goauthentik.io/sources/ldap/${mapping}`),
    blueprint: 'System - LDAP Source - Mappings',
  },
  {
    model: 'authentik_brands.brand',
    field: 'domain',
    values: ['authentik-default'],
    blueprint: 'Default - Brand',
  },
  {
    model: 'authentik_core.group',
    field: 'name',
    values: ['authentik Admins'],
    blueprint: 'authentik Bootstrap',
  },
  { model: 'authentik_core.user', field: 'username', values: ['akadmin'], blueprint: 'authentik Bootstrap' },
  {
    model: 'authentik_crypto.certificatekeypair',
    field: 'name',
    values: ['authentik Self-signed Certificate'],
  },
  { model: 'authentik_outposts.outpost', field: 'managed', values: ['goauthentik.io/outposts/embedded'] },
];

/** What is known of an object that Authentik ships. */
export interface ShippedObject {
  /** Name of the blueprint that makes it. @default - the server makes it at its start */
  readonly blueprint?: string;
}

/** Looks an object up among those that every Authentik has; nothing when it is none of them. */
export function shippedObject(model: string, field: string, value: unknown): ShippedObject | undefined {
  return SHIPPED.find(
    (objects) =>
      objects.model === model && objects.field === field && objects.values.some((one) => one === value),
  );
}

/** The values by which objects of a model are found that every Authentik has, for suggestions. */
export function shippedValues(model: string, field: string): readonly string[] {
  return SHIPPED.filter((objects) => objects.model === model && objects.field === field).flatMap(
    ({ values }) => values,
  );
}
