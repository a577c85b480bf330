import { FEDERATION, GivenSource } from '../given/sources';
import { isBlank } from '../prepare/paths';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

const AUTO_REDIRECT = [...FEDERATION, 'autoRedirect'];

function isOn({ values }: RuleContext): boolean {
  return values.authentik?.enabled === true;
}

/** Users of other identity providers come by Authentik, and by nothing else. */
export const federationWithoutAuthentik: ValueRule = {
  id: 'federation-without-authentik',
  severity: 'error',
  *check(context) {
    const [first] = GivenSource.all(context.values);
    if (first === undefined) return;
    const isOff = context.values.global?.pixee?.access?.enabled === false;
    if (isOn(context) && !isOff) return;
    yield {
      path: [...FEDERATION, first.kind],
      onKey: true,
      message: `describes ${first.contract.title}, but ${isOff ? '`global.pixee.access.enabled` is false' : '`authentik.enabled` is not true'}`,
      remedy: isOff
        ? 'remove one of them'
        : 'set `authentik.enabled: true`, or sign in by `global.pixee.access.oidc.client` without Authentik',
    };
  },
};

/** An identity provider that is described by half would only fail when users sign in, or fail the whole blueprint. */
export const federationIncomplete: ValueRule = {
  id: 'federation-incomplete',
  severity: 'error',
  *check({ values, given }) {
    for (const source of GivenSource.all(values)) {
      const { settings, secret, title } = source.contract;
      const message = `is missing, but ${title} does not work without it`;
      for (const place of settings) {
        if (!isBlank(given(source.path(place)))) continue;
        yield { path: source.path(place), message, remedy: 'set it, or remove the section' };
      }
      if (secret === undefined || source.hasSecret || !isBlank(given(source.path('existingSecret'))))
        continue;
      if (!isBlank(given(source.path(secret.place)))) continue; // wrong, not missing
      yield {
        path: source.path(secret.place),
        message,
        remedy: `set it, or name a Secret that holds it in \`${source.path('existingSecret').join('.')}\`, or a store in \`cdk8s.externalSecrets\``,
      };
    }
  },
};

/** Users can be sent on to one identity provider only, and somebody must still get in with a password. */
export const federationAutoRedirect: ValueRule = {
  id: 'federation-auto-redirect',
  severity: 'error',
  *check({ values }) {
    const { autoRedirect, directLogin } = values.cdk8s?.authentik?.federation ?? {};
    const sources = GivenSource.all(values);
    const redirectable = sources.filter(({ contract }) => contract.protocol !== 'ldap');
    if (autoRedirect === true && redirectable.length !== 1) {
      const got =
        redirectable.length === 0 ? 'none' : redirectable.map(({ contract }) => contract.title).join(' and ');
      yield {
        path: AUTO_REDIRECT,
        message: `is true, which takes exactly one identity provider to go on to, got ${got}`,
        remedy:
          redirectable.length === 0
            ? 'describe one, or remove it'
            : 'set it to false, so that users choose on the sign-in page',
      };
    }
    if (directLogin === true && sources.length === 0) {
      yield {
        path: [...FEDERATION, 'directLogin'],
        severity: 'warning',
        message:
          'has no effect, because no identity provider is described and everybody signs in with a password',
        remedy: 'remove it',
      };
    }
    if (autoRedirect === true && directLogin === false) {
      yield {
        path: [...FEDERATION, 'directLogin'],
        severity: 'warning',
        message:
          'is false, so that `akadmin` can sign in only by a recovery key when the identity provider fails',
        remedy: 'remove it',
      };
    }
  },
};

/** Slugs of sources are one set, of whatever kind they are. */
export const federationSlugs: ValueRule = {
  id: 'federation-slug',
  severity: 'error',
  *check({ values }): Iterable<RuleFinding> {
    const known = new Map<string, GivenSource>();
    for (const source of GivenSource.all(values)) {
      const other = known.get(source.slug);
      if (other === undefined) known.set(source.slug, source);
      else {
        yield {
          path: source.path('slug'),
          message: `is ${source.slug}, as that of ${other.contract.title}`,
          remedy: 'give one of them another',
        };
      }
    }
  },
};

/** A directory is asked with the passwords of its users. */
export const federationLdap: ValueRule = {
  id: 'federation-ldap',
  severity: 'warning',
  *check({ values }) {
    const { serverUri, startTls, certificate } = values.cdk8s?.authentik?.federation?.ldap ?? {};
    if (isBlank(serverUri)) return;
    const path = [...FEDERATION, 'ldap'];
    const isPlain =
      startTls !== true && serverUri?.split(',').some((uri) => /^ldap:/i.test(uri.trim())) === true;
    if (isPlain) {
      yield {
        path: [...path, 'serverUri'],
        message: 'is not encrypted, and the passwords of all users go through it',
        remedy: 'write ldaps:// for ldap://, or set `cdk8s.authentik.federation.ldap.startTls: true`',
      };
    } else if (isBlank(certificate)) {
      yield {
        path: [...path, 'certificate'],
        message:
          'is missing, so that any server that answers in place of the directory learns the passwords of its users',
        remedy: "set it to the certificate of the authority that signed the directory's",
      };
    }
  },
};

/** The rules over the identity providers behind Authentik. */
export const federationRules: readonly ValueRule[] = [
  federationWithoutAuthentik,
  federationIncomplete,
  federationAutoRedirect,
  federationSlugs,
  federationLdap,
];
