import type { BlueprintEntry } from '../entry';
import { objectKey } from '../object-key';
import { entryOf } from '../check/references';
import { problemOf, shown } from '../problem';
import { BlueprintTag } from '../tag';
import { keyOfTarget } from '../visit';
import { type BlueprintRule, entryRule, isGiven } from './rule';

const APPLICATION = 'authentik_core.application';

/** A tile leads somewhere: to its provider, or as a bookmark to a URL. */
export const bookmarks = entryRule([APPLICATION], function* ({ known, exists }) {
  const { provider, backchannel_providers: backchannel, meta_launch_url: url } = known;
  if (typeof url === 'string' && url !== '' && !URL.canParse(url) && !url.includes('%(')) {
    yield {
      id: 'wrong-launch-url',
      attribute: 'meta_launch_url',
      message: `must be a whole URL, got ${shown(url)}`,
    };
  }
  if (exists || isGiven(provider) || isGiven(backchannel) || isGiven(url)) return;
  yield {
    id: 'application-leads-nowhere',
    isWarning: true,
    attribute: 'meta_launch_url',
    message: 'is missing, but without a provider the application is a bookmark',
    remedy: 'give the URL it leads to, or a provider',
  };
});

/** A provider belongs to one application: Authentik takes it away from the first when it is given to a second. */
export const ownProviders: BlueprintRule = function* ({ entries }) {
  const owners = new Map<string, BlueprintEntry>();
  for (const entry of entries) {
    const { provider } = entry.known;
    if (entry.model !== APPLICATION || !(provider instanceof BlueprintTag)) continue;
    const target = keyOfTarget(provider);
    const found = target === undefined ? undefined : entryOf(target, entries);
    const key = found === undefined ? shown(provider.content) : objectKey(found);
    const owner = owners.get(key);
    if (owner !== undefined) {
      yield problemOf(entry, {
        id: 'provider-of-another',
        attribute: 'provider',
        message: `belongs to ${String(owner)} already`,
        remedy: 'give each application a provider of its own',
      });
    }
    owners.set(key, entry);
  }
};
