import type { ValuePath } from '../../findings/finding';
import { databaseNameFormat, roleNameFormat } from '../../rules/formats/postgresql-name';
import type { Values } from '../contract/values';
import { databaseFormat } from '../../rules/formats/plain';
import { isText } from '../prepare/paths';
import type { RuleFinding, ValueRule } from './rule';

/** A database of the embedded server and the role that owns it. */
interface EmbeddedName {
  readonly component: string;
  readonly database: string;
  readonly databasePath: ValuePath;
  readonly role: string;
  /** Where its role is named. @default - it cannot be chosen */
  readonly rolePath?: ValuePath;
}

const PLATFORM = ['platform', 'database', 'name'];
const AUTHENTIK = ['authentik', 'authentik', 'postgresql'];

/** Databases and roles in the embedded server have names of their own, which the operator does not keep for itself. */
export const databaseNames: ValueRule = {
  id: 'database-name',
  severity: 'error',
  *check({ values }) {
    if (values.platform?.database?.embedded === false) return;
    const before: EmbeddedName[] = [];
    for (const one of embeddedNames(values)) {
      yield* formatFindings(one);
      yield* before.flatMap((other) => clashes(one, other));
      before.push(one);
    }
  },
};

function embeddedNames(values: Values): readonly EmbeddedName[] {
  const { host, name, user } = values.authentik?.authentik?.postgresql ?? {};
  const superset = values.superset?.enabled === true;
  const authentik = values.authentik?.enabled === true && !isText(host);
  return [
    // What can be chosen comes last, to be told of the clash.
    ...(superset
      ? [
          {
            component: 'Superset',
            database: 'superset',
            databasePath: ['superset', 'enabled'],
            role: 'superset',
          },
        ]
      : []),
    {
      component: 'the platform',
      database: isText(values.platform?.database?.name) ? values.platform.database.name : 'pixee_platform',
      databasePath: PLATFORM,
      role: 'pixee',
    },
    ...(authentik
      ? [
          {
            component: 'Authentik',
            database: isText(name) ? name : 'authentik',
            databasePath: isText(name) ? [...AUTHENTIK, 'name'] : PLATFORM,
            role: isText(user) ? user : 'authentik',
            rolePath: [...AUTHENTIK, 'user'],
          },
        ]
      : []),
  ];
}

function formatFindings({ database, databasePath, role, rolePath }: EmbeddedName): RuleFinding[] {
  // What no server takes is told by its format.
  const wrongName = databaseFormat(database) === undefined ? databaseNameFormat(database) : undefined;
  const wrongRole = rolePath === undefined ? undefined : roleNameFormat(role);
  return [
    ...(wrongName === undefined
      ? []
      : [{ path: databasePath, message: `must be ${wrongName.expected}, got "${database}"` }]),
    ...(wrongRole === undefined || rolePath === undefined
      ? []
      : [{ path: rolePath, message: `must be ${wrongRole.expected}, got "${role}"` }]),
  ];
}

function clashes(one: EmbeddedName, other: EmbeddedName): RuleFinding[] {
  return [
    ...(one.database === other.database
      ? [
          {
            path: one.databasePath,
            message: `is "${one.database}", the name of the database of ${other.component === 'the platform' && one.databasePath === PLATFORM ? one.component : other.component}`,
            remedy: 'choose another name',
          },
        ]
      : []),
    ...(one.rolePath !== undefined && one.role === other.role
      ? [
          {
            path: one.rolePath,
            message: `is "${one.role}", the role of ${other.component}`,
            remedy: 'choose another name',
          },
        ]
      : []),
  ];
}
