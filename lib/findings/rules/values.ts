import { either, error, type RuleTable, warning } from './rule-info';

/** What values must have, what fits together, what is not wise: database, object store, integrations, models and the release. */
export const valueRules = {
  'postgresql-wal': error(
    'CloudNativePG refuses parameters of the write-ahead log that do not fit together, or not its volume.',
    'Raise or lower one of them.',
  ),
  'superset-overrides': warning(
    'Settings of Superset lie in a ConfigMap and are not rendered as templates.',
    'Read secrets from the environment, and write what a template stands for.',
  ),
  'umbrella-values': error(
    'A file of an umbrella chart has the values of each chart below its name.',
    'Name that key: `--values-key`, in TypeScript `valuesKey`.',
  ),
  'values-key': error(
    'There is nothing at the key that was named.',
    'Name the key that the values are below.',
  ),
  'secret-blanks': warning(
    'Blanks and line ends around a secret are part of it, and hardly ever meant.',
    'Take them away, or read the file by `--set-file`, which trims the last line end.',
  ),
  'encrypted-value': error(
    'The text of SOPS in the place of a secret would be the secret.',
    'Decrypt the file first.',
  ),
  'placeholder-too-late': error(
    'What a GitOps tool fills in later cannot be read as a number or switch now.',
    'Write the value itself.',
  ),
  'required-domain': error('All addresses are made of the domain.', 'Set `global.pixee.domain`.'),
  'component-name': error(
    'Names are not cut, as Helm would, and no two components share one.',
    'Shorten the release name, or set `fullnameOverride`.',
  ),
  'requests-above-limits': error(
    'Kubernetes refuses a container that asks for more than it may use.',
    'Raise the limit, or ask for less.',
  ),
  'reserved-label': warning(
    'The labels of the selectors are ours: others in their place would part pods from their Services.',
    'Leave the label out.',
  ),
  'missing-secret': error(
    'The product does not start without it, and secrets are not invented here.',
    'Give the value, name a Secret, or name a store.',
  ),
  'plain-secret': warning(
    'A secret in a values file is read by everybody who reads the file.',
    'Keep it in a Secret or in an external store.',
  ),
  'existing-and-inline': warning(
    'Given twice, a secret is taken from the existing Secret.',
    'Keep one of the two.',
  ),
  'external-secret-property': error(
    'One property of an entry in the store cannot be two secrets.',
    'Give each secret a property or an entry of its own.',
  ),
  'default-credentials': warning(
    'Nobody should go on with credentials that everybody can look up.',
    'Set values of your own, or name a Secret.',
  ),
  'unpinned-image': warning(
    'With the tag `latest` the version changes without anybody saying so.',
    'Name the version.',
  ),
  'replicated-license': warning(
    'The vendor expects the Replicated SDK, which needs a license that only the vendor hands out.',
    'Name a Secret with it, or switch the SDK off.',
  ),
  'proxy-password': warning(
    "The JVM prints its options into the log, so the platform's own clients are not told the password.",
    'Use a proxy that knows the pods without a password, if these clients must pass it.',
  ),
  'private-ca-conflict': error(
    'Pods take private authorities from one place.',
    'Name a ConfigMap, a Secret, or give the certificates themselves.',
  ),
  'external-secret-policy': error(
    'The External Secrets operator refuses policies that contradict each other.',
    'Choose policies that go together.',
  ),
  'claim-retention': warning(
    'Claims that go with their StatefulSet are lost with it, whatever else is kept.',
    'Keep the claims, or protect no data.',
  ),
  'extra-object': error(
    'What is given as an object must say what it is and how it is called, and be filled in from the release alone.',
    'Write a map, or YAML with no braces but those of the release.',
  ),
  'private-ca-unused': warning(
    'Without any check of certificates nobody looks at the private authorities.',
    'Remove `skipSSLVerification`.',
  ),
  'external-port': warning(
    'Behind a port of its own the platform must believe the reverse proxy, or it sends browsers to the usual port.',
    'Set the forwarded headers of the platform.',
  ),
  'external-database': error(
    'An outside database needs an address and a login.',
    'Set host, user and password.',
  ),
  'database-backup': error(
    'Backups that are described by half are missing when they are needed.',
    'Complete the description.',
  ),
  'database-size': error(
    'PostgreSQL fills its disk with the write-ahead log before anything else.',
    'Enlarge the volume, or lower `max_wal_size`.',
  ),
  'postgresql-parameters': error(
    'With a parameter that it does not know, or out of its range, PostgreSQL does not start.',
    'Write a parameter as PostgreSQL has it.',
  ),
  'postgresql-version': warning('The product is tested with PostgreSQL 17.', 'Use an image of that version.'),
  'shared-buffers': error(
    'The operator refuses a server that asks for less memory than PostgreSQL takes at its start.',
    'Ask for more memory, or lower `shared_buffers`.',
  ),
  'external-object-store': error(
    'An outside store needs an address, a region and a login.',
    'Complete the description.',
  ),
  'object-store-region': warning(
    "Requests are signed for a region: another one than the buckets' is refused.",
    'Name the region of the buckets.',
  ),
  'distinct-buckets': error(
    'Two buckets of one name are one bucket: its rules delete what the other needs.',
    'Give each its own name.',
  ),
  'object-ttl': error(
    'SeaweedFS counts the life of objects in one byte.',
    'Choose a number of days that it can express.',
  ),
  'seaweedfs-disk': warning(
    'A disk too small for all buckets is full when the first of them is in use.',
    'Enlarge the disk.',
  ),
  'seaweedfs-gateway': error(
    'Platform and analysis reach the embedded store by S3 alone.',
    'Leave the gateway on.',
  ),
  'seaweedfs-storage': error(
    'Each server of the embedded store keeps its files in a claim of some size or in a folder of the node.',
    'Give the volume a size.',
  ),
  'storage-class': warning(
    'EKS has had no default StorageClass since 1.30: a volume without a class waits for ever.',
    'Set `global.defaultStorageClass`.',
  ),
  'identity-endpoint': warning(
    'The product speaks S3 alone, and asks for its identity as AWS hands it out.',
    'Put a gateway in front of the store, or use access keys.',
  ),
  'ai-incomplete': error(
    'A provider needs a key, and an address where there is no public one.',
    'Complete the description of the model.',
  ),
  'ai-without-default': warning(
    'A tier of its own is nothing without the default one, whose provider and key it takes.',
    'Describe the default tier.',
  ),
  'ai-web-search': error(
    'Only OpenAI, and Azure AI Foundry, have models that search the web.',
    'Choose one of them for this tier.',
  ),
  'ai-dependency-models': warning(
    'The models for dependencies are asked only when they are switched on.',
    'Switch them on, or remove their names.',
  ),
  'integration-incomplete': error(
    'A tool that is configured by half would only fail when the platform calls it.',
    'Add what is missing.',
  ),
  'integration-preferences': warning(
    'How a tool is used does not matter while it is not connected.',
    'Connect it, or remove the preferences.',
  ),
  'integration-url': error(
    'The address of a tool, as a browser shows it, often has a path too much.',
    'Write the address that the message names.',
  ),
  'integration-webhooks': warning(
    'Without its secret nobody can register the webhook that the documentation asks for.',
    'Set the secret of the webhook.',
  ),
  'sonar-token': either(
    'A SonarQube server has tokens for analyses too, which may not read findings.',
    'Make a token of a user.',
  ),
  'superset-database': error(
    'Superset keeps what it knows in the embedded database.',
    'Use the embedded database, or do without Superset.',
  ),
  'superset-driver': warning(
    'The official image of Superset has had no driver for PostgreSQL since 4.1.',
    'Use an image that has it.',
  ),
} as const satisfies RuleTable;

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
