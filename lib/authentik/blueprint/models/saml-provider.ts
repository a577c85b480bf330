import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Signs users in to an application by SAML 2.0.
 *
 * @model authentik_providers_saml.samlprovider
 * @identifiedBy name
 */
export interface SamlProviderAttributes {
  /** Name of the provider in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Flow that signs users in who come to the application without a session.
   * @references authentik_flows.flow
   * @default - the one of the brand
   */
  readonly authentication_flow?: BlueprintReference;
  /**
   * Flow that users go through when they open the application.
   * @references authentik_flows.flow
   */
  readonly authorization_flow: BlueprintReference;
  /**
   * Flow that users go through when they leave the application.
   * @references authentik_flows.flow
   */
  readonly invalidation_flow: BlueprintReference;
  /**
   * Mappings that make the attributes in assertions.
   * @references authentik_providers_saml.samlpropertymapping
   * @default - none
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /** Address of the application that takes assertions. */
  readonly acs_url: BlueprintText;
  /**
   * Address of the application that takes logouts.
   * @since 2025.10
   * @default - none
   */
  readonly sls_url?: BlueprintText;
  /**
   * Audience that assertions are restricted to.
   * @default - no restriction
   */
  readonly audience?: BlueprintText;
  /**
   * Entity ID of Authentik.
   * @until 2026.2
   * @default authentik
   */
  readonly issuer?: BlueprintText;
  /**
   * From when on an assertion is valid, counted from now and so with a minus, such as `minutes=-5`.
   * @default minutes=-5
   */
  readonly assertion_valid_not_before?: BlueprintText;
  /**
   * How long an assertion is valid, such as `minutes=5`.
   * @default minutes=5
   */
  readonly assertion_valid_not_on_or_after?: BlueprintText;
  /**
   * How long the session in the application may last, such as `hours=8`.
   * @default minutes=86400
   */
  readonly session_valid_not_on_or_after?: BlueprintText;
  /**
   * Mapping that makes the NameID.
   * @references authentik_providers_saml.samlpropertymapping
   * @default - the request, or `default_name_id_policy`
   */
  readonly name_id_mapping?: BlueprintReference;
  /**
   * Mapping that makes the AuthnContextClassRef.
   * @references authentik_providers_saml.samlpropertymapping
   * @default - what the user signed in with
   */
  readonly authn_context_class_ref_mapping?: BlueprintReference;
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
   * Key pair that signs what Authentik sends.
   * @references authentik_crypto.certificatekeypair
   * @default - none: nothing is signed
   */
  readonly signing_kp?: BlueprintReference;
  /**
   * Certificate that requests of the application must be signed with.
   * @references authentik_crypto.certificatekeypair
   * @default - none: requests need no signature
   */
  readonly verification_kp?: BlueprintReference;
  /**
   * Certificate that assertions are encrypted for.
   * @references authentik_crypto.certificatekeypair
   * @default - none: assertions are not encrypted
   */
  readonly encryption_kp?: BlueprintReference;
  /**
   * Whether assertions are signed.
   * @default true
   */
  readonly sign_assertion?: BlueprintBoolean;
  /**
   * Whether responses are signed.
   * @default false
   */
  readonly sign_response?: BlueprintBoolean;
  /**
   * Whether requests to log out are signed.
   * @since 2025.10
   * @default false
   */
  readonly sign_logout_request?: BlueprintBoolean;
  /**
   * Whether answers to requests to log out are signed.
   * @since 2026.5
   * @default false
   */
  readonly sign_logout_response?: BlueprintBoolean;
  /**
   * How the browser brings the response to the application.
   * @default redirect
   */
  readonly sp_binding?: 'redirect' | 'post' | BlueprintTag;
  /**
   * How the browser brings the logout to the application.
   * @since 2025.10
   * @default redirect
   */
  readonly sls_binding?: 'redirect' | 'post' | BlueprintTag;
  /**
   * Whether applications are told of a logout in hidden frames, one after the other in the browser's tab, or by
   * the server, which needs `sls_binding` post.
   * @since 2025.10
   * @default frontchannel_iframe
   */
  readonly logout_method?: 'frontchannel_iframe' | 'frontchannel_native' | 'backchannel' | BlueprintTag;
  /**
   * Relay state of logins that start in Authentik.
   * @default - none
   */
  readonly default_relay_state?: BlueprintText;
  /**
   * Format of the NameID when the request names none.
   * @default urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified
   */
  readonly default_name_id_policy?:
    | 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'
    | 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'
    | 'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName'
    | 'urn:oasis:names:tc:SAML:2.0:nameid-format:WindowsDomainQualifiedName'
    | 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'
    | 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified'
    | BlueprintTag;
  /**
   * Entity ID of Authentik, instead of the one it makes.
   * @since 2026.5
   * @default - made by Authentik
   */
  readonly issuer_override?: BlueprintText;
}
