import type { ValuePath } from '../../findings/finding';
import { isBlank, pathOf } from '../prepare/paths';
import { hasExternalStore } from './missing';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

/** A credential that everybody can read in the product's documentation. */
interface KnownCredential {
  readonly path: ValuePath;
  readonly value: string;
  /** Where a Secret can be named instead. */
  readonly existing: ValuePath;
  readonly remedy: string;
  /** Whether the known value is used when nothing else is given. */
  isDefault(context: RuleContext): boolean;
}

const CREDENTIALS: readonly KnownCredential[] = [
  {
    path: pathOf('global.pixee.objectStore.password'),
    value: 'pixeebot',
    existing: pathOf('cdk8s.existingSecrets.objectStore.name'),
    remedy:
      'set `global.pixee.objectStore.username` and `global.pixee.objectStore.password` to values of your own, or name a Secret in `cdk8s.existingSecrets.objectStore.name`',
    isDefault: ({ values }) => values.global?.pixee?.objectStore?.embedded !== false,
  },
  {
    path: pathOf('global.pixee.access.oidc.client.secret'),
    value: 'secret',
    existing: pathOf('global.pixee.access.oidc.client.existingSecret'),
    remedy: 'set it to a random text, or name a Secret in `global.pixee.access.oidc.client.existingSecret`',
    isDefault: hasEmbeddedOidc,
  },
];

const USERS = pathOf('global.pixee.access.oidc.embedded.usersJson');
const USERS_SECRET = pathOf('global.pixee.access.oidc.embedded.existingSecret');

/** Nobody should go on with the credentials that the documentation names. */
export const defaultCredentials: ValueRule = {
  id: 'default-credentials',
  severity: 'warning',
  check: (context) => [
    ...CREDENTIALS.flatMap((credential) => known(context, credential)),
    ...sampleUsers(context),
  ],
};

function known(
  context: RuleContext,
  { path, value, existing, remedy, isDefault }: KnownCredential,
): RuleFinding[] {
  const given = context.given(path);
  const isElsewhere = !isBlank(context.given(existing)) || hasExternalStore(context);
  const isUnset = isBlank(given) && !isElsewhere && isDefault(context);
  if (!isUnset && given !== value) return [];
  const how = isUnset ? 'is not set, so that it is' : 'is';
  return [{ path, message: `${how} the one that the product's documentation names`, remedy }];
}

function sampleUsers(context: RuleContext): RuleFinding[] {
  const isGiven = [USERS, USERS_SECRET].some((path) => !isBlank(context.given(path)));
  if (isGiven || !hasEmbeddedOidc(context)) return [];
  return [
    {
      path: USERS,
      message: "is not set, so that the sample users of the product's documentation can sign in",
      remedy:
        'set it to users of your own, or name a Secret in `global.pixee.access.oidc.embedded.existingSecret`',
    },
  ];
}

function hasEmbeddedOidc({ values }: RuleContext): boolean {
  const { client, embedded } = values.global?.pixee?.access?.oidc ?? {};
  return embedded?.enabled === true || client?.provider === 'embedded';
}
