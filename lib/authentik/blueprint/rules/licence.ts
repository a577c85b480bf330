import { shown } from '../problem';
import { tagsIn } from '../visit';
import { entryRule } from './rule';

/** Models whose serializers have `EnterpriseRequiredMixin` (`authentik/enterprise`, at 2026.8). */
const LICENSED = [
  'authentik_endpoints_connectors_fleet.fleetconnector',
  'authentik_endpoints_connectors_google_chrome.googlechromeconnector',
  'authentik_lifecycle.lifecyclerule',
  'authentik_lifecycle.useroffboarding',
  'authentik_policies_unique_password.uniquepasswordpolicy',
  'authentik_providers_google_workspace.googleworkspaceprovider',
  'authentik_providers_microsoft_entra.microsoftentraprovider',
  'authentik_providers_ssf.ssfprovider',
  'authentik_providers_ws_federation.wsfederationprovider',
  'authentik_stages_account_lockdown.accountlockdownstage',
  'authentik_stages_authenticator_endpoint_gdtc.authenticatorendpointgdtcstage',
  'authentik_stages_mtls.mutualtlsstage',
  'authentik_stages_source.sourcestage',
];

/** Without a licence, one such entry makes the whole file fail. */
export const licences = entryRule(LICENSED, function* ({ options }) {
  const asks = [...tagsIn(options.conditions ?? [])].some(
    ({ name, content }) =>
      name === '!Context' && shown(content).includes('goauthentik.io/enterprise/licensed'),
  );
  if (asks) return;
  yield {
    id: 'needs-licence',
    isWarning: true,
    message: 'is refused without an enterprise licence, and the whole blueprint with it',
    remedy: 'give it the condition BlueprintTag.context("goauthentik.io/enterprise/licensed")',
  };
});
