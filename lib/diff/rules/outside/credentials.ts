import { groupBy } from '../../../base/group-by';
import type { Consequence } from '../../consequence';
import type { FieldChange } from '../../field-change';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

/** A secret that somebody else knows too, and what a new one asks for. */
interface Known {
  /** The variable that reads it, or where no variable does, `Secret/key`. */
  readonly reader: RegExp;
  readonly consequence: Consequence;
  readonly message: string;
}

/** By the variables that read them (see lib/core/env-name.ts and docs/operations.md); the first row that fits counts. */
const KNOWN: readonly Known[] = [
  {
    reader: /WEBHOOK_(?:SECRET|PASSWORD|USER)$|\/webhook/i,
    consequence: 'outside',
    message: 'enter the new webhook secret at the tool that calls (cdk8s-pixee webhooks)',
  },
  {
    reader: /^QUARKUS_OIDC_CREDENTIALS_SECRET$|OIDC_CLIENT_SECRET$|^SOURCE_\w+_SECRET$|client-?secret/i,
    consequence: 'outside',
    message: 'the client secret must be the one that the identity provider has',
  },
  {
    reader: /^SUPERSET_SECRET_KEY$/,
    consequence: 'data-loss',
    message: 'what is encrypted with the old key cannot be read any more: superset re-encrypt-secrets first',
  },
  {
    reader: /^AUTHENTIK_SECRET_KEY$/,
    consequence: 'restart',
    message: 'all sessions at Authentik end: users sign in again',
  },
  {
    reader: /^AUTHENTIK_BOOTSTRAP_|^ADMIN_PASSWORD$/,
    consequence: 'outside',
    message: 'it is read only at the very first start: change it in the web interface as well',
  },
  {
    reader: /_PRIVATE_KEY$/,
    consequence: 'outside',
    message: 'the key must be one of the app at GitHub; remove the old one there afterwards',
  },
  {
    reader: /^(?:PIXEE_PLATFORM_INTEGRATIONS_|PIXEE_AI_)/,
    consequence: 'outside',
    message: 'the new credential must be valid at the service it is for; revoke the old one there afterwards',
  },
  {
    reader: /^(?:QUARKUS_DATASOURCE|AUTHENTIK_POSTGRESQL_|DB)_(?:PASSWORD|PASS|USERNAME|USER)$/,
    consequence: 'outside',
    message: 'the database must have the new password first, unless its operator sets it',
  },
  {
    reader: /^(?:AWS_|QUARKUS_S3_AWS_CREDENTIALS_)/,
    consequence: 'outside',
    message: 'the keys must be valid at the object store; with the embedded one they are set where it runs',
  },
  {
    reader: /^PIXEE_AUTHENTICATION_REST_API_API_KEY$/,
    consequence: 'outside',
    message: 'callers of the REST API need the new token',
  },
  {
    reader: /^OTEL_EXPORTER_OTLP_\w*HEADERS$|^https?_proxy$/i,
    consequence: 'outside',
    message: 'the new credential must be valid where it is sent to',
  },
  { reader: /\/users\.json$/, consequence: 'access', message: 'other users or passwords may sign in' },
];

/** Secrets whose other half is elsewhere. */
export const credentials: ChangeRule = {
  id: 'credentials',
  judge(change, sides) {
    if (change.type !== 'changed' || change.after.kind !== 'Secret') return [];
    const readers = groupBy(
      sides.after.readersOf(change.after).flatMap(({ variables }) => variables),
      ({ key }) => key,
    );
    const ofAll = readers.get(undefined) ?? [];
    return fieldsAt(change, /^data\b/).flatMap((field): readonly Effect[] => {
      const key = keyOf(field);
      const names = [...(readers.get(key) ?? []), ...ofAll].map(({ name }) => name);
      const known = KNOWN.find(({ reader }) =>
        [...names, `${change.after.name}/${key}`].some((name) => reader.test(name)),
      );
      return known === undefined ? [] : [{ ...toEffect(known), fields: [field] }];
    });
  },
};

function toEffect({ consequence, message }: Known): Effect {
  return { consequence, message };
}

function keyOf({ steps }: FieldChange): string {
  const step = steps[1];
  return step !== undefined && 'key' in step ? step.key : '';
}
