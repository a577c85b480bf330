import { evaluateReference } from '../profile/evaluate-template';
import { evaluateValue } from '../profile/evaluate';
import { canonical } from '../profile/go-text';
import type { Body, Case, Reference, Template, Value } from '../profile/model';
import { CHECKSUM, MADE, RANDOM } from '../profile/scope';
import { calculated } from './calculated';
import { formsOf } from './forms';
import { type Laboratory, templateKey } from './laboratory';
import { otherNames } from './other-names';
import { otherSlashes } from './other-slashes';
import { asReferences, itemReferences, relevantPaths } from './relevance';
import type { Observation } from './situation';
import { learnRules } from './tree';

/** What was learned of a leaf, and how sure that is. */
export interface LearnedCases {
  readonly body: Extract<Body, { type: 'cases' }>;
  readonly wrong: number;
}

/** What stands for something that is only known when all else is, and what it is called in a profile. */
const FACTS: ReadonlyMap<unknown, string> = new Map([
  [CHECKSUM, 'checksum'],
  [RANDOM, 'random'],
  [MADE, 'made'],
]);

/** Whether a text stands for what nobody knows yet. */
export function isFact(value: unknown): boolean {
  return FACTS.has(value);
}

interface Proposal {
  readonly value: Value;
  readonly refs: readonly Reference[];
}

/** Finds the templates of a scalar, and when which of them holds. */
export function learnScalar(observations: readonly Observation[], laboratory: Laboratory): LearnedCases {
  const proposals = propose(observations, laboratory);
  const labelled = assign(observations, proposals);
  const related = [...proposals.values()].flatMap(({ refs }) =>
    refs.map(({ scope, path }) => ({ scope, path })),
  );
  const { rules, wrong } = learnRules(labelled, laboratory, related);
  const cases = rules.flatMap(({ label, when }): Case[] => {
    const proposal = proposals.get(label);
    return proposal === undefined ? [] : [{ ...(when === undefined ? {} : { when }), value: proposal.value }];
  });
  return { body: { type: 'cases', cases }, wrong };
}

/** Every template that explains some observation. */
function propose(observations: readonly Observation[], laboratory: Laboratory): Map<string, Proposal> {
  const proposals = new Map<string, Proposal>();
  const constants: Observation[] = [];
  for (const observation of observations) {
    const { value } = observation;
    const template =
      typeof value === 'string' || typeof value === 'number'
        ? templateOf(value, observation, laboratory)
        : undefined;
    if (template === undefined) {
      constants.push(observation);
      const key = canonical(value);
      if (!proposals.has(key)) proposals.set(key, { value: constantOf(value), refs: [] });
    } else {
      for (const way of [template, ...otherNames(template, observation.situation), ...otherSlashes(template)])
        proposals.set(templateKey(way), {
          value: { type: 'template', template: way },
          refs: referencesOf(way),
        });
    }
  }
  for (const template of [...passedThrough(constants, laboratory), ...calculated(constants, laboratory)]) {
    proposals.set(templateKey(template), {
      value: { type: 'template', template },
      refs: referencesOf(template),
    });
  }
  return proposals;
}

function constantOf(value: unknown): Value {
  const fact = FACTS.get(value);
  return fact === undefined
    ? { type: 'constant', value }
    : { type: 'template', template: [{ scope: 'release', path: [fact], transforms: [] }] };
}

function templateOf(
  value: string | number,
  { situation }: Observation,
  laboratory: Laboratory,
): Template | undefined {
  const { template } = laboratory.abstract(String(value), situation);
  const holes = template.filter((part) => typeof part !== 'string');
  if (holes.length === 0) return undefined;
  if (typeof value === 'string') return template;
  const [only] = template;
  if (template.length !== 1 || typeof only !== 'object') return undefined;
  const typed = { ...only, transforms: [...only.transforms, { name: 'number', args: [] }] };
  return evaluateReference(typed, situation) === value ? [typed] : undefined;
}

/** Values that are handed on as they are, or mapped, though no canary can show it: flags, choices, small numbers. */
function passedThrough(observations: readonly Observation[], laboratory: Laboratory): readonly Template[] {
  const labelled = observations.map(({ situation, value }) => ({ situation, value: canonical(value) }));
  if (new Set(labelled.map(({ value }) => value)).size < 2) return [];
  const found: Template[] = [];
  const references = [
    ...itemReferences(labelled.map(({ situation }) => situation)),
    ...asReferences(relevantPaths(labelled, laboratory)),
  ];
  for (const reference of references) {
    const at = laboratory.features.valueOf(reference);
    const given = labelled.flatMap(({ situation, value: seen }) => {
      const value = at(situation);
      return value === undefined || value === null || typeof value === 'object'
        ? []
        : [{ situation, value, seen }];
    });
    const [first] = given;
    if (first === undefined || given.every(({ value }) => value === first.value)) continue;
    for (const transforms of waysOf(first.value)) {
      const way: Reference = { ...reference, transforms };
      // many are given one of a few values
      const made = new Map<unknown, string | undefined>();
      const right = given.filter(({ situation, value, seen }) => {
        if (!made.has(value)) made.set(value, madeOf({ type: 'template', template: [way] }, situation));
        return made.get(value) === seen;
      });
      const distinct = new Set(right.map(({ seen }) => seen));
      if (distinct.size >= 2 && right.length >= given.length * 0.6) found.push([way]);
    }
  }
  return found;
}

/** What a flag, a choice or a small number can become. */
function waysOf(value: unknown): readonly Reference['transforms'][] {
  const call = (...names: string[]): Reference['transforms'] => names.map((name) => ({ name, args: [] }));
  if (typeof value === 'boolean') return [call('boolean'), call('not'), call('text'), call('not', 'text')];
  return [call('number'), ...formsOf(value).map(({ transforms }) => transforms)];
}

/** Gives each observation the label that explains most of all. */
function assign(
  observations: readonly Observation[],
  proposals: ReadonlyMap<string, Proposal>,
): Observation<string>[] {
  const seen = observations.map(({ value }) => canonical(value));
  const explained = new Map<string, Set<Observation>>();
  for (const [label, { value }] of proposals) {
    const right = observations.filter(({ situation }, index) => madeOf(value, situation) === seen[index]);
    explained.set(label, new Set(right));
  }
  const labels = new Map<Observation, string>();
  const open = new Set(observations);
  while (open.size > 0) {
    let best: { label: string; covered: Observation[] } | undefined;
    for (const [label, right] of explained) {
      const covered = [...right].filter((observation) => open.has(observation));
      if (covered.length > (best?.covered.length ?? 0)) best = { label, covered };
    }
    if (best === undefined) break;
    for (const observation of best.covered) {
      labels.set(observation, best.label);
      open.delete(observation);
    }
  }
  return observations.map((observation) => ({
    situation: observation.situation,
    value: labels.get(observation) ?? canonical(observation.value),
  }));
}

/** What a value comes to, as a text that is equal for equal ones; nothing where it explains nothing. */
function madeOf(value: Value, situation: Observation['situation']): string | undefined {
  if (value.type === 'template' && !hasAll(value.template, situation)) return undefined;
  return canonical(evaluateValue(value, situation));
}

/** A template whose holes are empty explains nothing. */
function hasAll(template: Template, situation: Observation['situation']): boolean {
  return template.every(
    (part) => typeof part === 'string' || evaluateReference(part, situation) !== undefined,
  );
}

function referencesOf(template: Template): readonly Reference[] {
  return template.filter((part) => typeof part !== 'string');
}
