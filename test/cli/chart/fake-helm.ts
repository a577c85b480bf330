import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a stand-in for Helm does, each a few lines of POSIX shell. */
export interface FakeHelm {
  /** @default - says that it is 3.19.0 */
  readonly version?: string;
  /** @default - prints a chart named vendor */
  readonly showChart?: string;
  readonly pull?: string;
  /** With the file of values in `$values`, the release in `$release`. @default - a Deployment with the domain in it */
  readonly template?: string;
}

/** Prints a workload that has the domain of the values, and the number of replicas when it is given. */
export const DEPLOYMENT = `
domain=$(sed 's/.*"domain":"\\([^"]*\\)".*/\\1/' "$values")
replicas=$(sed -n 's/.*"platform":{[^{}]*"replicaCount":\\([0-9]*\\).*/\\1/p' "$values")
cat <<END
---
# Source: vendor/templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: $release-web
spec:
  replicas: \${replicas:-1}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: vendor/web:7
          env: [{name: HOST, value: $domain}]
END`;

/** Writes a stand-in for Helm, and a chart beside it. Gives its path. */
export function fakeHelm(folder: string, fake: FakeHelm = {}): string {
  const file = join(folder, 'helm');
  writeFileSync(
    file,
    `#!/bin/sh
case "$1 $2" in
  'version --short') ${fake.version ?? 'echo v3.19.0+g1'} ;;
  'show chart') ${fake.showChart ?? 'printf "name: vendor\\nversion: 1.2.3\\n"'} ;;
  'show values') echo '{}' ;;
  pull*) ${fake.pull ?? 'exit 1'} ;;
  template*)
    release=$2
    values=$5
    ${fake.template ?? DEPLOYMENT}
    ;;
esac
`,
  );
  chmodSync(file, 0o755);
  mkdirSync(join(folder, 'chart'), { recursive: true });
  writeFileSync(join(folder, 'chart', 'Chart.yaml'), 'name: vendor\nversion: 1.2.3\n');
  return file;
}
