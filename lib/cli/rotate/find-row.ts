import { suggest } from '../../findings/suggest';
import { rotationTable } from './table';

/** The paths that a name means: the whole path, or its end, such as `gitlab.token`. */
export function pathsNamed(name: string): readonly string[] {
  const paths = Object.keys(rotationTable);
  if (paths.includes(name)) return [name];
  const ends = paths.filter((path) => path.endsWith(`.${name}`));
  return ends.length > 0 ? ends : paths.filter((path) => path.toLowerCase().includes(name.toLowerCase()));
}

/** The nearest path to a name that means none. */
export function nearestPath(name: string): string | undefined {
  return suggest(name, Object.keys(rotationTable));
}
