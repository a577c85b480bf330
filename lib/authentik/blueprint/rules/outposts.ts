import { entryOf } from '../check/references';
import { isPlainObject } from '../../../base/plain-object';
import type { BlueprintEntry } from '../entry';
import { BlueprintTag, type BlueprintData } from '../tag';
import { keyOfTarget, lookupOf } from '../visit';
import { shown, type EntryProblem } from '../problem';
import { isDuration } from './durations';
import { entryRule } from './rule';

const EMBEDDED = 'goauthentik.io/outposts/embedded';
const EMBEDDED_NAME = 'authentik Embedded Outpost';

/** The kind of provider that each type of outpost serves. */
const SERVES: Readonly<Record<string, string>> = {
  proxy: 'authentik_providers_proxy.proxyprovider',
  ldap: 'authentik_providers_ldap.ldapprovider',
  radius: 'authentik_providers_radius.radiusprovider',
  rac: 'authentik_providers_rac.racprovider',
};

/** What `OutpostSerializer` refuses. */
export const outposts = entryRule(['authentik_outposts.outpost'], function* (entry, { entries }) {
  const { providers, config, type } = entry.known;
  if (Array.isArray(providers))
    yield* providerProblems(entry, providers as readonly BlueprintData[], entries);
  const interval = isPlainObject(config) ? config['refresh_interval'] : undefined;
  if (typeof interval === 'string' && !isDuration(interval)) {
    yield {
      id: 'wrong-duration',
      attribute: 'config.refresh_interval',
      message: `must be a duration such as minutes=5, got ${shown(interval)}`,
    };
  }
  // `type` is `required` of an outpost that is not there yet; the embedded one always is, and then nothing asks for it.
  if (providers !== undefined && type === undefined && !isEmbedded(entry)) {
    yield {
      id: 'outpost-type',
      attribute: 'type',
      message: 'is missing, and is asked for whenever providers are given',
    };
  }
});

function isEmbedded({ known }: BlueprintEntry): boolean {
  return known['managed'] === EMBEDDED || known['name'] === EMBEDDED_NAME;
}

function* providerProblems(
  entry: BlueprintEntry,
  providers: readonly BlueprintData[],
  entries: readonly BlueprintEntry[],
): Iterable<EntryProblem> {
  const { known } = entry;
  if (providers.length === 0 && !isEmbedded(entry)) {
    yield {
      id: 'empty-outpost',
      attribute: 'providers',
      message: 'is empty, which Authentik refuses of all outposts but the embedded one',
      remedy: 'give it a provider, or leave the outpost out',
    };
  }
  const type = typeof known['type'] === 'string' ? known['type'] : '';
  const wanted = SERVES[type];
  for (const [index, provider] of providers.entries()) {
    const model = modelOf(provider, entries);
    if (wanted === undefined || model === undefined || model === wanted) continue;
    if (model === 'authentik_core.provider') continue;
    yield {
      id: 'outpost-type',
      attribute: `providers[${index}]`,
      message: `leads to ${model}, but an outpost of the type ${type} serves ${wanted}`,
    };
  }
}

function modelOf(reference: BlueprintData, entries: readonly BlueprintEntry[]): string | undefined {
  if (!(reference instanceof BlueprintTag)) return undefined;
  const target = keyOfTarget(reference);
  return target === undefined ? lookupOf(reference)?.model : entryOf(target, entries)?.model;
}
