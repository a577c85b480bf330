import type { ObjectIndex } from '../object-index';

/** Amounts by resource. */
export type Amounts = Readonly<Record<string, string | number | undefined>>;

/** What containers get that say nothing. */
export interface NamespaceDefaults {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** What the LimitRanges of a namespace give to containers; requests come from limits where they are not said (`LimitRanger`). */
export function defaultsOf(index: ObjectIndex, namespace: string): NamespaceDefaults {
  const items = index
    .ofKind('LimitRange')
    .filter((object) => object.namespace === namespace)
    .flatMap(({ body }) => body.spec?.limits ?? [])
    .filter(({ type }) => type === 'Container');
  const merge = (pick: (item: (typeof items)[number]) => Amounts | undefined): Amounts =>
    Object.assign({}, ...items.map((item) => pick(item) ?? {})) as Amounts;
  const limits = { ...merge(({ max }) => max), ...merge((item) => item.default) };
  const requests = { ...limits, ...merge((item) => item.defaultRequest) };
  return { limits, requests };
}
