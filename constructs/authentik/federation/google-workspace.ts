import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { isAuthentikAtLeast } from '../../../lib/authentik/version';
import { tidyPem } from '../../../lib/rules/formats/tidy-pem';
import { browserAttributes, sourceFlow } from './common-attributes';
import type { BrowserSourceProps } from './source-props';
import { sourceUrls } from './source-urls';

/** Props of a Google Workspace that users sign in with by SAML. */
export interface GoogleWorkspaceSourceProps extends BrowserSourceProps {
  /**
   * SSO URL of the SAML app, from the admin console: `https://accounts.google.com/o/saml2/idp?idpid=…`.
   * @format sso-url
   */
  readonly ssoUrl: string;
  /** Certificate of the SAML app, from the admin console, as PEM text. @format certificate */
  readonly certificate: string;
}

/** Adds a Google Workspace, as its SAML app is set up by the product's documentation: the whole response is signed. */
export function addGoogleWorkspace(props: GoogleWorkspaceSourceProps): BlueprintEntry {
  const { blueprint, ssoUrl, certificate } = props;
  const { authentik } = blueprint;
  const common = browserAttributes('googleWorkspace', props);
  const { entityId } = sourceUrls('saml', authentik.url, common.slug);
  const pair = blueprint.add(
    new BlueprintEntry('authentik_crypto.certificatekeypair', {
      name: `Signatures of the source ${common.slug}`,
      certificate_data: tidyPem(certificate),
    }),
  );
  return blueprint.add(
    new BlueprintEntry('authentik_sources_saml.samlsource', {
      ...common,
      pre_authentication_flow: sourceFlow('pre-authentication'),
      // The name of the same field changed; left out, it is the address with a slash at its end, which Google does not know.
      [isAuthentikAtLeast(authentik.version, '2026.8') ? 'issuer_override' : 'issuer']: entityId,
      sso_url: ssoUrl,
      // With another one, the browser stops at a page of Authentik's instead of going on at once.
      binding_type: 'REDIRECT',
      name_id_policy: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      verification_kp: BlueprintTag.keyOf(pair),
      // Earlier releases verify whatever is signed.
      ...(isAuthentikAtLeast(authentik.version, '2025.10')
        ? { signed_response: true, signed_assertion: false }
        : {}),
    }),
  );
}
