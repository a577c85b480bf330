import { dirname, resolve } from 'node:path';
import type { Finding } from '../../findings/finding';
import type { Installation } from './installation';

const FIELDS = [
  ['name', ({ name }: Installation) => name, 'has the name'],
  [
    'namespace',
    ({ namespace, releaseName }: Installation) => `${namespace}/${releaseName}`,
    'is the release',
  ],
] as const;

const REMEDY = 'give each its own; {name} stands for the name of the installation';

/** Two that would take each other's place: of one name, one release in one namespace, or one folder, however it is written. */
export function* collisions(installations: readonly Installation[], cwd: string): Iterable<Finding> {
  for (const [field, idOf, what] of FIELDS) {
    const owners = new Map<string, string>();
    for (const [index, installation] of installations.entries()) {
      const id = idOf(installation);
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, installation.name);
      // Of one name given twice, the rest follows.
      else if (owner !== installation.name || field === 'name')
        yield collision(index, field, `${what} ${id}, as ${owner} does`);
    }
  }
  yield* folders(installations, cwd);
}

/** A folder is replaced as a whole, with what is inside it. */
function* folders(installations: readonly Installation[], cwd: string): Iterable<Finding> {
  const owners = new Map<string, Installation>();
  for (const [index, one] of installations.entries()) {
    const folder = resolve(cwd, one.output);
    const owner = owners.get(folder);
    if (owner === undefined) owners.set(folder, one);
    else if (owner.name !== one.name)
      yield collision(index, 'output', `writes the folder ${one.output}, as ${owner.name} does`);
  }
  for (const [index, one] of installations.entries()) {
    const owner = ownerAround(resolve(cwd, one.output), owners);
    if (owner !== undefined && owner.name !== one.name)
      yield collision(
        index,
        'output',
        `writes ${one.output} inside ${owner.output}, the folder of ${owner.name}`,
      );
  }
}

function ownerAround(folder: string, owners: ReadonlyMap<string, Installation>): Installation | undefined {
  for (let at = dirname(folder), below = folder; at !== below; below = at, at = dirname(at)) {
    const owner = owners.get(at);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function collision(index: number, field: string, message: string): Finding {
  return {
    rule: 'fleet-collision',
    severity: 'error',
    path: ['installations', index, field],
    message,
    remedy: REMEDY,
  };
}
