import type { AnyClass } from '../../../constructs/from-values/composition';
import { AiModel, type AiModelProps, type AiProvider } from '../../../constructs/ai/ai-model';
import { SignIn, type SignInProvider, type SignInSettings } from '../../../constructs/sign-in/sign-in';
import { clientSecretOf } from '../../../constructs/sign-in/sign-in-binding';
import { Credential } from '../../core/credential/credential';
import { propsTable } from '../../generated/props';

/** What credentials are replaced by, whose value must not stand in code; nothing when nobody reads them. */
export type Replacements = ReadonlyMap<Credential, Credential | undefined>;

/** The factory that makes the same value anew. */
export interface ValueFactory {
  readonly type: AnyClass;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** How a value of one of our classes is made; nothing for other classes. */
export function valueFactory(value: object, replaced: Replacements): ValueFactory | undefined {
  if (value instanceof Credential) return credentialFactory(replaced.get(value) ?? value);
  if (value instanceof SignIn) return signInFactory(value.settings);
  if (value instanceof AiModel) return modelFactory(value.props);
  return undefined;
}

function credentialFactory(credential: Credential): ValueFactory {
  const { existingKey: existing, remoteReference: remote } = credential;
  const type = Credential as unknown as AnyClass;
  if (existing !== undefined) return { type, method: 'existing', args: [existing.secretName, existing.key] };
  if (remote !== undefined) {
    const { key, property } = remote;
    return { type, method: 'external', args: property === undefined ? [key] : [key, property] };
  }
  return { type, method: 'inline', args: [credential.inlineValue] };
}

/** The props of each provider's factory. */
const SIGN_IN: Readonly<Record<SignInProvider, string>> = {
  google: 'OidcClientProps',
  microsoft: 'OidcTenantProps',
  okta: 'OidcTenantProps',
  oidc: 'OidcTenantProps',
  authentik: 'AuthentikSignInProps',
  embedded: 'EmbeddedSignInProps',
};

/** What a provider's factory does not ask for changes nothing there; that is seen when the manifests are compared. */
function signInFactory(said: SignInSettings): ValueFactory {
  const { provider } = said;
  const members = propsTable.interfaces[SIGN_IN[provider]] ?? {};
  // Where it must be given, as what it is when nobody says so.
  const settings =
    members.clientSecret?.required === true ? { ...said, clientSecret: clientSecretOf(said) } : said;
  const known = Object.entries(settings).filter(([key]) => Object.hasOwn(members, key));
  return { type: SignIn as unknown as AnyClass, method: provider, args: [Object.fromEntries(known)] };
}

/** A part of a model that is missing is taken from the default tier; the factories of providers need the key. */
function modelFactory(props: AiModelProps): ValueFactory {
  const { provider, ...rest } = props;
  const type = AiModel as unknown as AnyClass;
  const { endpoint, model, apiKey } = rest;
  if (provider !== undefined && apiKey !== undefined) {
    const isElsewhere = endpoint !== undefined && endpoint !== '';
    const method = MODELS[provider][isElsewhere ? 'elsewhere' : 'own'];
    if (method !== undefined) return { type, method, args: [rest] };
  }
  const isName =
    model !== undefined && provider === undefined && apiKey === undefined && endpoint === undefined;
  return { type, method: isName ? 'named' : 'of', args: [props] };
}

/** The factories of each provider, with an address of its own and without. */
const MODELS: Readonly<Record<AiProvider, { readonly own?: string; readonly elsewhere?: string }>> = {
  openai: { own: 'openAi', elsewhere: 'openAiCompatible' },
  azure: { elsewhere: 'azureOpenAi' },
  anthropic: { own: 'anthropic' },
  'azure-anthropic': { elsewhere: 'azureAnthropic' },
};
