import type { BlueprintReference, BlueprintText } from '../attribute-types';

/**
 * Ties a group to the group of a SAML identity provider.
 *
 * @model authentik_sources_saml.groupsamlsourceconnection
 * @identifiedBy group source
 */
export interface SamlGroupConnectionAttributes {
  /**
   * Group of Authentik.
   * @references authentik_core.group
   * @until 2026.2
   */
  readonly group: BlueprintReference;
  /**
   * Source that the other group comes from.
   * @references authentik_sources_saml.samlsource
   */
  readonly source: BlueprintReference;
  /** What the identity provider calls the group. */
  readonly identifier: BlueprintText;
}
