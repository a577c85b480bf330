export type { ApplicationEntitlementAttributes } from './application-entitlement';
export type { ApplicationAttributes } from './application';
export type { AuthenticatorValidateStageAttributes } from './authenticator-validate-stage';
export type { BlueprintInstanceAttributes } from './blueprint-instance';
export type { BrandAttributes } from './brand';
export type { CertificateKeyPairAttributes } from './certificate-key-pair';
export type { ConsentStageAttributes } from './consent-stage';
export type { DenyStageAttributes } from './deny-stage';
export type { ExpressionPolicyAttributes } from './expression-policy';
export type { FlowStageBindingAttributes } from './flow-stage-binding';
export type { FlowAttributes } from './flow';
export type { GroupAttributes } from './group';
export type { IdentificationStageAttributes } from './identification-stage';
export type { KubernetesServiceConnectionAttributes } from './kubernetes-service-connection';
export type { LdapSourceAttributes } from './ldap-source';
export type { MetaApplyBlueprintAttributes } from './meta-apply-blueprint';
export type { OAuthSourceAttributes } from './oauth-source';
export type { OAuth2ProviderAttributes, RedirectUri } from './oauth2-provider';
export type { OutpostAttributes, OutpostConfig } from './outpost';
export type { PasswordStageAttributes } from './password-stage';
export type { PolicyBindingAttributes } from './policy-binding';
export type { PromptStageAttributes } from './prompt-stage';
export type { PromptAttributes } from './prompt';
export type {
  SamlSourcePropertyMappingAttributes,
  OAuthSourcePropertyMappingAttributes,
  LdapSourcePropertyMappingAttributes,
  ScimMappingAttributes,
  ScopeMappingAttributes,
} from './property-mappings';
export type { ProxyProviderAttributes } from './proxy-provider';
export type { RedirectStageAttributes } from './redirect-stage';
export type { RoleAttributes } from './role';
export type { SamlGroupConnectionAttributes } from './saml-group-connection';
export type { SamlProviderAttributes } from './saml-provider';
export type { SamlSourceAttributes } from './saml-source';
export type { ScimProviderAttributes } from './scim-provider';
export type { TenantDomainAttributes } from './tenant-domain';
export type { TokenAttributes } from './token';
export type { UserLoginStageAttributes } from './user-login-stage';
export type { UserLogoutStageAttributes } from './user-logout-stage';
export type { UserWriteStageAttributes } from './user-write-stage';
export type { UserAttributes } from './user';
export type { SourceAttributes } from './source';
export type { EmailStageAttributes } from './email-stage';
export type { CaptchaStageAttributes } from './captcha-stage';
export type {
  TotpStageAttributes,
  StaticStageAttributes,
  WebAuthnStageAttributes,
  EmailAuthenticatorStageAttributes,
} from './authenticator-setup-stages';
export type { InvitationStageAttributes } from './invitation-stage';
export type { InvitationAttributes } from './invitation';
export type { UserDeleteStageAttributes } from './user-delete-stage';
export type { PasswordPolicyAttributes } from './password-policy';
export type { ReputationPolicyAttributes } from './reputation-policy';
export type { PasswordExpiryPolicyAttributes } from './password-expiry-policy';
export type { GeoIpPolicyAttributes } from './geoip-policy';
export type { EventMatcherPolicyAttributes } from './event-matcher-policy';
export type { LdapProviderAttributes } from './ldap-provider';
export type { RadiusProviderAttributes } from './radius-provider';
export type { RacProviderAttributes, RacEndpointAttributes } from './rac-provider';
export type {
  SamlPropertyMappingAttributes,
  RacPropertyMappingAttributes,
  RadiusPropertyMappingAttributes,
} from './provider-mappings';
export type { NotificationRuleAttributes } from './notification-rule';
export type {
  NotificationTransportAttributes,
  NotificationWebhookMappingAttributes,
} from './notification-transport';
export type { KerberosSourceAttributes, KerberosSourcePropertyMappingAttributes } from './kerberos-source';
