import { addTo } from '../../base/group-by';
import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import type { RuleId } from '../../findings/rules';
import { usedFormats, valueFormats } from '../../generated/value-formats';
import { innerPathFormat } from '../../rules/formats/absolute-path';
import { type FormatName, formats, type NamedFormat } from '../../rules/formats/registry';
import { formatProblems } from './format-problems';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

/** Sections with mounts of the user's. */
const SUB_PATHS = ['platform', 'analysis', 'oidc'];

/** Every value that only has to be well formed, by the format that the contract gives it. */
export const formatRules: readonly ValueRule[] = [
  ...[...new Set(usedFormats.flatMap((name) => ruleOf(name) ?? []))].map((id): ValueRule => ({
    id,
    severity: 'error',
    get places() {
      return (places ??= placesByRule()).get(id) ?? [];
    },
    check: (context) => judged(context).get(id) ?? [],
  })),
  // Mounts are of Kubernetes' own types, which have no formats.
  {
    id: 'sub-path',
    severity: 'error',
    places: SUB_PATHS.map((name) => `${name}.extraVolumeMounts.*.subPath`),
    check: ({ values }) => SUB_PATHS.flatMap((name) => subPathProblems(values, name)),
  },
];

function namesIn(wanted: string): readonly FormatName[] {
  return wanted === '' ? [] : (wanted.split(' ') as FormatName[]);
}

/** The rule that wrong texts of a format break; nothing when another rule looks at them. */
function ruleOf(name: FormatName): RuleId | undefined {
  const { rule, ownRule }: NamedFormat = formats[name];
  return ownRule === true ? undefined : rule;
}

let places: ReadonlyMap<RuleId, readonly string[]> | undefined;

/** All values that each rule looks at: nobody asks while values are judged. */
function placesByRule(): ReadonlyMap<RuleId, readonly string[]> {
  const byRule = new Map<RuleId, string[]>();
  for (const [map, members] of Object.entries(valueFormats))
    for (const [key, wanted] of Object.entries(members))
      for (const rule of new Set(namesIn(wanted).flatMap((name) => ruleOf(name) ?? [])))
        addTo(byRule, rule, map === '' ? key : `${map}.${key}`);
  return byRule;
}

const SUB_PATH: NamedFormat = { rule: 'sub-path', check: innerPathFormat };

function subPathProblems(values: RuleContext['values'], name: string): RuleFinding[] {
  const mounts: unknown = (
    values as Readonly<Record<string, { readonly extraVolumeMounts?: unknown } | undefined>>
  )[name]?.extraVolumeMounts;
  if (!Array.isArray(mounts)) return [];
  return mounts.flatMap((mount: unknown, index) =>
    isPlainObject(mount) && Object.hasOwn(mount, 'subPath')
      ? [...formatProblems(SUB_PATH, [name, 'extraVolumeMounts', index, 'subPath'], mount['subPath'])]
      : [],
  );
}

type ByRule = Map<RuleId, RuleFinding[]>;

/** What was found in values, for all rules at once: one walk over what is given. */
const known = new WeakMap<RuleContext, ByRule>();

function judged(context: RuleContext): ByRule {
  const before = known.get(context);
  if (before !== undefined) return before;
  const found: ByRule = new Map();
  known.set(context, found);
  visit(context.values, '', [], found);
  return found;
}

/** Goes down where something has a format: `place` is the path as the contract has it. */
function visit(value: unknown, place: string, path: ValuePath, found: ByRule): void {
  if (typeof value !== 'object' || value === null) return;
  const members = valueFormats[place];
  if (members === undefined) return;
  const any = members['*'];
  const below = (key: string): string => (place === '' ? key : `${place}.${key}`);
  if (Array.isArray(value)) {
    if (any === undefined) return;
    for (const [index, item] of (value as unknown[]).entries())
      judge(any, item, below('*'), [...path, index], found);
  } else if (isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      const own = Object.hasOwn(members, key) ? members[key] : undefined;
      if (own === undefined && any === undefined) continue;
      const here = [...path, key];
      if (own !== undefined) judge(own, value[key], below(key), here, found);
      if (any !== undefined) judge(any, value[key], below('*'), here, found);
    }
  }
}

function judge(wanted: string, value: unknown, place: string, path: ValuePath, found: ByRule): void {
  for (const name of namesIn(wanted)) {
    const rule = ruleOf(name);
    if (rule === undefined) continue;
    const problems = [...formatProblems(formats[name], path, value)];
    if (problems.length > 0) addTo(found, rule, ...problems);
  }
  visit(value, place, path, found);
}
