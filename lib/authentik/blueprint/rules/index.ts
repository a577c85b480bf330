import { bookmarks, ownProviders } from './applications';
import { brands } from './brands';
import { certificates } from './certificates';
import { identificationStages } from './identification-stages';
import { oauth2Provider } from './oauth2-provider';
import { policyBindings } from './policy-bindings';
import { proxyProviders } from './proxy-providers';
import { redirectUris } from './redirect-uris';
import type { BlueprintRule } from './rule';
import { slugs } from './slugs';
import { oauthSources, samlSources, sourceSlugs } from './sources';
import { tokens } from './tokens';

/** Every rule over blueprints. */
export const blueprintRules: readonly BlueprintRule[] = [
  slugs,
  oauth2Provider,
  redirectUris,
  bookmarks,
  ownProviders,
  samlSources,
  oauthSources,
  sourceSlugs,
  identificationStages,
  policyBindings,
  proxyProviders,
  tokens,
  certificates,
  brands,
];
