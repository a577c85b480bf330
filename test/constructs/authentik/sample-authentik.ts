import { Authentik, AuthentikDatabase, type AuthentikProps } from '../../../constructs/authentik';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';

/** Adds an Authentik to a chart, all of whose secrets exist already. */
export function sampleAuthentik(chart: PixeeRelease, props: Partial<AuthentikProps> = {}): Authentik {
  return new Authentik(chart, 'authentik', {
    database: AuthentikDatabase.external({
      host: 'postgresql.example.com',
      password: Credential.existing('authentik-database', 'password'),
    }),
    secretKey: Credential.existing('authentik', 'secretKey'),
    ...props,
  });
}
