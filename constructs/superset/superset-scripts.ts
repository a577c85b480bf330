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
