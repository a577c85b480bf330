import {
  AUTHENTIK_VERSIONS,
  authentikVersionOf,
  type AuthentikVersion,
  isAuthentikAtLeast,
} from '../../authentik/version';
import { isBlank } from '../prepare/paths';
import { effective } from './effective';
import { hasExternalStore } from './missing';
import type { RuleContext, ValueRule } from './rule';

const IMAGE_TAG = ['authentik', 'image', 'tag'];
const POSTGRESQL = ['authentik', 'authentik', 'postgresql'];
const REDIS = ['authentik', 'authentik', 'redis', 'host'];
const PASSWORD = ['authentik', 'authentik', 'bootstrap', 'password'];
const VERSION = ['cdk8s', 'authentik', 'version'];
const KNOWN = AUTHENTIK_VERSIONS.join(', ');

function isOn({ values }: RuleContext): boolean {
  return values.authentik?.enabled === true;
}

function tagOf(context: RuleContext): string {
  const tag = effective(context, IMAGE_TAG);
  return typeof tag === 'string' ? tag : '';
}

/** The release that the tag says, else the option; nothing when neither says it. */
function versionOf(context: RuleContext): AuthentikVersion | undefined {
  return context.values.cdk8s?.authentik?.version ?? authentikVersionOf(tagOf(context));
}

/** What the server needs and what blueprints may say differs from release to release. */
export const authentikVersion: ValueRule = {
  id: 'authentik-version',
  severity: 'error',
  *check(context) {
    if (!isOn(context)) return;
    const tag = tagOf(context);
    const said = authentikVersionOf(tag);
    const option = context.values.cdk8s?.authentik?.version;
    if (said === undefined && option === undefined && isBlank(context.given(VERSION))) {
      yield {
        path: IMAGE_TAG,
        message: `is "${tag}", which is of no release of Authentik that is known here: ${KNOWN}`,
        remedy: 'choose an image of one of them, or set `cdk8s.authentik.version` to the one that it is',
      };
    }
    if (said !== undefined && option !== undefined && said !== option) {
      yield {
        path: VERSION,
        message: `is ${option}, but \`authentik.image.tag\` says ${said}`,
        remedy: 'remove it, or change the tag',
      };
    }
  },
};

/** Redis was needed up to 2025.8. */
export const authentikRedis: ValueRule = {
  id: 'authentik-redis',
  severity: 'error',
  *check(context) {
    const version = versionOf(context);
    if (!isOn(context) || version === undefined) return;
    const isGiven = !isBlank(context.given(REDIS));
    if (isAuthentikAtLeast(version, '2025.10') && isGiven) {
      yield {
        path: REDIS,
        severity: 'warning',
        message: `has no effect, because Authentik ${version} keeps in PostgreSQL what earlier releases kept in Redis`,
        remedy: 'remove it, and give the database half as many connections again',
      };
    }
    if (!isAuthentikAtLeast(version, '2025.10') && !isGiven) {
      yield {
        path: REDIS,
        message: `is missing, but Authentik ${version} needs a Redis`,
        remedy: 'set it, or choose 2025.10 or later, which do without',
      };
    }
  },
};

/** Authentik keeps everything in its database. */
export const authentikDatabase: ValueRule = {
  id: 'authentik-database',
  severity: 'error',
  *check(context) {
    const { values, given } = context;
    if (!isOn(context)) return;
    const isOutside = !isBlank(given([...POSTGRESQL, 'host']));
    if (!isOutside && values.platform?.database?.embedded === false) {
      yield {
        path: [...POSTGRESQL, 'host'],
        message:
          'is missing, but `platform.database.embedded` is false, so that there is no database for Authentik',
        remedy: 'set it to the host of a PostgreSQL server',
      };
    }
    const { existingSecrets } = values.cdk8s ?? {};
    const hasPassword =
      !isBlank(given([...POSTGRESQL, 'password'])) ||
      !isBlank(values.authentik?.database?.existingSecret) ||
      !isBlank(existingSecrets?.authentik?.name) ||
      hasExternalStore(context);
    if (isOutside && !hasPassword) {
      yield {
        path: [...POSTGRESQL, 'password'],
        message: 'is missing, but Authentik has a database elsewhere',
        remedy: 'set it, or name a Secret with username and password in `authentik.database.existingSecret`',
      };
    }
    if (!isOutside && !isBlank(given([...POSTGRESQL, 'sslmode']))) {
      yield {
        path: [...POSTGRESQL, 'sslmode'],
        severity: 'warning',
        message: 'has no effect, because the embedded database is used',
        remedy: 'remove it',
      };
    }
  },
};

/** Without a first password, Authentik lets whoever comes first choose it. */
export const authentikAdministrator: ValueRule = {
  id: 'authentik-administrator',
  severity: 'warning',
  *check(context) {
    const { values, given } = context;
    const { name, bootstrapPasswordKey } = values.cdk8s?.existingSecrets?.authentik ?? {};
    const isInSecret = !isBlank(name) && bootstrapPasswordKey !== '';
    const isRandom = isBlank(given(['authentik', 'authentik', 'secret_key']));
    if (!isOn(context) || !isBlank(given(PASSWORD)) || isInSecret || isRandom || hasExternalStore(context))
      return;
    yield {
      path: PASSWORD,
      message:
        'is missing: in a new installation, whoever opens `if/flow/initial-setup/` first becomes the administrator',
      remedy: 'set it, or name a Secret that holds it in `cdk8s.existingSecrets.authentik`',
    };
  },
};

/** The rules over Authentik. */
export const authentikRules: readonly ValueRule[] = [
  authentikVersion,
  authentikRedis,
  authentikDatabase,
  authentikAdministrator,
];
