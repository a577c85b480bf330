/** A step of a field's path: a key of a map, or an item of a list by its name. */
export interface Step {
  readonly kind: 'key' | 'item';
  readonly name: string;
}

/** No object of Kubernetes is that deep. */
const MAX_STEPS = 100;

const PLAIN_KEY = /^[A-Za-z_$][\w-]*$/;

/** The path of a key of a map. */
export function childPath(path: string, key: string): string {
  if (!PLAIN_KEY.test(key)) return `${path}["${key.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The path of an item of a list. */
export function itemPath(path: string, name: string): string {
  return `${path}[${name}]`;
}

/** Reads the path of a field. @throws Error that says what was expected, and where */
export function parseFieldPath(text: string): readonly Step[] {
  const steps: Step[] = [];
  const pattern = /\[("(?:[^"\\]|\\.)*"|[^"[\]][^[\]]*)\]|(?:^|\.)([A-Za-z_$][\w-]*)/y;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null)
      throw new Error(`no path: at character ${String(at + 1)} neither a key nor […] begins`);
    const [, bracket, key] = match;
    if (steps.length === MAX_STEPS) throw new Error(`no path: it has more than ${String(MAX_STEPS)} steps`);
    if (key !== undefined) steps.push({ kind: 'key', name: key });
    else if (bracket?.startsWith('"') === true)
      steps.push({ kind: 'key', name: bracket.slice(1, -1).replace(/\\(.)/g, '$1') });
    else steps.push({ kind: 'item', name: bracket ?? '' });
  }
  return steps;
}
