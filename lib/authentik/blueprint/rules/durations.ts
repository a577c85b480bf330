import { shown } from '../problem';
import { entryRule } from './rule';

/** The attributes that a `timedelta_string_validator` looks at, by model (`models.py` of each, at 2026.8). */
const DURATIONS: Readonly<Record<string, readonly string[]>> = {
  'authentik_providers_oauth2.oauth2provider': [
    'access_code_validity',
    'access_token_validity',
    'refresh_token_validity',
    'refresh_token_threshold',
  ],
  'authentik_providers_proxy.proxyprovider': ['access_token_validity', 'refresh_token_validity'],
  'authentik_providers_rac.racprovider': ['connection_expiry'],
  'authentik_providers_saml.samlprovider': [
    'assertion_valid_not_before',
    'assertion_valid_not_on_or_after',
    'session_valid_not_on_or_after',
  ],
  'authentik_providers_scim.scimprovider': ['service_provider_config_cache_timeout', 'sync_page_timeout'],
  'authentik_providers_google_workspace.googleworkspaceprovider': ['sync_page_timeout'],
  'authentik_providers_microsoft_entra.microsoftentraprovider': ['sync_page_timeout'],
  'authentik_providers_ssf.ssfprovider': ['event_retention'],
  'authentik_sources_saml.samlsource': ['temporary_user_delete_after'],
  'authentik_lifecycle.lifecyclerule': ['interval', 'grace_period'],
  'authentik_stages_authenticator_email.authenticatoremailstage': ['token_expiry'],
  'authentik_stages_authenticator_validate.authenticatorvalidatestage': ['last_auth_threshold'],
  'authentik_stages_consent.consentstage': ['consent_expire_in'],
  'authentik_stages_email.emailstage': ['token_expiry', 'recovery_cache_timeout'],
  'authentik_stages_source.sourcestage': ['resume_timeout'],
  'authentik_stages_user_login.userloginstage': ['session_duration', 'remember_me_offset', 'remember_device'],
};

const UNITS = ['microseconds', 'milliseconds', 'seconds', 'minutes', 'hours', 'days', 'weeks'];

/** Durations are written in a way of Authentik's own, `hours=1;minutes=30`. */
export const durations = entryRule(
  (model) => Object.hasOwn(DURATIONS, model),
  function* ({ model, known }) {
    for (const attribute of DURATIONS[model] ?? []) {
      const value = known[attribute];
      if (typeof value !== 'string' || isDuration(value)) continue;
      yield {
        id: 'wrong-duration',
        attribute,
        message: `must be a duration such as hours=1;minutes=30, got ${shown(value)}`,
        remedy: `count in ${UNITS.join(', ')}`,
      };
    }
  },
);

/** How many microseconds each unit has, in the order of `UNITS`. */
const SIZES = [1, 1e3, 1e6, 6e7, 3.6e9, 8.64e10, 6.048e11];

/** Whether Authentik reads a text as a duration (`timedelta_from_string` of `authentik/lib/utils/time.py`). */
export function isDuration(text: string): boolean {
  return durationOf(text) !== undefined;
}

/** How long a duration is, in microseconds; undefined for what Authentik does not read as one. */
export function durationOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = value.split(';').map((part) => part.split('='));
  if (!parts.every((part) => part.length === 2)) return undefined;
  // A unit that is named twice counts once, as the last says.
  const known = new Map<number, string>();
  for (const [unit = '', amount = ''] of parts) {
    const at = UNITS.indexOf(unit.toLowerCase());
    if (at >= 0) known.set(at, amount);
  }
  if (known.size === 0 || ![...known.values()].every(isNumber)) return undefined;
  return [...known].reduce(
    (all, [at, amount]) => all + Number(amount.replaceAll('_', '')) * (SIZES[at] ?? 0),
    0,
  );
}

function isNumber(value: string): boolean {
  return /^[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(value.trim());
}
