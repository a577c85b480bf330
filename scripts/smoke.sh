#!/usr/bin/env bash
# Installs the packed package into an empty project and uses it both ways: as a library and by its command.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT

cd "$root"
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$project")
cd "$project"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund "./$tarball"

cat > values.yaml <<'YAML'
global:
  pixee:
    domain: pixee.example.com
YAML
npx cdk8s-pixee --version
npx cdk8s-pixee validate -f values.yaml
npx cdk8s-pixee synth -f values.yaml -o manifests
test -s manifests/pixee-enterprise-server.k8s.yaml

cat > app.js <<'JS'
const { App } = require('cdk8s');
const { PixeeEnterpriseServer } = require('cdk8s-pixee');
const app = new App({ outdir: 'from-code' });
new PixeeEnterpriseServer(app, 'pixee-enterprise-server', {
  values: { global: { pixee: { domain: 'pixee.example.com' } } },
});
app.synth();
require('cdk8s-pixee/values.schema.json');
JS
node app.js
# Only our own writer puts a comment line with its keys above a Secret.
cmp <(grep -v '^# Keys of the Secret: ' manifests/pixee-enterprise-server.k8s.yaml) \
  from-code/pixee-enterprise-server.k8s.yaml
echo 'smoke test passed: command and library wrote the same objects'

# cdk8s-plus-28 is an optional peer, which one example stands beside.
npm install --silent --no-audit --no-fund cdk8s-plus-28 typescript-oldest@npm:typescript@5.0.4 typescript-newest@npm:typescript
node "$root/scripts/smoke/consumer.mjs" "$project"
(cd "$root" && npx --no-install publint run && npx --no-install attw --pack . --profile node16 --quiet)
echo 'smoke test passed: what users write compiles and runs with the published types'
