/** Lists whose duplicates other rules tell of, in words of their own. */
export const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'Container.env',
  'Container.ports',
  'Container.volumeMounts',
  'PodSpec.containers',
  'PodSpec.initContainers',
  'PodSpec.volumes',
  'ServiceSpec.ports',
]);

/** What a server fills in where a key is not given. */
const DEFAULTS: Readonly<Record<string, string>> = { protocol: 'TCP' };

/**
 * The items of a list that an earlier one has the keys of. A server cannot tell them apart: `kubectl apply --server-side`,
 * Argo CD and Flux are refused (`duplicate entries for key`), and other clients lose one of them.
 */
export function duplicateProblems(
  keys: readonly string[],
  list: readonly unknown[],
): { readonly index: number; readonly message: string }[] {
  const seen = new Set<string>();
  return [...list.entries()].flatMap(([index, item]) => {
    const shown = describe(keys, item);
    if (shown === undefined) return [];
    const isDuplicate = seen.has(shown);
    seen.add(shown);
    return isDuplicate ? [{ index, message: `has ${shown}, which an earlier item of the list has` }] : [];
  });
}

function describe(keys: readonly string[], item: unknown): string | undefined {
  if (keys.length === 0) return typeof item === 'object' ? undefined : JSON.stringify(item);
  const fields = item as Readonly<Record<string, unknown>>;
  const texts = keys.map((key) => [key, fields[key] ?? DEFAULTS[key]] as const);
  // a missing key is the schema's business
  if (texts.some(([, value]) => value === undefined)) return undefined;
  return texts.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(' and ');
}
