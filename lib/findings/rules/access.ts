import { error, type RuleTable, warning } from './rule-info';

/** The same: sign-in, Authentik, Ingresses and observability. */
export const accessRules = {
  'one-sign-in-provider': error('The platform signs in at one provider.', 'Choose one.'),
  'sign-in-incomplete': error(
    'Sign-in needs a provider, and what that provider hands out.',
    'Add what is missing.',
  ),
  'redirect-uri': error(
    "The provider sends users back to the product, so the address must be the product's.",
    'Write an address below the domain.',
  ),
  'embedded-provider-reachable': warning('Browsers must reach the embedded provider.', 'Enable its Ingress.'),
  'rest-api-key': error('A key that is switched on must be there.', 'Give the key, or name a Secret.'),
  'authentik-client-secret': error('Authentik and the platform must have the same secret.', 'Give it once.'),
  'authentik-version': error(
    'What blueprints may say differs from release to release of Authentik.',
    'Use a release that is known here.',
  ),
  'authentik-redis': error('Authentik needed a Redis up to 2025.8.', 'Name one, or use a later release.'),
  'authentik-database': error('Authentik keeps everything in its database.', 'Describe the database.'),
  'authentik-administrator': warning(
    'Without a first password, Authentik lets whoever comes first choose it.',
    'Set the bootstrap password.',
  ),
  'federation-without-authentik': error(
    'Users of other identity providers come by Authentik, and by nothing else.',
    'Enable Authentik.',
  ),
  'federation-incomplete': error(
    'An identity provider that is described by half fails the whole blueprint.',
    'Complete the description.',
  ),
  'federation-auto-redirect': error(
    'Users can be sent on to one provider only, and somebody must still get in with a password.',
    'Let one provider be the only one.',
  ),
  'federation-slug': error(
    'Slugs of sources are one set, of whatever kind they are.',
    'Choose another slug.',
  ),
  'federation-ldap': warning(
    'A directory is asked with the passwords of its users.',
    'Use ldaps or StartTLS.',
  ),
  'forward-auth': error(
    "The sign-in is Authentik's, one is enough, and there must be something to protect.",
    'Enable Authentik and an Ingress, or switch it off.',
  ),
  'forward-auth-host': error(
    'An outpost finds what it protects by the host.',
    'Name the hosts of the Ingress.',
  ),
  'forward-auth-controller': error(
    'Only some controllers can ask somebody else about every request.',
    'Use ingress-nginx or Traefik.',
  ),
  'basic-auth-controller': error(
    'Only some controllers ask for a password by annotations.',
    'Use ingress-nginx or Traefik.',
  ),
  'unauthenticated-interface': warning(
    'The web interfaces of metrics, logs and traces know no sign-in: who reaches one reads everything, and may delete it.',
    'Put forward auth or a password in front of them.',
  ),
  'https-without-tls': warning(
    'A product that is reached by https needs a certificate somewhere.',
    'Set `tls` of the Ingress, or tell who ends TLS.',
  ),
  'ingress-complete': error(
    'An Ingress needs a class, so that a controller serves it, and hosts.',
    'Set both.',
  ),
  'ingress-duplicate': error(
    'Each host and path leads to one place, over all Ingresses of one class.',
    'Change one of the two.',
  ),
  'ingress-class-annotation': error(
    'Kubernetes refuses an Ingress whose class annotation differs from its class.',
    'Remove the annotation.',
  ),
  'gce-class-annotation': warning(
    'The ingress controller of GKE looks at the annotation alone, not at the class.',
    'Set the annotation too.',
  ),
  'unused-ingress': warning(
    'An Ingress of a server that is not deployed would lead nowhere, so it is not rendered.',
    'Enable the server, or remove the Ingress.',
  ),
  'victoria-argument': error(
    'The argument is decided elsewhere, or the server does not start with it.',
    'Remove it, or write it as the message says.',
  ),
  'victoria-path': warning(
    'A server answers below its path prefix only.',
    'Let the Ingress pass the prefix on.',
  ),
  'victoria-port': error('The Service of a server has one port.', 'Name that port.'),
  'victoria-storage': error('Telemetry needs a volume of some size.', 'Give the volume a size.'),
  'log-collector': error(
    'The collector reads folders of the node, which no Pod Security standard but the loosest admits.',
    'Send logs by OTLP, or loosen the standard.',
  ),
  dashboard: error(
    'VictoriaMetrics shows no dashboard at all as long as one is wrong.',
    'Mend what the message names.',
  ),
  'disabled-rule': error(
    'A rule that is left out is one that there is.',
    'Write the name of an alert or series.',
  ),
} as const satisfies RuleTable;
