import type { SecretKey } from '../../lib/core/credential/credential-secret';
import { quote } from '../../lib/core/pod/shell';
import type { EnvVarSource } from '../../lib/generated/kubernetes';
import type { Database, SslMode } from '../database/database';
import type { PodCheck } from './pod-check';

/** Oldest version of PostgreSQL that the product works with, as the server counts them: 17.4. */
const OLDEST_VERSION = 170004;

/** Logs in to the platform's database and asks for the version of the server. */
export function databaseCheck(database: Database): PodCheck {
  const { servers, databaseName, login, sslMode } = database;
  const hosts = servers.map(({ host }) => host).join(',');
  const { secretKeyRef: password } = login.password;
  const username = typeof login.username === 'string' ? undefined : login.username.secretKeyRef;
  const variables = [
    `PGHOST=${quote(hosts)}`,
    `PGPORT=${servers.map(({ port }) => String(port)).join(',')}`,
    `PGDATABASE=${quote(databaseName)}`,
    `PGUSER=${typeof login.username === 'string' ? quote(login.username) : read(username)}`,
    `PGPASSWORD=${read(password)}`,
    `PGSSLMODE=${clientMode(sslMode)}`,
    'PGCONNECT_TIMEOUT=10',
  ];
  return {
    id: 'database',
    title: `Database ${databaseName} at ${hosts}`,
    secrets: [username, password].flatMap((key) => key ?? []).map(secretKey),
    remedy: 'Look at address, login and version; PostgreSQL must be 17.4 or newer.',
    lines: [
      `got=$(${variables.join(' ')} \\`,
      "  psql --no-password --no-psqlrc --no-align --tuples-only --command 'SHOW server_version_num' 2>&1)",
      'case $got in',
      `  '' | *[!0-9]*) fail database "$got" ;;`,
      `  *) if [ "$got" -ge ${String(OLDEST_VERSION)} ]; then pass database; else fail database "the server has version $got"; fi ;;`,
      'esac',
    ],
  };
}

/** Whether the certificate is to be trusted is a question to Java, which has a list of its own. */
function clientMode(mode: SslMode | undefined): string {
  return mode?.startsWith('verify-') === true ? 'require' : (mode ?? 'prefer');
}

type KeyReference = NonNullable<EnvVarSource['secretKeyRef']>;

function secretKey({ name = '', key }: KeyReference): SecretKey {
  return { name, key };
}

function read(reference: KeyReference | undefined): string {
  if (reference === undefined) return "''";
  return `"$(secret ${quote(reference.name ?? '')} ${quote(reference.key)})"`;
}
