import type { BlueprintMap, BlueprintText } from '../attribute-types';

/**
 * Makes an attribute of a SAML answer.
 *
 * @model authentik_providers_saml.samlpropertymapping
 * @identifiedBy name
 */
export interface SamlPropertyMappingAttributes {
  /** Python code that returns what the attribute holds. */
  readonly expression: BlueprintText;
  /**
   * Name of the attribute for people.
   * @default - none
   */
  readonly friendly_name?: BlueprintText;
  /**
   * Mark of an object that Authentik itself keeps up to date.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
  /** Name of the attribute, often a URL. */
  readonly saml_name: BlueprintText;
}

/**
 * Makes settings of a connection to a desktop or console.
 *
 * @model authentik_providers_rac.racpropertymapping
 * @identifiedBy name
 */
export interface RacPropertyMappingAttributes {
  /**
   * Python code that returns further settings.
   * @default - none
   */
  readonly expression?: BlueprintText;
  /**
   * Mark of an object that Authentik itself keeps up to date.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
  /** Settings, as Guacamole names them. */
  readonly static_settings: BlueprintMap;
}

/**
 * Makes attributes of a RADIUS answer.
 *
 * @model authentik_providers_radius.radiusproviderpropertymapping
 * @identifiedBy name
 */
export interface RadiusPropertyMappingAttributes {
  /** Python code that fills the answer. */
  readonly expression: BlueprintText;
  /**
   * Mark of an object that Authentik itself keeps up to date.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
}
