import type { BlueprintText } from '../attribute-types';

/**
 * Makes attributes of a user or group from what a SAML source tells.
 *
 * @model authentik_sources_saml.samlsourcepropertymapping
 * @identifiedBy name
 */
export interface SamlSourcePropertyMappingAttributes {
  /**
   * Mark of an object that Authentik itself keeps up to date, such as `goauthentik.io/providers/scim/user`.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
  /** Python code that returns a map of attributes. */
  readonly expression: BlueprintText;
}

/**
 * Makes attributes of a user or group from what an OAuth source tells.
 *
 * @model authentik_sources_oauth.oauthsourcepropertymapping
 * @identifiedBy name
 */
export interface OAuthSourcePropertyMappingAttributes {
  /**
   * Mark of an object that Authentik itself keeps up to date, such as `goauthentik.io/providers/scim/user`.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
  /** Python code that returns a map of attributes. */
  readonly expression: BlueprintText;
}

/**
 * Makes attributes of a user or group from an LDAP entry.
 *
 * @model authentik_sources_ldap.ldapsourcepropertymapping
 * @identifiedBy name
 */
export interface LdapSourcePropertyMappingAttributes {
  /**
   * Mark of an object that Authentik itself keeps up to date, such as `goauthentik.io/providers/scim/user`.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
  /** Python code that returns a map of attributes. */
  readonly expression: BlueprintText;
}

/**
 * Makes a SCIM user or group from one of Authentik.
 *
 * @model authentik_providers_scim.scimmapping
 * @identifiedBy name
 */
export interface ScimMappingAttributes {
  /**
   * Mark of an object that Authentik itself keeps up to date, such as `goauthentik.io/providers/scim/user`.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
  /** Python code that returns a map of attributes. */
  readonly expression: BlueprintText;
}

/**
 * Makes the claims that a scope gives.
 *
 * @model authentik_providers_oauth2.scopemapping
 * @identifiedBy name
 */
export interface ScopeMappingAttributes {
  /**
   * Mark of an object that Authentik itself keeps up to date, such as `goauthentik.io/providers/scim/user`.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
  /** Python code that returns a map of attributes. */
  readonly expression: BlueprintText;
  /** Name of the scope, as applications ask for it. */
  readonly scope_name: BlueprintText;
  /**
   * What users are told when they consent to the scope.
   * @default - nothing: the scope is not named
   */
  readonly description?: BlueprintText;
}
