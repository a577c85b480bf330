import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given, READERS } from './support/readers';
import { oneIn, runs } from './support/runs';
import { growth, WorkCounter } from './support/work/work-counter';

const repeat = (size: number, line: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => line(index)).join('');

/** Texts of a size, for all who read YAML of others. */
const TEXTS: readonly (readonly [string, (size: number) => string])[] = [
  ['unknown keys', (size) => repeat(size, (index) => `k${index}: 1\n`)],
  ['unknown keys on one line', (size) => `a: {${repeat(size, (index) => `k${index}: 1,`)}}\n`],
  ['one key again and again', (size) => 'a: 1\n'.repeat(size)],
  ['aliases', (size) => `a: &a {x: 1}\n${repeat(size, (index) => `k${index}: *a\n`)}`],
  ['aliases of lists', (size) => `a: &a [1, 2, 3]\nb: [${'*a, '.repeat(size)}]\n`],
  ['merge keys', (size) => `a: &a {x: 1}\n${repeat(size, (index) => `k${index}: {<<: *a}\n`)}`],
  ['anchors', (size) => repeat(size, (index) => `k${index}: [&a${index} x, *a${index}]\n`)],
  ['syntax errors', (size) => 'a: b: c\n'.repeat(size)],
  ['a syntax error at the end', (size) => `${'token: abc\n'.repeat(size)}a: "b\n`],
  ['brackets', (size) => `a: ${'['.repeat(size)}`],
  ['dashes', (size) => '- '.repeat(size)],
  ['comments', (size) => `${'# password: x\n'.repeat(size)}foo: [`],
  ['newlines', (size) => '\n'.repeat(size)],
  ['newlines in a text', (size) => `a: "x${'\\n'.repeat(size)}y"\n`],
  ['tags', (size) => repeat(size, (index) => `k${index}: !t x\n`)],
  ['documents', (size) => '---\na: b\n'.repeat(size)],
  ['empty documents', (size) => '---\n'.repeat(size)],
  ['documents and a directive', (size) => `${'---\na: b\n'.repeat(size)}...\n%YAML 1.1\n---\na: b\n`],
  ['objects', (size) => repeat(size, (index) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a${index}}\n`)],
  ['a list of objects', (size) => `apiVersion: v1\nkind: List\nitems:\n${repeat(size, (index) => `- {apiVersion: v1, kind: ConfigMap, metadata: {name: a${index}}}\n`)}`],
  ['installations', (size) => `installations:\n${repeat(size, (index) => `- {name: a${index}, valuez: x, namespace: 1}\n`)}`],
  ['objects of a profile', (size) => `kind: ChartProfile\nobjects:\n${repeat(size, (index) => `- {id: a${index}, bad${index}: x, fields: {a.b: '{c|d}'}}\n`)}`],
  ['fields of a profile', (size) => `kind: ChartProfile\nobjects:\n- id: a\n  fields:\n${repeat(size, (index) => `    a.b${index}: {when: (, x: 1}\n`)}`],
  ['entries of a blueprint', (size) => `version: 1\nentries:\n${repeat(size, (index) => `- {model: authentik_core.group, identifiers: {name: g${index}}, attrs: {is_superuser: x, nam: 1}}\n`)}`],
  ['a chain of entries', (size) => `version: 1\nentries:\n${repeat(size, (index) => `- {model: authentik_core.group, id: g${index}, identifiers: {name: g${index}}, attrs: {parent: !KeyOf g${index + 1}}}\n`)}`],
  ['look-ups of entries', (size) => `version: 1\nentries:\n${repeat(size, (index) => `- {model: authentik_core.group, identifiers: {name: g${index}}, attrs: {parent: !Find [authentik_core.group, [name, h${index}]]}}\n`)}`],
  ['attributes of an entry', (size) => `version: 1\nentries:\n- model: authentik_core.group\n  identifiers: {name: g}\n  attrs:\n${repeat(size, (index) => `    k${index}: x\n`)}`],
  ['code of a blueprint', (size) => `version: 1\nentries:\n- model: authentik_policies_expression.expressionpolicy\n  identifiers: {name: g}\n  attrs:\n    expression: "${'a + '.repeat(size)}(1"\n`],
]; // prettier-ignore

/** Values of a size. */
const VALUES: readonly (readonly [string, (size: number) => string])[] = [
  ['unknown keys', (size) => repeat(size, (index) => `k${index}: 1\n`)],
  ['unknown keys on one line', (size) => `platform: {${repeat(size, (index) => `k${index}: 1,`)}}\n`],
  ['one key again and again', (size) => 'a: 1\n'.repeat(size)],
  ['aliases of one anchor', (size) => `x: &a {b: c}\nfoo:\n${'  - *a\n'.repeat(size)}`],
  ['aliases of as many anchors', (size) => repeat(size, (index) => `k${index}: &a${index} y\nl${index}: *a${index}\n`)],
  ['merge keys', (size) => `x: &a {b: c}\nplatform:\n${'  <<: *a\n'.repeat(size)}`],
  ['secrets and a syntax error', (size) => `${'token: abc\n'.repeat(size)}foo: [\n`],
  ['syntax errors', (size) => 'a: b: c\n'.repeat(size)],
  ['open quotes', (size) => "a: 'b\n".repeat(size)],
  ['dashes', (size) => '- '.repeat(size)],
  ['brackets', (size) => `a: ${'['.repeat(size)}`],
  ['question marks', (size) => '? '.repeat(size)],
  ['anchors on anchors', (size) => `a: ${'&a '.repeat(size)}x\n`],
  ['comments', (size) => `${'# password: x\n'.repeat(size)}foo: [`],
  ['newlines in a text', (size) => `platform:\n  gitCommitMessagePrefix: "x${'\\n'.repeat(size)}y"\n`],
  ['labels', (size) => `platform:\n  podLabels:\n${repeat(size, (index) => `    k${index}: v\n`)}`],
  ['wrong labels', (size) => `platform:\n  podLabels:\n${repeat(size, (index) => `    k${index}: "-"\n`)}`],
  ['host aliases', (size) => `platform:\n  hostAliases:\n${'  - {ip: 10.0.0.1, hostnames: [a]}\n'.repeat(size)}`],
  ['wrong host aliases', (size) => `platform:\n  hostAliases:\n${'  - {ip: x, hostnames: 1}\n'.repeat(size)}`],
  ['variables', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: A${index}, value: x}\n`)}`],
  ['variables of one Secret', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: A${index}, valueFrom: {secretKeyRef: {name: a, key: k${index}}}}\n`)}`],
  ['variables of as many Secrets', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: A${index}, valueFrom: {secretKeyRef: {name: s${index}, key: k}}}\n`)}`],
  ['wrong variables', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: "${index} ", valu: x}\n`)}`],
  ['volumes', (size) => `platform:\n  extraVolumes:\n${repeat(size, (index) => `  - {name: v${index}, emptyDir: {}}\n`)}`],
  ['annotations', (size) => `platform:\n  podAnnotations:\n${repeat(size, (index) => `    k${index}: v\n`)}`],
  ['acknowledgements', (size) => `cdk8s: {acknowledge: [${repeat(size, (index) => `a${index},`)}]}\n`],
  ['pull secrets', (size) => `platform: {imagePullSecrets: [${repeat(size, (index) => `{name: s${index}},`)}]}\n`],
  ['percent signs', (size) => 'a: %\n'.repeat(size)],
  ['tags', (size) => repeat(size, (index) => `k${index}: !t x\n`)],
  ['certificates', (size) => `platform:\n  ingress:\n    enabled: true\n    className: nginx\n    hosts: [{host: a.example.com}]\n    tls:\n${repeat(size, (index) => `    - {secretName: a, hosts: [h${index}.example.com]}\n`)}`],
  ['Gateways', (size) => `platform:\n  gateway:\n    enabled: true\n    parentRefs:\n${repeat(size, (index) => `    - {name: g${index}, namespace: a}\n`)}`],
  ['hosts', (size) => `platform:\n  ingress:\n    enabled: true\n    hosts:\n${repeat(size, (index) => `    - {host: h${index}.example.com, paths: [{path: /, pathType: Prefix}]}\n`)}`],
]; // prettier-ignore

let folder: string;
let counter: WorkCounter;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'work-'));
  writeFileSync(join(folder, 'values.yaml'), 'global: {pixee: {domain: a.example.com}}\n');
  counter = await WorkCounter.start();
});
afterAll(async () => {
  await counter.stop();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * How much more twice the text adds to the work than the text (see `growth`): a line gives 2, what sorts up to 2.2, and a square gives 4, so
 * that a square is seen where it is a tenth of the work.
 */
const BOUND = 2.2;

describe.each(Object.entries(READERS))(
  'the work grows with the size of %s, not with its square',
  (name, reader) => {
    const size = runs(400, 1500, 2000);
    const shift = Object.keys(READERS).indexOf(name);
    const around = reader.around ?? ((text) => text);

    test.each(oneIn(40, TEXTS, shift))(
      '%s',
      async (_, text) => {
        const work = (length: number) =>
          counter.of(given(folder, reader, around(text(length))), { cwd: folder });
        expect(await growth(work, size, BOUND)).toBeLessThan(BOUND);
      },
      600_000,
    );
  },
);

describe('the work grows with the size of values, not with their square', () => {
  const size = runs(500, 3000, 4000);

  test.each(oneIn(12, VALUES))(
    '%s',
    async (_, text) => {
      const domain = 'global: {pixee: {domain: a.example.com}}\n';
      const work = (length: number) =>
        counter.of(['validate', '-f', '-'], { stdin: `${domain}${text(length)}` });
      expect(await growth(work, size, BOUND)).toBeLessThan(BOUND);
    },
    600_000,
  );
});

/** Manifests of a size before and after a change: what each side is made of. */
const DIFFERENCES: readonly (readonly [string, (size: number, side: string) => string])[] = [
  ['hosts', (size, side) => `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\nspec:\n  rules:\n${repeat(size, (index) => `  - {host: ${side}${index}.example.com, http: {paths: [{path: /${side}, pathType: Prefix}]}}\n`)}`],
  ['rights', (size, side) => `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: a}\nrules:\n${repeat(size / 10, (index) => `- {verbs: [${'get,'.repeat(10)}], apiGroups: [${'a,'.repeat(10)}], resources: [${side}${index}]}\n`)}`],
  ['rights in one rule', (size, side) => `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: a}\nrules:\n- verbs: [${repeat(size, (index) => `v${index},`)}]\n  apiGroups: [${repeat(size, (index) => `g${index},`)}]\n  resources: [${repeat(size, (index) => `${side}${index},`)}]\n`],
  ['peers and ports', (size, side) => `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {}, ingress: [{from: [${repeat(size, (index) => `{podSelector: {matchLabels: {${side}: a${index}}}},`)}], ports: [${repeat(size, (index) => `{port: ${index}},`)}]}]}\n`],
  ['policies', (size, side) => repeat(size, (index) => `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${side}${index}}\nspec: {podSelector: {matchLabels: {a: b}}}\n`)],
  ['workloads of one part', (size, side) => repeat(size, (index) => `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${side}${index}, labels: {app.kubernetes.io/name: a}}\n`)],
  ['a renamed workload among many', (size, side) => `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${side}, labels: {app.kubernetes.io/name: a}}\n${repeat(size, (index) => `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c${index}, labels: {app.kubernetes.io/name: a}}\n`)}`],
  ['Jobs of one stem', (size, side) => repeat(size, (index) => `---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: a-${side === 'a' ? 1 : 2}${String(index).padStart(7, '0')}}\n`)],
  ['kinds of another group', (size, side) => repeat(size, (index) => `---\napiVersion: ${side}/v1\nkind: Deployment\nmetadata: {name: c${index}}\n`)],
  ['Secrets and their readers', (size, side) => repeat(size / 2, (index) => `---\napiVersion: v1\nkind: Secret\nmetadata: {name: s${index}}\nstringData: {k: ${side}}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c${index}}\nspec: {template: {spec: {containers: [{name: a, envFrom: [{secretRef: {name: s${index}}}]}]}}}\n`)],
  ['keys of a Secret and their readers', (size, side) => `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n${repeat(size, (index) => `  k${index}: ${side}\n`)}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c}\nspec: {template: {spec: {containers: [{name: a, env: [${repeat(size, (index) => `{name: A${index}, valueFrom: {secretKeyRef: {name: s, key: k${index}}}},`)}]}]}}}\n`],
  ['Secrets that are read anew', (size, side) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c}\nspec: {template: {spec: {containers: [{name: a, env: [${repeat(size, (index) => `{name: A${index}, valueFrom: {secretKeyRef: {name: ${side}${index}, key: k}}},`)}]}]}}}\n`],
  ['init containers', (size, side) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c}\nspec: {template: {spec: {initContainers: [${repeat(size, (index) => `{name: c${side === 'a' ? index : size - index}, image: b},`)}]}}}\n`],
  ['containers that may do more', (size, side) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c}\nspec: {template: {spec: {containers: [${repeat(size, (index) => `{name: c${index}, image: b, securityContext: {privileged: ${side === 'b'}}},`)}]}}}\n`],
  ['autoscalers', (size, side) => repeat(size / 2, (index) => `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a${index}}\nspec: {scaleTargetRef: {kind: Deployment, name: d${index}}}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c${index}}\nspec: {${side === 'a' ? 'replicas: 2' : ''}}\n`)],
]; // prettier-ignore

describe('the work grows with the number of differences, not with its square', () => {
  const size = runs(300, 1000);

  test.each(oneIn(8, DIFFERENCES))(
    '%s',
    async (_, text) => {
      const work = (length: number) => {
        for (const side of ['a', 'b']) writeFileSync(join(folder, `${side}.yaml`), text(length, side));
        return counter.of(['diff', 'a.yaml', 'b.yaml'], { cwd: folder });
      };
      expect(await growth(work, size, BOUND)).toBeLessThan(BOUND);
    },
    600_000,
  );
});
