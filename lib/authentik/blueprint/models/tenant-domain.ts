import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';

/**
 * A domain of a tenant.
 *
 * @model authentik_tenants.domain
 * @identifiedBy domain
 */
export interface TenantDomainAttributes {
  /** The domain, at most 253 characters. */
  readonly domain: BlueprintText;
  /**
   * Whether it is the main domain of the tenant.
   * @default true
   */
  readonly is_primary?: BlueprintBoolean;
  /**
   * Tenant that the domain is of.
   * @references authentik_tenants.tenant
   */
  readonly tenant: BlueprintReference;
}
