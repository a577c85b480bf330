import { blueprintRules } from './blueprints';
import { clusterRules } from './cluster';
import { connectionRules } from './connections';
import { constructRules } from './constructs';
import { fileRules } from './files';
import { formatRules } from './formats';
import { objectRules } from './objects';
import type { RuleTable } from './rule-info';
import { schemaRules } from './schema';
import { accessRules, valueRules } from './values';

export type { RuleInfo, RuleTable } from './rule-info';

/** Every rule that findings name, by area, with what is to be known of it: the one place for it. Ids are public, and stay. */
export const RULES = {
  'Files and flags': fileRules,
  'Shape of values': schemaRules,
  'Texts and numbers': formatRules,
  'What fits together': valueRules,
  'Sign-in, Ingresses and observability': accessRules,
  Connections: connectionRules,
  'The cluster': clusterRules,
  'Finished objects': objectRules,
  'Props and constructs': constructRules,
  'Blueprints of Authentik': blueprintRules,
} as const satisfies Readonly<Record<string, RuleTable>>;

type Tables = typeof RULES;

/** The id of a rule. */
export type RuleId = { [Area in keyof Tables]: keyof Tables[Area] }[keyof Tables];

/** Every rule by its id; of the few that blueprints have under the same id, the other one. */
export const ruleInfos: RuleTable = Object.fromEntries(
  Object.values(RULES)
    .reverse()
    .flatMap((table: RuleTable) => Object.entries(table)),
);
