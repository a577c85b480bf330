import type { HttpRouteFilter, HttpRoutePathModifier } from '../../kubernetes/custom-resources';
import type { GatewayProblem } from './gateway-problem';

/** The field of each type of filter (apis/v1/httproute_types.go of Gateway API 1.5.1: the rules of `HTTPRouteFilter`). */
const FIELDS = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestMirror: 'requestMirror',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  ExtensionRef: 'extensionRef',
  CORS: 'cors',
} as const satisfies Readonly<Record<HttpRouteFilter['type'], keyof HttpRouteFilter>>;

/** Types that one rule has once (the rules of `HTTPRouteRule.Filters`). */
const ONCE: readonly string[] = ['CORS', 'RequestHeaderModifier', 'ResponseHeaderModifier', 'URLRewrite'];

/** Filters of one rule. */
const MOST_FILTERS = 16;

/**
 * What the API server refuses of the filters of a rule that leads to pods.
 *
 * @param hasExactPaths whether the rule matches a path as a whole, not all that begins with it
 */
export function* filterProblems(
  filters: readonly HttpRouteFilter[],
  hasExactPaths: boolean,
): Iterable<GatewayProblem> {
  if (filters.length > MOST_FILTERS)
    yield {
      path: ['filters'],
      message: `has ${String(filters.length)} filters, and a rule takes ${String(MOST_FILTERS)}`,
    };
  for (const [index, filter] of filters.entries()) {
    const path = ['filters', index];
    const { type } = filter;
    if (type === 'RequestRedirect') {
      yield {
        path: [...path, 'type'],
        message: 'is RequestRedirect, which answers by itself, but these rules lead to pods',
        remedy: 'redirect in an HTTPRoute of your own, such as at the listener without TLS',
      };
      continue;
    }
    if (ONCE.includes(type) && filters.findIndex((other) => other.type === type) < index)
      yield {
        path: [...path, 'type'],
        message: `is ${type} once more, which a rule has once`,
        remedy: 'write both in one filter',
      };
    yield* fieldProblems(filter, path);
    yield* modifierProblems(filter.urlRewrite?.path, [...path, 'urlRewrite', 'path']);
    // apis/v1/httproute_types.go: `HTTPRouteRule` takes it with one match of the type PathPrefix alone.
    if (hasExactPaths && filter.urlRewrite?.path?.type === 'ReplacePrefixMatch')
      yield {
        path: [...path, 'urlRewrite', 'path', 'type'],
        message: 'is ReplacePrefixMatch, but these rules match whole paths, which have no prefix to replace',
        remedy: 'write `ReplaceFullPath` with `replaceFullPath`, or leave the path as it is',
      };
    yield* starProblems(filter, path);
    const { percent, fraction } = filter.requestMirror ?? {};
    if (percent !== undefined && fraction !== undefined)
      yield {
        path: [...path, 'requestMirror'],
        message: 'has a percent and a fraction, of which one may be given',
      };
  }
}

/** A filter has the field of its type, and no other. */
function* fieldProblems(filter: HttpRouteFilter, path: GatewayProblem['path']): Iterable<GatewayProblem> {
  const wanted: string | undefined = (FIELDS as Readonly<Record<string, string>>)[filter.type];
  if (wanted === undefined) return; // The schema says so.
  const given = Object.entries(filter).flatMap(([key, value]) =>
    key === 'type' || value === undefined ? [] : [key],
  );
  if (!given.includes(wanted))
    yield { path: [...path, 'type'], message: `is ${filter.type}, but \`${wanted}\` beside it is missing` };
  for (const key of given.filter((one) => one !== wanted && Object.values<string>(FIELDS).includes(one)))
    yield {
      path: [...path, key],
      message: `is not for the type ${filter.type}`,
      remedy: `write \`${wanted}\``,
    };
}

/** A rewritten path has the text of its type (the rules of `HTTPPathModifier`). */
function* modifierProblems(
  modifier: HttpRoutePathModifier | undefined,
  path: GatewayProblem['path'],
): Iterable<GatewayProblem> {
  if (modifier === undefined) return;
  const { type, replaceFullPath, replacePrefixMatch } = modifier;
  const isFull = type === 'ReplaceFullPath';
  const [wanted, other] = isFull
    ? [replaceFullPath, replacePrefixMatch]
    : [replacePrefixMatch, replaceFullPath];
  if (wanted !== undefined && other === undefined) return;
  const key = isFull ? 'replaceFullPath' : 'replacePrefixMatch';
  yield { path: [...path, 'type'], message: `is ${type}, so \`${key}\` must be given, and nothing else` };
}

/** A star stands for all and stands alone (the rules of `HTTPCORSFilter`). */
function* starProblems(
  { cors = {} }: HttpRouteFilter,
  path: GatewayProblem['path'],
): Iterable<GatewayProblem> {
  for (const key of ['allowOrigins', 'allowMethods', 'allowHeaders'] as const) {
    const list = cors[key] ?? [];
    if (list.includes('*') && list.length > 1)
      yield { path: [...path, 'cors', key], message: 'has a star beside others, but a star stands alone' };
  }
}
