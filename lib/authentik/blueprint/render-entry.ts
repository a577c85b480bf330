import type { BlueprintEntry } from './entry';
import type { BlueprintData } from './tag';

/** An entry as it stands in the file; its id only where something needs it. */
export function renderEntry(
  entry: BlueprintEntry,
  withId: boolean,
): { readonly [key: string]: BlueprintData } {
  const { model, id, options, identifiers, attributes } = entry;
  const { state, conditions = [], permissions = [] } = options;
  return {
    model,
    ...(withId ? { id } : {}),
    ...(state === undefined ? {} : { state }),
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(Object.keys(identifiers).length === 0 ? {} : { identifiers }),
    ...(Object.keys(attributes).length === 0 ? {} : { attrs: attributes }),
    ...(permissions.length === 0
      ? {}
      : {
          permissions: permissions.map(({ permission, user, role }) => ({
            permission,
            ...(user === undefined ? {} : { user }),
            ...(role === undefined ? {} : { role }),
          })),
        }),
  };
}
