import { given } from '../../lib/base/given';
import { trustedBundle } from '../../lib/core/trust/private-ca';
import type { EnvValue } from '../../lib/core/pod/env';
import type { Release } from '../../lib/core/release/release';
import type { SupersetRedis } from './superset-props';

/** Celery's own default would be a file in the pod. */
export const WITHOUT_REDIS = `
CELERY_CONFIG = None
`;

/**
 * The same words for three clients: flask-caching and the results hand them to redis-py, Celery to its broker and its backend. redis-py before
 * 6 compares no host name unless told to (`ssl_check_hostname` of redis/connection.py, 5.3.1).
 */
export const REDIS = `
import ssl
from flask_caching.backends.rediscache import RedisCache

_redis_host = os.environ["REDIS_HOST"]
_redis_port = int(os.environ["REDIS_PORT"])
_redis_user = os.environ.get("REDIS_USER", "")
_redis_password = os.environ.get("REDIS_PASSWORD")
_redis_tls = os.environ.get("REDIS_PROTO") == "rediss"
_redis_authorities = os.environ.get("REDIS_CA_FILE")

_redis_encryption = {
    "ssl_cert_reqs": ssl.CERT_REQUIRED if _redis_authorities else ssl.CERT_NONE,
    "ssl_check_hostname": bool(_redis_authorities),
    "ssl_ca_certs": _redis_authorities,
}
_redis_options = {"username": _redis_user} if _redis_user and _redis_password else {}
if _redis_tls:
    _redis_options.update(_redis_encryption, ssl=True)


def _cache(prefix):
    return {
        "CACHE_TYPE": "RedisCache",
        "CACHE_DEFAULT_TIMEOUT": 86400,
        "CACHE_KEY_PREFIX": prefix,
        "CACHE_REDIS_HOST": _redis_host,
        "CACHE_REDIS_PORT": _redis_port,
        "CACHE_REDIS_PASSWORD": _redis_password,
        "CACHE_REDIS_DB": int(os.environ["REDIS_DB"]),
        "CACHE_OPTIONS": dict(_redis_options),
    }


CACHE_CONFIG = _cache("superset_")
DATA_CACHE_CONFIG = _cache("superset_data_")
RESULTS_BACKEND = RedisCache(
    host=_redis_host,
    port=_redis_port,
    password=_redis_password,
    db=int(os.environ["REDIS_DB"]),
    key_prefix="superset_results_",
    **_redis_options,
)


class CeleryConfig:
    broker_url = "{}://{}{}:{}/{}".format(
        "rediss" if _redis_tls else "redis",
        quote(_redis_user, safe="") + ":" + quote(_redis_password, safe="") + "@" if _redis_password else "",
        "[" + _redis_host + "]" if ":" in _redis_host else _redis_host,
        _redis_port,
        os.environ["REDIS_CELERY_DB"],
    )
    result_backend = broker_url
    broker_use_ssl = _redis_encryption if _redis_tls else None
    redis_backend_use_ssl = _redis_encryption if _redis_tls else None
    imports = (
        "superset.sql_lab",
        "superset.tasks.cache",
        "superset.tasks.scheduler",
        "superset.tasks.thumbnails",
    )


CELERY_CONFIG = CeleryConfig
`;

/** The variables that {@link REDIS} reads, by the names that the upstream chart gives them. */
export function redisVariables(
  release: Release,
  redis: SupersetRedis,
  password: EnvValue,
): readonly (readonly [string, EnvValue])[] {
  const isEncrypted = redis.tls?.enabled === true;
  return [
    ['REDIS_HOST', redis.host],
    ['REDIS_PORT', redis.port],
    ['REDIS_USER', given(redis.user)],
    ['REDIS_PASSWORD', password],
    ['REDIS_CELERY_DB', redis.queueDatabase],
    ['REDIS_DB', redis.cacheDatabase],
    ['REDIS_PROTO', isEncrypted ? 'rediss' : undefined],
    ['REDIS_CA_FILE', isEncrypted && redis.tls.verify !== false ? trustedBundle(release) : undefined],
  ];
}
