import type { FieldChange } from '../../field-change';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';
import { RESTART_PARAMETERS } from './restart-parameters';

/** What the operator of the database makes of changes of a Cluster (CloudNativePG 1.30). */
export const databaseCluster: ChangeRule = {
  id: 'database-cluster',
  judge(change) {
    if (change.type !== 'changed' || change.after.checked.body?.kind !== 'Cluster') return [];
    const { instances = 1 } = change.after.checked.body.spec ?? {};
    const restart = instances > 1 ? SWITCHOVER : OUTAGE;
    const effects: Effect[] = [];
    const add = (
      consequence: Effect['consequence'],
      message: string,
      fields: readonly FieldChange[],
    ): void => {
      if (fields.length > 0) effects.push({ consequence, message, fields });
    };
    for (const field of fieldsAt(change, /^spec\.imageName$/)) effects.push(imageChange(field, restart));
    add('restart', restart, fieldsAt(change, POD));
    const parameters = fieldsAt(change, /^spec\.postgresql\.parameters\./);
    const [slow, quick] = [true, false].map((wanted) =>
      parameters.filter((field) => RESTART_PARAMETERS.has(parameterOf(field)) === wanted),
    );
    add('restart', restart, slow ?? []);
    add('reload', 'the servers read their configuration again', quick ?? []);
    add('restart', restart, fieldsAt(change, /^spec\.postgresql\.(?:shared_preload_libraries|ldap)\b/));
    add('access', 'who may connect to the database changes', fieldsAt(change, /^spec\.postgresql\.pg_hba\b/));
    add(
      'none',
      'read only when the Cluster is made: nothing happens to one that exists',
      fieldsAt(change, /^spec\.bootstrap\b/),
    );
    add(
      'none',
      'volumes that are there keep their class; only new servers get it',
      fieldsAt(change, /^spec\.(?:storage|walStorage)\.storageClass$/),
    );
    for (const field of fieldsAt(change, /^spec\.instances$/)) effects.push(instanceChange(field));
    return effects;
  },
};

const OUTAGE = 'the only server of the database restarts: a short outage';
const SWITCHOVER = 'the servers of the database restart one after the other, with a switchover at the end';

/** Parts of the pods. */
const POD =
  /^spec\.(?:resources|affinity|env|envFrom|priorityClassName|schedulerName|seccompProfile|topologySpreadConstraints|imagePullPolicy|projectedVolumeTemplate|ephemeralVolume\w*|podSecurityContext|securityContext|walStorage$|inheritedMetadata\.annotations)\b/;

function imageChange(field: FieldChange, restart: string): Effect {
  const [before, after] = [field.before, field.after].map(majorOf);
  const fields = [field];
  if (before === undefined || after === undefined || before === after) {
    return { consequence: 'restart', message: restart, fields };
  }
  if (after < before) {
    return {
      consequence: 'refused',
      message: 'the operator refuses to go back to an older major version',
      fields,
    };
  }
  const message = `the database is down while it is upgraded from ${String(before)} to ${String(after)}; see docs/operations.md first`;
  return { consequence: 'restart', message, fields };
}

/** The major version of PostgreSQL in the tag of an image: CloudNativePG reads it from there too. */
function majorOf(image: unknown): number | undefined {
  const tag = typeof image === 'string' ? /:(\d+)(?:[.-]|$|@)/.exec(image.split('/').at(-1) ?? '') : null;
  return tag === null ? undefined : Number(tag[1]);
}

function instanceChange(field: FieldChange): Effect {
  const fewer = Number(field.after ?? 1) < Number(field.before ?? 1);
  const message = fewer
    ? 'replicas go, with their volumes; the data stay with the primary'
    : 'replicas are made, each a copy of the primary';
  return { consequence: 'none', message, fields: [field] };
}

function parameterOf({ steps }: FieldChange): string {
  const step = steps.at(-1);
  return step !== undefined && 'key' in step ? step.key : '';
}
