import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';
import type { SourceAttributes } from './source';

/**
 * Lets users of a SAML identity provider sign in.
 *
 * @model authentik_sources_saml.samlsource
 * @identifiedBy slug
 */
export interface SamlSourceAttributes extends SourceAttributes {
  /**
   * Mappings that make the attributes of a user from what the source tells.
   * @references authentik_sources_saml.samlsourcepropertymapping
   * @default - none
   */
  readonly user_property_mappings?: readonly BlueprintReference[];
  /**
   * Mappings that make the attributes of a group from what the source tells.
   * @references authentik_sources_saml.samlsourcepropertymapping
   * @default - none
   */
  readonly group_property_mappings?: readonly BlueprintReference[];
  /**
   * How a group of the source is matched with one of Authentik: by the source's own identifier, or by name;
   * `name_link` takes over a group that exists, `name_deny` refuses.
   * @default identifier
   */
  readonly group_matching_mode?: 'identifier' | 'name_link' | 'name_deny' | BlueprintTag;
  /**
   * Flow that runs before users are sent to the identity provider.
   * @references authentik_flows.flow
   */
  readonly pre_authentication_flow: BlueprintReference;
  /**
   * Entity ID of Authentik; give it always, because some releases cannot create a source without one.
   * @until 2026.5
   * @default - the URL of the source's metadata
   */
  readonly issuer?: BlueprintText;
  /** Address of the identity provider that users are sent to. */
  readonly sso_url: BlueprintText;
  /**
   * Address of the identity provider that takes logouts.
   * @default - none
   */
  readonly slo_url?: BlueprintText;
  /**
   * Whether logins may start at the identity provider; nothing then proves that the user asked for them.
   * @default false
   */
  readonly allow_idp_initiated?: BlueprintBoolean;
  /**
   * Whether users must sign in again although the identity provider knows them.
   * @since 2026.5
   * @default false
   */
  readonly force_authn?: BlueprintBoolean;
  /**
   * Format of the NameID that the identity provider is asked for.
   * @default urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
   */
  readonly name_id_policy?:
    | 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'
    | 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'
    | 'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName'
    | 'urn:oasis:names:tc:SAML:2.0:nameid-format:WindowsDomainQualifiedName'
    | 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'
    | 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified'
    | BlueprintTag;
  /**
   * How the browser brings the request to the identity provider; `POST` asks the user first.
   * @default REDIRECT
   */
  readonly binding_type?: 'REDIRECT' | 'POST' | 'POST_AUTO' | BlueprintTag;
  /**
   * Certificate that the identity provider signs with; `signed_assertion` or `signed_response` must then be
   * true.
   * @references authentik_crypto.certificatekeypair
   * @default - none: signatures are not verified
   */
  readonly verification_kp?: BlueprintReference;
  /**
   * Key pair that signs what Authentik sends.
   * @references authentik_crypto.certificatekeypair
   * @default - none: nothing is signed
   */
  readonly signing_kp?: BlueprintReference;
  /**
   * Digest in the signatures that Authentik makes.
   * @default http://www.w3.org/2001/04/xmlenc#sha256
   */
  readonly digest_algorithm?:
    | 'http://www.w3.org/2000/09/xmldsig#sha1'
    | 'http://www.w3.org/2001/04/xmlenc#sha256'
    | 'http://www.w3.org/2001/04/xmldsig-more#sha384'
    | 'http://www.w3.org/2001/04/xmlenc#sha512'
    | BlueprintTag;
  /**
   * Algorithm of the signatures that Authentik makes.
   * @default http://www.w3.org/2001/04/xmldsig-more#rsa-sha256
   */
  readonly signature_algorithm?:
    | 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'
    | 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
    | 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384'
    | 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512'
    | 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1'
    | 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256'
    | 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384'
    | 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512'
    | 'http://www.w3.org/2000/09/xmldsig#dsa-sha1'
    | BlueprintTag;
  /**
   * When users that came with a transient NameID are deleted, such as `days=1`.
   * @default days=1
   */
  readonly temporary_user_delete_after?: BlueprintText;
  /**
   * Key pair that decrypts assertions.
   * @references authentik_crypto.certificatekeypair
   * @default - none: assertions are not encrypted
   */
  readonly encryption_kp?: BlueprintReference;
  /**
   * Whether assertions must be signed.
   * @since 2025.10
   * @default true
   */
  readonly signed_assertion?: BlueprintBoolean;
  /**
   * Whether responses must be signed.
   * @since 2025.10
   * @default false
   */
  readonly signed_response?: BlueprintBoolean;
  /**
   * Entity ID of Authentik, instead of the URL of the source's metadata.
   * @since 2026.8
   * @default - the URL of the source's metadata
   */
  readonly issuer_override?: BlueprintText;
}
