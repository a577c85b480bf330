import { withoutTail } from '../../../lib/base/trim';
import type { Release } from '../../../lib/core/release/release';
import { parseHostPort } from '../../../lib/rules/formats/host-port';
import { CalledHosts } from '../../integration/called-hosts';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { sourceVariable } from '../../../lib/authentik/source-kind';
import { given } from '../../../lib/base/given';
import type { Credential } from '../../../lib/core/credential/credential';
import { tidyPem } from '../../../lib/rules/formats/tidy-pem';
import { commonAttributes } from './common-attributes';
import type { AuthentikSourceProps } from './source-props';

/** Kind of directory: they name and number their entries differently. */
export type LdapSchema = 'activeDirectory' | 'openLdap';

/** Props of a directory whose users are copied, and whose passwords are asked there. */
export interface LdapSourceProps extends AuthentikSourceProps {
  /** Addresses of the directory, `ldaps://` or `ldap://`; more than one with commas between. @format ldap-uri */
  readonly serverUri: string;
  /** Entry that everything is looked for under: `dc=example,dc=com`. @format any */
  readonly baseDn: string;
  /** Entry that Authentik signs in as. @format any */
  readonly bindDn: string;
  /** Its password. */
  readonly bindPassword: Credential;
  /** Kind of directory. @default activeDirectory */
  readonly schema?: LdapSchema;
  /**
   * Certificate of the authority that the directory's certificate is verified with, as PEM text. @default - it is not verified
   * @format certificate
   */
  readonly certificate?: string;
  /** Whether an `ldap://` connection becomes an encrypted one. @default false */
  readonly startTls?: boolean;
  /** What is put before `baseDn` to look for users: `ou=people`. @default - nothing @format any */
  readonly userDn?: string;
  /** What is put before `baseDn` to look for groups: `ou=groups`. @default - nothing @format any */
  readonly groupDn?: string;
  /** LDAP filter of what is a user. @default - people's accounts, not those of computers @format any */
  readonly userFilter?: string;
  /** LDAP filter of what is a group. @default - groups as the kind of directory has them @format any */
  readonly groupFilter?: string;
}

/** What differs from kind to kind; mappings are those that come with Authentik. */
interface SchemaSettings {
  readonly userMappings: readonly string[];
  readonly groupMappings: readonly string[];
  readonly userFilter: string;
  readonly groupFilter: string;
  readonly uniqueField: string;
}

const SCHEMAS: Readonly<Record<LdapSchema, SchemaSettings>> = {
  activeDirectory: {
    userMappings: [
      'default-dn-path',
      'default-name',
      'default-mail',
      'ms-samaccountname',
      'ms-userprincipalname',
      'ms-givenName',
      'ms-sn',
    ],
    groupMappings: ['default-name'],
    // Accounts of computers are of the class person too.
    userFilter: '(&(objectCategory=person)(objectClass=user))',
    groupFilter: '(objectClass=group)',
    uniqueField: 'objectSid',
  },
  openLdap: {
    userMappings: ['default-dn-path', 'openldap-cn', 'default-mail', 'openldap-uid'],
    groupMappings: ['openldap-cn'],
    userFilter: '(objectClass=person)',
    groupFilter: '(objectClass=groupOfNames)',
    uniqueField: 'entryUUID',
  },
};

/** Adds a directory. It is only read: passwords are never written to it, nor kept in Authentik. */
export function addLdap(props: LdapSourceProps): BlueprintEntry {
  const { blueprint, bindPassword } = props;
  const common = commonAttributes('ldap', props);
  const { uniqueField, userMappings, groupMappings, ...filters } = SCHEMAS[props.schema ?? 'activeDirectory'];
  callDirectory(blueprint.authentik.release, props.serverUri);
  return blueprint.add(
    new BlueprintEntry('authentik_sources_ldap.ldapsource', {
      ...common,
      server_uri: props.serverUri,
      peer_certificate: authority(props, common.slug),
      start_tls: props.startTls ?? false,
      bind_cn: props.bindDn,
      bind_password: blueprint.addSecret(sourceVariable(common.slug, 'BIND_PASSWORD'), bindPassword),
      base_dn: props.baseDn,
      additional_user_dn: props.userDn ?? '',
      additional_group_dn: props.groupDn ?? '',
      user_object_filter: given(props.userFilter) ?? filters.userFilter,
      group_object_filter: given(props.groupFilter) ?? filters.groupFilter,
      object_uniqueness_field: uniqueField,
      user_property_mappings: userMappings.map(mapping),
      group_property_mappings: groupMappings.map(mapping),
      password_login_update_internal_password: false,
      sync_users: true,
      sync_users_password: false,
      sync_groups: true,
    }),
  );
}

function mapping(name: string): BlueprintTag {
  return BlueprintTag.find('authentik_sources_ldap.ldapsourcepropertymapping', {
    managed: `goauthentik.io/sources/ldap/${name}`,
  });
}

function authority({ blueprint, certificate }: LdapSourceProps, slug: string): BlueprintTag | undefined {
  if (given(certificate) === undefined) return undefined;
  const pair = new BlueprintEntry('authentik_crypto.certificatekeypair', {
    name: `Authority of the source ${slug}`,
    certificate_data: tidyPem(certificate ?? ''),
  });
  return BlueprintTag.keyOf(blueprint.add(pair));
}

/** A source may name several servers of one directory. */
function callDirectory(release: Release, serverUri: string): void {
  for (const uri of serverUri.split(/[\s,]+/)) {
    const [, scheme = '', place = ''] = /^(ldaps?):\/\/(.+)$/.exec(uri) ?? [];
    const server = parseHostPort(withoutTail(place, '/'));
    if (server === undefined) continue;
    const { host, port = scheme === 'ldaps' ? 636 : 389 } = server;
    CalledHosts.of(release).add({ component: 'authentik', host, port, purpose: 'directory', isWeb: false });
  }
}
