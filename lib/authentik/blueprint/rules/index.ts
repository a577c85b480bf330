import { bookmarks, ownProviders } from './applications';
import { brands } from './brands';
import { certificates } from './certificates';
import { durations } from './durations';
import { eventMatchers, reputation, transports } from './events';
import { expressions } from './expressions';
import { identificationStages } from './identification-stages';
import { licences } from './licence';
import { lifecycleRules } from './lifecycle';
import { oauth2Provider } from './oauth2-provider';
import { outposts } from './outposts';
import { policyBindings, stageBindings } from './policy-bindings';
import { proxyProviders } from './proxy-providers';
import { redirectUris } from './redirect-uris';
import type { BlueprintRule } from './rule';
import { slugs } from './slugs';
import { ldapSources, oauthSources, samlProviders, samlSources } from './sources';
import { promptStages, validateStages } from './stages';
import { tokens } from './tokens';
import { uniqueFields } from './unique';
import { users } from './users';

/** Every rule over blueprints: what the serializers of Authentik refuse, and what shows only when somebody signs in. */
export const blueprintRules: readonly BlueprintRule[] = [
  slugs,
  uniqueFields,
  oauth2Provider,
  redirectUris,
  bookmarks,
  ownProviders,
  samlSources,
  samlProviders,
  oauthSources,
  ldapSources,
  identificationStages,
  promptStages,
  validateStages,
  policyBindings,
  stageBindings,
  proxyProviders,
  outposts,
  tokens,
  users,
  certificates,
  brands,
  eventMatchers,
  transports,
  reputation,
  durations,
  expressions,
  lifecycleRules,
  licences,
];
