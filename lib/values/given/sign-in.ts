import type { Values } from '../contract/values';

/** What chooses a sign-in provider, by the provider, as it is written in the values. */
export function chosenSignIn(values: Values): ReadonlyMap<string, string> {
  const { client, embedded } = values.global?.pixee?.access?.oidc ?? {};
  const choices = new Map<string, string>();
  if (client?.provider)
    choices.set(client.provider, `global.pixee.access.oidc.client.provider: ${client.provider}`);
  if (embedded?.enabled === true) choices.set('embedded', 'global.pixee.access.oidc.embedded.enabled: true');
  if (values.authentik?.enabled === true) choices.set('authentik', 'authentik.enabled: true');
  return choices;
}

/** Whether sign-in is switched off, whatever provider is chosen. */
export function isSignInOff(values: Values): boolean {
  return values.global?.pixee?.access?.enabled === false;
}

/** Whether users have to sign in. */
export function hasSignIn(values: Values): boolean {
  return !isSignInOff(values) && chosenSignIn(values).size > 0;
}

/** The protocol that browsers speak with the product. */
export function browserProtocol({ global }: Values): 'http' | 'https' {
  const { protocol = 'https', externalProtocol = protocol } = global?.pixee ?? {};
  return externalProtocol;
}
