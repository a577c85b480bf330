import type { BlueprintEntry } from '../entry';
import type { Lookup } from '../visit';

const OUTPOST = 'authentik_outposts.outpost';
const USER = 'authentik_core.user';

/** What finds the user that an outpost speaks to Authentik as: Authentik makes it in the moment in which it makes the outpost. */
export function outpostUser(outpostName: string): {
  readonly model: string;
  readonly criteria: Readonly<Record<string, string>>;
} {
  return {
    model: USER,
    criteria: {
      name: `Outpost ${outpostName} Service-Account`,
      // Users can give themselves any name, but neither of these.
      type: 'internal_service_account',
      path: 'goauthentik.io/outposts',
    },
  };
}

/** Whether Authentik makes what is looked for by itself, along with the object that an entry describes. */
export function isMadeAlong({ model, known }: BlueprintEntry, lookup: Lookup): boolean {
  const name = known['name'];
  if (model !== OUTPOST || typeof name !== 'string') return false;
  const { model: made, criteria } = outpostUser(name);
  return (
    lookup.model === made &&
    lookup.criteria.some(([field]) => field === 'name') &&
    lookup.criteria.every(([field, value]) => criteria[field] === value)
  );
}
