import type { BlueprintEntry } from '../entry';
import { isKindOf } from '../check/base-models';
import { objectKey } from '../object-key';
import { type BlueprintProblem, problemOf, shown } from '../problem';
import type { BlueprintRule } from './rule';

/** A field that no two objects have alike, whatever kinds of the model they are. */
interface UniqueField {
  readonly field: string;
  /** What the objects are called together. */
  readonly title: string;
  readonly has: (model: string) => boolean;
}

const kindsOf = (base: string) => (model: string) => isKindOf(model, base);
const only =
  (...models: readonly string[]) =>
  (model: string) =>
    models.includes(model);

/** `unique=True` of the models, of 2026.8. Those of a base class hold for all its kinds together. */
const UNIQUE: readonly UniqueField[] = [
  { field: 'name', title: 'provider', has: kindsOf('authentik_core.provider') },
  {
    field: 'client_id',
    title: 'provider',
    has: only('authentik_providers_oauth2.oauth2provider', 'authentik_providers_proxy.proxyprovider'),
  },
  { field: 'slug', title: 'source', has: kindsOf('authentik_core.source') },
  { field: 'name', title: 'stage', has: kindsOf('authentik_flows.stage') },
  { field: 'name', title: 'policy', has: kindsOf('authentik_policies.policy') },
  { field: 'name', title: 'property mapping', has: kindsOf('authentik_core.propertymapping') },
  { field: 'name', title: 'connection', has: kindsOf('authentik_outposts.outpostserviceconnection') },
  { field: 'slug', title: 'application', has: only('authentik_core.application') },
  { field: 'slug', title: 'flow', has: only('authentik_flows.flow') },
  { field: 'name', title: 'group', has: only('authentik_core.group') },
  { field: 'username', title: 'user', has: only('authentik_core.user') },
  { field: 'identifier', title: 'token', has: only('authentik_core.token') },
  { field: 'name', title: 'outpost', has: only('authentik_outposts.outpost') },
  { field: 'name', title: 'role', has: only('authentik_rbac.role') },
  { field: 'name', title: 'key pair', has: only('authentik_crypto.certificatekeypair') },
  { field: 'name', title: 'prompt', has: only('authentik_stages_prompt.prompt') },
  { field: 'name', title: 'transport', has: only('authentik_events.notificationtransport') },
  { field: 'name', title: 'rule', has: only('authentik_events.notificationrule') },
];

/** Names and the like that two objects have, which Authentik refuses, with all that stands in the blueprint. */
export const uniqueFields: BlueprintRule = ({ entries }) => sharedFields(entries);

/**
 * Entries with a name, or the like, of an object that another entry describes.
 *
 * @param others the other entries, when they are not the ones before it
 */
export function* sharedFields(
  entries: readonly BlueprintEntry[],
  others?: readonly BlueprintEntry[],
): Iterable<BlueprintProblem> {
  for (const unique of UNIQUE) {
    const owners = new Map<string, BlueprintEntry>();
    for (const other of others ?? []) remember(owners, other, unique);
    for (const entry of entries) {
      const owner = ownerOf(owners, entry, unique);
      if (owner !== undefined && objectKey(owner) !== objectKey(entry)) {
        yield problemOf(entry, {
          id: 'name-of-another',
          attribute: unique.field,
          message: `is ${shown(entry.known[unique.field])}, as that of ${String(owner)}, and no two may have the same`,
          remedy: `give one ${unique.title} another ${unique.field}`,
        });
      }
      if (others === undefined) remember(owners, entry, unique);
    }
  }
}

function keyOf({ model, known, options }: BlueprintEntry, { field, has }: UniqueField): string | undefined {
  const value = known[field];
  const counts = has(model) && options.state !== 'absent' && (options.conditions ?? []).length === 0;
  return counts && typeof value === 'string' ? value : undefined;
}

function ownerOf(
  owners: ReadonlyMap<string, BlueprintEntry>,
  entry: BlueprintEntry,
  unique: UniqueField,
): BlueprintEntry | undefined {
  const key = keyOf(entry, unique);
  return key === undefined ? undefined : owners.get(key);
}

function remember(owners: Map<string, BlueprintEntry>, entry: BlueprintEntry, unique: UniqueField): void {
  const key = keyOf(entry, unique);
  if (key !== undefined && !owners.has(key)) owners.set(key, entry);
}
