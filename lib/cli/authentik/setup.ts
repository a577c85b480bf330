import { type SourceKind, SOURCES } from '../../authentik/source-kind';

/** Something to enter at the other side. */
export interface SetupField {
  readonly name: string;
  readonly value: string;
}

/** One step at the other side. */
export interface SetupStep {
  readonly text: string;
  /** What to enter there. @default - nothing */
  readonly fields?: readonly SetupField[];
}

/** What stays to be done by hand for one identity provider. */
export interface SourceSetup {
  readonly kind: SourceKind;
  readonly title: string;
  /** Whether the values describe it already. */
  readonly isConfigured: boolean;
  readonly steps: readonly SetupStep[];
  readonly notes: readonly string[];
}

/** The addresses of Authentik that the other side is told, as far as it is told any. */
export interface SetupUrls {
  /** @default - it speaks no SAML */
  readonly acsUrl?: string;
  /** @default - it speaks no SAML */
  readonly entityId?: string;
  /** @default - it speaks no OAuth */
  readonly callbackUrl?: string;
}

interface Steps {
  readonly steps: readonly SetupStep[];
  readonly notes?: readonly string[];
}

const FEDERATION = 'cdk8s.authentik.federation';

function copyClient(kind: SourceKind): SetupStep {
  return {
    text: `Copy client id and client secret: the id into ${FEDERATION}.${kind}.clientId, the secret into a Secret that existingSecret beside it names, or into your store`,
  };
}

const GUIDES: Readonly<Record<SourceKind, (urls: SetupUrls) => Steps>> = {
  googleWorkspace: ({ acsUrl = '', entityId = '' }) => ({
    steps: [
      { text: 'In admin.google.com: Apps > Web and mobile apps > Add app > Add custom SAML app; name it' },
      {
        text: `Copy SSO URL and Certificate into ${FEDERATION}.googleWorkspace, as ssoUrl and certificate`,
      },
      {
        text: 'Under Service provider details, enter these letter by letter, and tick Signed response',
        fields: [
          { name: 'ACS URL', value: acsUrl },
          { name: 'Entity ID', value: entityId },
          { name: 'Name ID format', value: 'EMAIL' },
          { name: 'Name ID', value: 'Basic Information > Primary email' },
        ],
      },
      { text: 'Finish, then User access: set it to ON for everyone, or for the units that may sign in' },
    ],
    notes: [
      '403 app_not_configured_for_user: the Entity ID differs, or the app is off for the unit of the user.',
      'No Signature exists in the Response element: Signed response is not ticked.',
    ],
  }),
  oracle: ({ callbackUrl = '' }) => ({
    steps: [
      {
        text: 'In the OCI console: Identity & Security > Domains > your domain > Integrated applications > Add application > Confidential Application; name it',
      },
      {
        text: 'Configure this application as a client now, with these settings, and leave Token issuance policy at All',
        fields: [
          { name: 'Allowed grant types', value: 'Authorization code' },
          { name: 'Redirect URL', value: callbackUrl },
        ],
      },
      { text: 'Finish, then Activate' },
      copyClient('oracle'),
      { text: `Put the host of the domain's URL into ${FEDERATION}.oracle.host` },
    ],
    notes: [
      'Do not register Authentik as a social identity provider in Oracle: its sign-in page would lead back here. Remove such entries under Security > Identity providers.',
    ],
  }),
  google: ({ callbackUrl = '' }) => ({
    steps: [
      {
        text: 'In console.cloud.google.com: APIs & Services > OAuth consent screen; choose the user type Internal',
      },
      {
        text: 'Credentials > Create credentials > OAuth client ID > Web application',
        fields: [{ name: 'Authorized redirect URI', value: callbackUrl }],
      },
      copyClient('google'),
    ],
    notes: [
      'With the user type External, everybody who has a Google account can sign in; then set enrollment to false.',
      'Authentik reads accounts.google.com and www.googleapis.com while it applies the blueprint, so the worker must reach them.',
    ],
  }),
  entra: ({ callbackUrl = '' }) => ({
    steps: [
      {
        text: 'In entra.microsoft.com: App registrations > New registration; choose Single tenant and the platform Web',
        fields: [{ name: 'Redirect URI', value: callbackUrl }],
      },
      { text: `Copy Directory (tenant) ID into ${FEDERATION}.entra.tenantId` },
      { text: 'Certificates & secrets > New client secret; copy its value at once, it is shown only now' },
      copyClient('entra'),
    ],
    notes: [
      'The client secret expires; put the date into your calendar.',
      'Authentik reads login.microsoftonline.com while it applies the blueprint, so the worker must reach it.',
    ],
  }),
  okta: ({ callbackUrl = '' }) => ({
    steps: [
      {
        text: 'In the Okta admin console: Applications > Create App Integration > OIDC - OpenID Connect > Web Application',
        fields: [{ name: 'Sign-in redirect URI', value: callbackUrl }],
      },
      { text: 'Assignments: everybody, or the groups that may sign in' },
      copyClient('okta'),
      { text: `Put the URL of the organization into ${FEDERATION}.okta.url` },
    ],
  }),
  openIdConnect: ({ callbackUrl = '' }) => ({
    steps: [
      {
        text: 'Register a confidential client with the authorization code flow',
        fields: [{ name: 'Redirect URI', value: callbackUrl }],
      },
      {
        text: `Copy authorization_endpoint, token_endpoint and userinfo_endpoint of its discovery document into ${FEDERATION}.openIdConnect`,
      },
      copyClient('openIdConnect'),
    ],
  }),
  ldap: () => ({
    steps: [
      { text: 'Make an account that may read users and groups, and nothing else' },
      {
        text: `Put its DN into ${FEDERATION}.ldap.bindDn, its password into a Secret that existingSecret beside it names`,
      },
      { text: 'Let server and worker of Authentik reach the directory' },
    ],
    notes: ['Users appear once the worker has copied them, which it does every few hours and at the start.'],
  }),
};

/** What stays to be done at the other side for one kind of identity provider. */
export function setupOf(kind: SourceKind, urls: SetupUrls, title?: string): SourceSetup {
  const { steps, notes = [] } = GUIDES[kind](urls);
  return { kind, title: title ?? SOURCES[kind].title, isConfigured: title !== undefined, steps, notes };
}
