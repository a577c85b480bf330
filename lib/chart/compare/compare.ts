import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { textOf } from '../../base/text-of';
import { maskText } from '../../findings/mask';
import { looksSecret, SecretGuess } from '../../findings/secret-keys';
import { findPlainSecrets } from '../../findings/secret-text';
import { type Decided, type Decision, decisionOn } from './decisions';
import { normalLeaves } from './normal-form';
import { Profiled } from './profiled';
import { type Case, type Reason, reasonOf, textsOfValues } from './reasons';

/** What is the same and what is not: `=` equal, `≠` another value, `-` only the chart's, `+` only ours. */
export type Sign = '≠' | '-' | '+';

/** A field in which two objects differ. */
export interface FieldDifference {
  readonly sign: Sign;
  readonly path: string;
  /** What we have. @default - nothing */
  readonly ours?: string;
  /** What the chart has. @default - nothing */
  readonly theirs?: string;
  readonly reason: Reason;
  /** Which decision it is, where it is ours by one. @default - none */
  readonly decision?: Decision;
}

/** An object and its counterpart. */
export interface ObjectComparison {
  /** `Deployment/pixee-platform`, of the chart where both have it. */
  readonly object: string;
  readonly component: string;
  readonly equal: number;
  readonly differences: readonly FieldDifference[];
}

/** All objects, compared. */
export interface Comparison {
  readonly objects: readonly ObjectComparison[];
}

/** An object of the chart. */
export interface ChartObject {
  readonly body: PlainObject;
  readonly component: string;
}

/** What both sides were made of. */
export interface CompareOptions {
  readonly values: unknown;
  /** Values that are never told, wherever they stand. */
  readonly secrets: readonly string[];
  /** Namespace of the release: Helm puts objects there that name none. */
  readonly namespace: string;
  /** What the profile makes of the values by itself, where ours are made with one. @default - there is none */
  readonly profiled?: readonly PlainObject[];
}

/** Compares our objects with the chart's, object by object, in normal form. */
export function compareObjects(
  ours: readonly PlainObject[],
  theirs: readonly ChartObject[],
  { values, namespace, secrets, profiled }: CompareOptions,
): Comparison {
  const profile = profiled === undefined ? undefined : new Profiled(profiled, namespace);
  const context = { given: textsOfValues(values), namespace, secrets, profile };
  const left = new Set(ours);
  const pairs = theirs.map((chart) => {
    const match = findMatch(chart, left);
    if (match !== undefined) left.delete(match);
    return { chart, match };
  });
  const objects = [
    ...pairs.map(({ chart, match }) => compareOne(match, chart, context)),
    ...[...left].map((object) => compareOne(object, undefined, context)),
  ];
  return { objects };
}

function findMatch(
  { body, component }: ChartObject,
  left: ReadonlySet<PlainObject>,
): PlainObject | undefined {
  const same = [...left].filter(({ kind }) => kind === body.kind);
  const name = nameOf(body);
  return (
    same.find((object) => nameOf(object) === name) ??
    same.find((object) => component !== '' && isWorkload(object) && labelOf(object) === component) ??
    [...left].find(
      (object) => isWorkload(body) && isWorkload(object) && component !== '' && labelOf(object) === component,
    ) ??
    (same.length === 1 && isUnique(body) ? same[0] : undefined) ??
    same.find((object) => nameOf(object).split('-').at(-1) === name.split('-').at(-1) && name.includes('-'))
  );
}

const UNIQUE = new Set(['ServiceAccount']);

function isUnique({ kind }: PlainObject): boolean {
  return UNIQUE.has(String(kind));
}

function isWorkload({ kind }: PlainObject): boolean {
  return /^(?:Deployment|StatefulSet|DaemonSet)$/.test(String(kind));
}

function labelOf({ metadata }: PlainObject): string {
  const labels = isPlainObject(metadata) && isPlainObject(metadata.labels) ? metadata.labels : {};
  return textOf(labels['app.kubernetes.io/name']);
}

/** Name of an object. */
export function nameOf({ metadata }: PlainObject): string {
  return isPlainObject(metadata) ? textOf(metadata.name) : '';
}

interface Context {
  readonly given: readonly string[];
  readonly namespace: string;
  readonly secrets: readonly string[];
  readonly profile: Profiled | undefined;
}

function compareOne(
  ours: PlainObject | undefined,
  chart: ChartObject | undefined,
  { given, namespace, secrets, profile }: Context,
): ObjectComparison {
  const [own, other] = [
    ours === undefined ? new Map<string, string>() : normalLeaves(ours, namespace, chart?.body),
    chart === undefined ? new Map<string, string>() : normalLeaves(chart.body, namespace),
  ];
  const either = chart?.body ?? ours ?? {};
  const values = { ours: new Set(own.values()), theirs: new Set(other.values()) };
  let equal = 0;
  const differences: FieldDifference[] = [];
  for (const path of [...new Set([...other.keys(), ...own.keys()])].sort()) {
    const [mine, its] = [own.get(path), other.get(path)];
    if (mine === its) {
      equal += 1;
      continue;
    }
    const sign: Sign = mine === undefined ? '-' : its === undefined ? '+' : '≠';
    const isSecret =
      (either.kind === 'Secret' && !OPEN_IN_SECRETS.test(path)) || looksSecret(nameOfField(path));
    const told = (text: string): string =>
      isSecret || secrets.some((one) => text.includes(one))
        ? masked(text)
        : maskText(text, findPlainSecrets(text, GUESS));
    differences.push({
      sign,
      // deeper keys of a Secret may be parts of one, too
      path: isSecret && either.kind === 'Secret' ? (WITHIN_SECRETS.exec(path)?.[0] ?? '') : path,
      ...(mine === undefined ? {} : { ours: told(mine) }),
      ...(its === undefined ? {} : { theirs: told(its) }),
      ...why(
        { sign, path, ours: mine, theirs: its, object: either, isOurs: ours !== undefined },
        { values, given, profile },
      ),
    });
  }
  return {
    object: `${String(either.kind)}/${nameOf(either)}`,
    component: chart?.component ?? labelOf(ours ?? {}),
    equal,
    differences,
  };
}

/** Why a field differs. With a profile, what no decision explains is a mistake of the profile. */
function why(
  field: Decided,
  { values, given, profile }: Pick<Context, 'given' | 'profile'> & { readonly values: Case['values'] },
): Pick<FieldDifference, 'reason' | 'decision'> {
  const decision = profile === undefined ? decisionOn(field) : profile.decision(field);
  if (decision !== undefined) return { reason: 'ours by decision', decision };
  return { reason: profile === undefined ? reasonOf({ ...field, values, given }) : 'unexplained' };
}

/** What of a Secret is none itself; what does not belong there may be one in a wrong column. */
const OPEN_IN_SECRETS = /^(?:apiVersion|kind|type|immutable|metadata)\b/;

/** The key of a Secret's data, or the first step of what does not belong there. */
const WITHIN_SECRETS = /^(?:data(?:\.[\w-]+|\["[^"]*"\])|[^.[]*)/;

/** What texts of any field may hold. */
const GUESS = new SecretGuess([]);

/** What a field is about: its key, or the name of the item that its value is of. */
function nameOfField(path: string): string {
  const key = path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf(']')) + 1);
  const item = path.slice(path.lastIndexOf('[') + 1, -'].value'.length);
  return key === 'value' && path.endsWith('].value') ? item : key;
}

/** Of a secret only its length is told. */
function masked(text: string): string {
  return `(${String(text.length)} characters)`;
}
