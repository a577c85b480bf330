/** Where the image looks for modules of its operator. */
export const CONFIG_FOLDER = '/app/pythonpath';

const BASE = `
import os
from urllib.parse import quote

_host = os.environ["DB_HOST"]

SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
SQLALCHEMY_DATABASE_URI = "postgresql+psycopg2://{}:{}@{}:{}/{}".format(
    quote(os.environ["DB_USER"], safe=""),
    quote(os.environ["DB_PASS"], safe=""),
    "[" + _host + "]" if ":" in _host else _host,
    os.environ["DB_PORT"],
    os.environ["DB_NAME"],
)
`;

/** Celery's own default would be a file in the pod. */
const WITHOUT_REDIS = `
CELERY_CONFIG = None
`;

const WITH_REDIS = `
from flask_caching.backends.rediscache import RedisCache

_redis_host = os.environ["REDIS_HOST"]
_redis = "redis://{}:{}".format(
    "[" + _redis_host + "]" if ":" in _redis_host else _redis_host,
    os.environ["REDIS_PORT"],
)


def _cache(prefix):
    return {
        "CACHE_TYPE": "RedisCache",
        "CACHE_DEFAULT_TIMEOUT": 86400,
        "CACHE_KEY_PREFIX": prefix,
        "CACHE_REDIS_URL": _redis + "/1",
    }


CACHE_CONFIG = _cache("superset_")
DATA_CACHE_CONFIG = _cache("superset_data_")
RESULTS_BACKEND = RedisCache(
    host=os.environ["REDIS_HOST"],
    port=int(os.environ["REDIS_PORT"]),
    key_prefix="superset_results_",
)


class CeleryConfig:
    broker_url = _redis + "/0"
    result_backend = _redis + "/0"
    imports = (
        "superset.sql_lab",
        "superset.tasks.cache",
        "superset.tasks.scheduler",
        "superset.tasks.thumbnails",
    )


CELERY_CONFIG = CeleryConfig
`;

/** The file `superset_config.py`: no secret is in it, it reads them from the environment. */
export function supersetConfig(hasRedis: boolean): string {
  return `${BASE}${hasRedis ? WITH_REDIS : WITHOUT_REDIS}`.trimStart();
}

/** Makes the administrator unless there is one; not by the command line of Superset, which wants the password in an argument. */
export const ADMINISTRATOR_SCRIPT = `
import os
import sys

from superset.app import create_app

app = create_app()
with app.app_context():
    security = app.appbuilder.sm
    if security.find_user(username="admin") is None:
        made = security.add_user(
            "admin",
            "Superset",
            "Administrator",
            os.environ["ADMIN_EMAIL"],
            security.find_role("Admin"),
            password=os.environ["ADMIN_PASSWORD"],
        )
        if not made:
            sys.exit("the administrator could not be made")
`.trimStart();

/** Waits until the database server takes connections. */
export const WAIT_FOR_SERVER = `
import os
import socket
import time

address = (os.environ["DB_HOST"], int(os.environ["DB_PORT"]))
while True:
    try:
        socket.create_connection(address, 5).close()
        break
    except OSError as error:
        print(address, error, flush=True)
        time.sleep(5)
`.trim();

/** Waits until the Job has brought the tables to the version of the image; says what it waits for. */
export const WAIT_FOR_TABLES = `
until output=$(superset db current 2>&1) && printf '%s\\n' "$output" | grep -qF '(head)'; do
  printf '%s\\n' "$output" 'waiting for the tables of this version' | tail -n 5
  sleep 10
done
`.trim();
