import { error, type RuleTable } from './rule-info';

/** Texts and numbers in the form that their readers take; values and props alike. */
export const formatRules = {
  'python-requirement': error(
    'What a requirement names is installed by pip; anything else would be an option of its own.',
    'Write a requirement like `psycopg2-binary==2.9.9`.',
  ),
  'python-settings': error(
    'Superset does not start with settings that Python cannot read.',
    'Write statements of Python.',
  ),
  'absolute-path': error(
    'A path inside a container starts at its root and goes no step back.',
    'Write a path like /etc/pixee.',
  ),
  'annotation-format': error(
    'The API server refuses other keys of annotations.',
    'Write keys like `example.com/name`.',
  ),
  'azure-organization': error(
    'Azure DevOps finds nothing under another name.',
    'Write the name as it stands in the URL.',
  ),
  'backup-destination': error(
    'Backups to a place that is none fail when the first is due.',
    'Write an address like s3://bucket/folder.',
  ),
  'backup-schedule': error(
    'The operator counts seconds first; five fields would mean another time.',
    'Write six fields, such as 0 0 2 * * *.',
  ),
  'bucket-name': error(
    'No store makes a bucket of such a name.',
    'Write 3 to 63 lower-case letters, digits, dots and dashes.',
  ),
  'certificate-format': error(
    'Authentik refuses the whole blueprint for a certificate that it cannot read.',
    'Give the text of a PEM file.',
  ),
  'checkmarx-tenant': error(
    'Checkmarx finds nothing under another name.',
    'Write the name of the tenant as it stands in the portal.',
  ),
  'cloud-identity': error(
    'The cloud ignores an identity that is not well formed: pods get no access.',
    'Write it as the cloud shows it.',
  ),
  'cpu-format': error('The API server refuses the pod.', 'Write a quantity like 500m or 2.'),
  'cwe-list': error('The product reads numbers with commas between them.', 'Write a list like 79,89.'),
  'database-format': error(
    'The name becomes part of an address.',
    'Write letters, digits, underscores and dashes.',
  ),
  'database-name': error(
    'The operator keeps some names for itself, and each database has one of its own.',
    'Choose another name.',
  ),
  'disk-limit': error(
    'The server does not start with a limit that it cannot read.',
    'Write a size like 10GiB.',
  ),
  'docker-config': error(
    'The API server refuses a pull secret that is no Docker configuration.',
    'Give the text of a config.json with `auths`.',
  ),
  'domain-format': error(
    'Links and redirects are made of it.',
    'Write a host name or IP without scheme, port and path.',
  ),
  'duration-format': error(
    'The product does not start with a duration that it cannot read.',
    'Write a duration like 15m or PT15M, as the message says.',
  ),
  'email-format': error('Nothing reaches an address that is none.', 'Write an address like bot@example.com.'),
  'entra-tenant': error('Microsoft finds no tenant of that name.', 'Write its id, or a domain of it.'),
  'env-variable': error(
    'Kubernetes refuses the variable, or one of two is lost.',
    'Give each variable one name and one value.',
  ),
  'git-branch-prefix': error(
    'Git refuses the branch, after the work is done.',
    'Write what Git takes as start of a branch.',
  ),
  'git-name': error(
    'Git refuses a commit of an author without a proper name.',
    'Write a name without angle brackets and line ends.',
  ),
  'host-alias': error('Kubernetes refuses the pod.', 'Give an IP address and host names.'),
  'host-format': error(
    'No address can be made of it.',
    'Write a host name or IP without scheme, port and path.',
  ),
  'host-name': error('No address can be made of it.', 'Write a host name.'),
  'image-format': error(
    'No image can be pulled by it.',
    'Write a reference like registry.example.com/name:tag.',
  ),
  'ingress-host': error(
    'Kubernetes refuses the Ingress.',
    'Write a host name, with `*.` before it at most; no IP address.',
  ),
  'ingress-path': error('Kubernetes refuses the Ingress.', 'Write a path that starts with a slash.'),
  'json-text': error('The reader of the text takes JSON alone.', 'Give valid JSON.'),
  'kubernetes-version': error(
    'Objects are checked for a version that is known.',
    'Write a version like 1.34.',
  ),
  'label-format': error(
    'The API server refuses other labels.',
    'Write up to 63 letters, digits, dots, dashes and underscores.',
  ),
  'label-name': error('Prometheus refuses other names of labels.', 'Write letters, digits and underscores.'),
  'ldap-address': error('Authentik cannot connect to it.', 'Write an address like ldaps://ldap.example.com.'),
  'memory-format': error('The API server refuses the pod.', 'Write a quantity like 2Gi.'),
  'metric-name': error(
    'Nobody finds a metric of such a name.',
    'Write letters, digits, underscores and colons.',
  ),
  'name-override': error(
    'The API server refuses other names.',
    'Write a DNS label: lower-case letters, digits and inner dashes.',
  ),
  'network-list': error(
    'Networks that cannot be read are trusted by nobody, or by everybody.',
    'Write networks like 10.0.0.0/8.',
  ),
  'no-proxy': error(
    'Java and other clients read lists of exact hosts differently.',
    'List exact host names and IP addresses.',
  ),
  'object-name': error(
    'The API server refuses other names.',
    'Write lower-case letters, digits, dots and dashes.',
  ),
  'one-line': error('A line end would break what the text becomes part of.', 'Write one line.'),
  'oracle-host': error('Oracle Identity Cloud is not found at it.', 'Write the host name of your domain.'),
  'port-format': error('A port is a number from 1 to 65535.', 'Write such a number.'),
  'postgresql-image': error(
    'The operator reads the version of PostgreSQL from the tag.',
    'Write an image with a tag like 17.4.',
  ),
  'postgresql-size': error(
    'PostgreSQL does not start with a size that it cannot read.',
    'Write a size like 512MB.',
  ),
  'private-key': error(
    'The product cannot sign with it.',
    'Give the text of a PEM file, with its first and last line.',
  ),
  'proxy-address': error('Clients cannot use it.', 'Write host:port or a URL.'),
  'realm-format': error('A quote or line end would break the header.', 'Write plain text.'),
  'region-format': error(
    'Requests are signed for a region that does not exist.',
    'Write a region like us-east-1.',
  ),
  'registry-format': error(
    'No image can be pulled from it.',
    'Write a host, with port and path at most, without scheme.',
  ),
  'regular-expression': error(
    'Grafana and VictoriaMetrics refuse expressions that RE2 does not know.',
    'Write it without look-around and back references.',
  ),
  'release-name': error(
    'Names of objects are made of it.',
    'Write at most 53 lower-case letters, digits and inner dashes.',
  ),
  'release-version': error('What a version has cannot be told.', 'Write a version like 2.9.'),
  'repository-format': error('No image can be pulled by it.', 'Write the path of the image in its registry.'),
  'retention-period': error(
    'The server does not start, or keeps data for another time than meant.',
    'Write a period like 30d, 6 (months) or 1y.',
  ),
  'secret-key': error(
    'The API server refuses other keys of Secrets.',
    'Write letters, digits, dots, dashes and underscores.',
  ),
  'slug-format': error(
    'The slug is part of URLs.',
    'Write lower-case letters, digits, dashes and underscores.',
  ),
  'sso-url': error('Authentik cannot send users there.', 'Write the whole URL of the provider.'),
  'storage-size': error('The API server refuses the claim.', 'Write a quantity like 10Gi.'),
  'sub-path': error(
    'Kubernetes refuses a mount that leaves its volume.',
    'Write a path without a slash at its start and without steps back.',
  ),
  'tag-format': error(
    'No image can be pulled by it.',
    'Write a tag: letters, digits, dots, dashes and underscores.',
  ),
  'url-format': error('Nobody can connect to it.', 'Write a whole URL with its scheme, http or https.'),
  'url-path': error(
    'It is no part of an address.',
    'Write letters, digits and any of - . _ ~ between slashes.',
  ),
  'web-path': error('Authentik serves nothing at it.', 'Write a path with a slash at both ends.'),
} as const satisfies RuleTable;
