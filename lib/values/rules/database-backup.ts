import { givenAuthorities } from '../given/private-authorities';
import { objectStoreHost } from '../../rules/object-store-host';
import type { DatabaseBackupOptions } from '../contract/cdk8s/database';
import { isBlank } from '../prepare/paths';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

const SECTION = ['cdk8s', 'database', 'backup'];

/** Settings that only one way of making backups reads. */
const ONLY_FOR: Readonly<Record<'objectStore' | 'volumeSnapshot', readonly (keyof DatabaseBackupOptions)[]>> =
  {
    objectStore: [
      'destinationPath',
      'endpointUrl',
      'retentionPolicy',
      'existingSecret',
      'serverName',
      'endpointCA',
    ],
    volumeSnapshot: ['volumeSnapshotClass'],
  };

/** Backups of the embedded database are described in full, or nobody has any when they are needed. */
export const databaseBackup: ValueRule = {
  id: 'database-backup',
  severity: 'error',
  *check(context) {
    const { backup, recovery: from } = context.values.cdk8s?.database ?? {};
    if (from?.enabled === true && (isBlank(backup?.schedule) || backup?.method === 'volumeSnapshot')) {
      yield {
        path: ['cdk8s', 'database', 'recovery', 'enabled'],
        message: 'is true, but `cdk8s.database.backup` does not say in which object store the backup lies',
        remedy:
          'describe the backups there, with `cdk8s.database.backup.schedule` and a `cdk8s.database.backup.serverName` of their own',
      };
    }
    const { targetTime = '' } = from ?? {};
    if (targetTime !== '' && !isTime(targetTime)) {
      yield {
        path: ['cdk8s', 'database', 'recovery', 'targetTime'],
        message: 'is no day or time that there is, which the operator refuses',
        remedy: 'write one such as 2026-11-28T21:00:00Z',
      };
    }
    if (backup === undefined || context.values.platform?.database?.embedded === false) return;
    yield* missing(context, backup);
    yield* useless(backup);
    yield* recovery(context, backup);
    yield* authority(context, backup);
  },
};

/** A day of the calendar and a time of the day; JavaScript makes the 31st of a short month the first of the next. */
function isTime(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)T/.exec(text) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return !Number.isNaN(Date.parse(text)) && Number(day) <= last;
}

/** The operator takes authorities from a Secret; from those of a ConfigMap whose text is not known none can be made. */
function* authority({ values }: RuleContext, backup: DatabaseBackupOptions): Iterable<RuleFinding> {
  const { kind, name = '' } = givenAuthorities(values) ?? {};
  const isEncrypted = /^https:/i.test(backup.endpointUrl ?? '');
  const isKnown =
    kind === 'Secret' || !isBlank(values.cdk8s?.privateCACertificates) || backup.endpointCA !== undefined;
  if (name === '' || !isEncrypted || isKnown || backup.method === 'volumeSnapshot') return;
  if (objectStoreHost(backup.endpointUrl ?? '') !== undefined) return;
  yield {
    path: [...SECTION, 'endpointUrl'],
    message:
      'is a store of your own, and `cdk8s.database.backup.endpointCA` names no Secret: the backups trust public authorities alone, not those of `global.pixee.privateCACert`',
    remedy: `make one by \`kubectl create secret generic ${name} --from-file=ca.crt\` and set \`endpointCA: {name: ${name}, key: ca.crt}\`, give the certificates by \`cdk8s.privateCACertificates\` or \`cdk8s.privateCA.secret\`, or acknowledge database-backup when the store has a public certificate`,
    severity: 'warning',
  };
}

function* missing({ given }: RuleContext, backup: DatabaseBackupOptions): Iterable<RuleFinding> {
  const isMissing = (key: keyof DatabaseBackupOptions): boolean => isBlank(given([...SECTION, key]));
  // `method` and the names of keys have defaults: writing those down asks for nothing.
  const asked = Object.values(ONLY_FOR).flat();
  if (isMissing('schedule') && asked.some((key) => !isBlank(backup[key]))) {
    yield {
      path: [...SECTION, 'schedule'],
      message: 'is missing, so that no backup would ever be made',
      remedy: 'set it, such as to "0 0 2 * * *" for every night at two, or remove the section',
    };
  }
  if (!isMissing('schedule') && isMissing('destinationPath') && backup.method !== 'volumeSnapshot') {
    yield {
      path: [...SECTION, 'destinationPath'],
      message: 'is missing, but backups go to an object store',
      remedy: 'set it, such as to s3://backups/pixee, or set `cdk8s.database.backup.method: volumeSnapshot`',
    };
  }
}

function* useless(backup: DatabaseBackupOptions): Iterable<RuleFinding> {
  const method = backup.method ?? 'objectStore';
  const other = method === 'volumeSnapshot' ? 'objectStore' : 'volumeSnapshot';
  for (const key of ONLY_FOR[other]) {
    if (isBlank(backup[key])) continue;
    yield {
      path: [...SECTION, key],
      message: `has no effect, because \`method\` is ${method}`,
      remedy: `remove it, or set \`method: ${other}\``,
      severity: 'warning',
    };
  }
}

function* recovery({ values }: RuleContext, backup: DatabaseBackupOptions): Iterable<RuleFinding> {
  const { enabled, serverName } = values.cdk8s?.database?.recovery ?? {};
  if (enabled !== true) return;
  if ((backup.serverName ?? '') === (serverName ?? '')) {
    yield {
      path: [...SECTION, 'serverName'],
      message:
        'is that of the database that is recovered from: the operator refuses to write over its backups',
      remedy: 'write another name, such as the old one with -2',
    };
  }
}
