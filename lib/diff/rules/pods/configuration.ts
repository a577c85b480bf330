import { groupBy } from '../../../base/group-by';
import type { Sides } from '../../change';
import { type DiffObject, labelOf } from '../../diff-object';
import type { FieldChange } from '../../field-change';
import { listed } from '../../listed';
import type { Reader } from '../../object-set';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt, POD_TEMPLATE, RUNNING } from '../select-fields';

/** What the readers of a Secret or ConfigMap notice of its change. */
export const configuration: ChangeRule = {
  id: 'configuration',
  judge(change, sides) {
    if (change.type !== 'changed' || !['ConfigMap', 'Secret'].includes(change.after.kind)) return [];
    const fields = fieldsAt(change, /^(?:data|binaryData)\b/);
    if (fields.length === 0) return [];
    const keys = keysOf(fields);
    const readers = sides.after
      .readersOf(change.after)
      .filter(({ object }) => RUNNING.has(object.kind))
      .filter((reader) => readsAny(reader, keys));
    const groups = groupBy(readers, (reader) => fateOf(reader, sides));
    const effects: Effect[] = [];
    for (const [fate, alike] of groups) {
      const objects = alike.map(({ object }) => object);
      effects.push({ ...FATES[fate](list(objects)), fields });
    }
    if (change.after.labels['cnpg.io/reload'] !== undefined) {
      effects.push({ consequence: 'reload', message: 'the operator of the database notices it', fields });
    }
    if (effects.length > 0) return effects;
    return [{ consequence: 'none', message: 'no running pod of these manifests reads it', fields }];
  },
};

type Fate = 'restarts' | 'follows' | 'stays';

const FATES: Readonly<Record<Fate, (who: string) => Omit<Effect, 'fields'>>> = {
  restarts: (who) => ({ consequence: 'restart', message: `read by ${who}, which restarts` }),
  follows: (who) => ({
    consequence: 'reload',
    message: `its files change in the running pods of ${who} within a minute or two`,
  }),
  stays: (who) => ({
    consequence: 'restart',
    message: `${who} must be restarted by hand to see it (kubectl rollout restart)`,
  }),
};

function fateOf({ object, follows }: Reader, sides: Sides): Fate {
  const change = sides.changeOf(object);
  const replaced =
    change !== undefined && (change.type === 'added' || fieldsAt(change, POD_TEMPLATE).length > 0);
  if (replaced || object.annotations[RELOADER] === 'true') return 'restarts';
  return follows ? 'follows' : 'stays';
}

const RELOADER = 'secret.reloader.stakater.com/auto';

/** Whether one of the changed keys matters to a reader. */
function readsAny({ variables, mounted }: Reader, keys: ReadonlySet<string>): boolean {
  return mounted || variables.some(({ key }) => key === undefined || keys.has(key) || keys.has(''));
}

/** The keys that changed; empty text where all did. */
function keysOf(fields: readonly FieldChange[]): ReadonlySet<string> {
  return new Set(fields.map(({ steps: [, step] }) => (step !== undefined && 'key' in step ? step.key : '')));
}

function list(objects: readonly DiffObject[]): string {
  return listed([...new Set(objects.map(labelOf))].sort());
}
