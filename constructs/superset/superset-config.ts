import type { StringMap } from '../../lib/base/string-map';
import { DRIVER_FOLDER } from './superset-driver';
import { REDIS, WITHOUT_REDIS } from './superset-redis';

/** What the configuration depends on, as far as it is not in the environment. */
export interface SupersetConfigOptions {
  readonly hasRedis: boolean;
  /** Whether the driver lies in a volume. */
  readonly hasDriver: boolean;
  /** Whether a proxy in front says who calls and how; without one nobody may. */
  readonly isExposed: boolean;
  /** Python of the user, by name. */
  readonly overrides: StringMap;
}

const DRIVER = `
import sys

sys.path.append("${DRIVER_FOLDER}")
`;

const BASE = `
import os
from urllib.parse import quote

_host = os.environ["DB_HOST"]

SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
SQLALCHEMY_DATABASE_URI = "postgresql+psycopg2://{}:{}@{}:{}/{}{}".format(
    quote(os.environ["DB_USER"], safe=""),
    quote(os.environ["DB_PASS"], safe=""),
    "[" + _host + "]" if ":" in _host else _host,
    os.environ["DB_PORT"],
    os.environ["DB_NAME"],
    os.environ.get("DB_PARAMETERS", ""),
)
`;

/** Superset would make links with the scheme and host of its pod (ENABLE_PROXY_FIX of superset/config.py, 6.1.0). */
const EXPOSED = `
ENABLE_PROXY_FIX = True
`;

/** The file `superset_config.py`: no secret is in it, it reads them from the environment. */
export function supersetConfig(options: SupersetConfigOptions): string {
  const parts = [
    ...(options.hasDriver ? [DRIVER] : []),
    BASE,
    options.hasRedis ? REDIS : WITHOUT_REDIS,
    ...(options.isExposed ? [EXPOSED] : []),
    ...Object.keys(options.overrides)
      .sort()
      .map((name) => `\n# ${name}\n${(options.overrides[name] ?? '').trimEnd()}\n`),
  ];
  return parts.join('').trimStart();
}
