import { join } from 'node:path';
import { cli } from './run-cli';

const FOLDER = join(__dirname, '../fixtures/blueprints');
const file = (name: string) => join(FOLDER, name);

test('right files are valid, with exit code 0', async () => {
  const { code, stdout } = await cli(['blueprint', 'check', file('grafana.yaml'), file('immich.yaml')]);
  expect(stdout).toBe('valid: 2 blueprints checked for Authentik 2026.8\n');
  expect(code).toBe(0);
});

test('errors are told with file, line and remedy, and give exit code 1', async () => {
  const { code, stdout } = await cli(['blueprint', 'check', file('wrong-flow-style.yaml')]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/wrong-flow-style\.yaml:6:\d+/);
  expect(stdout).toContain('has "On call?" in a list or map on one line, which PyYAML cannot read');
  expect(stdout).toContain('put it into quotes');
  expect(stdout).toContain('not valid for Authentik 2026.8');
});

test('warnings alone are no failure, unless they are to be', async () => {
  const args = ['blueprint', 'check', file('google-source.yaml')];
  const { code, stdout } = await cli(args);
  expect(code).toBe(0);
  expect(stdout).toContain('secret-in-the-open');
  expect(stdout).not.toContain('GOCSPX');
  expect((await cli([...args, '--strict'])).code).toBe(1);
  expect((await cli([...args, '--strict', '--acknowledge', 'secret-in-the-open'])).code).toBe(0);
});

test('what one file looks for, another of the same call may make', async () => {
  const alone = await cli(['blueprint', 'check', file('ldap-outpost.yaml')]);
  expect(alone.stdout).toContain('unknown-object');
  const other = `version: 1
metadata: { name: The cluster }
entries:
  - model: authentik_outposts.kubernetesserviceconnection
    identifiers: { name: The cluster }
    attrs: { local: true }
`;
  const args = ['blueprint', 'check', file('ldap-outpost.yaml'), '-'];
  expect((await cli(args, { stdin: other })).stdout).toBe(
    'valid: 2 blueprints checked for Authentik 2026.8\n',
  );
});

test('two files of one name are warned about', async () => {
  const { code, stdout } = await cli(['blueprint', 'check', file('immich.yaml'), file('immich.yaml')]);
  expect(code).toBe(0);
  expect(stdout).toContain('warning[name-of-another-blueprint]');
});

test('it is held against the release that is named', async () => {
  const args = ['blueprint', 'check', file('grafana.yaml'), '--release', '2026.2', '--format', 'json'];
  const { code, stdout } = await cli(args);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ rule: 'attribute-of-another-release', line: 20 }]);
});

test('one file becomes a program', async () => {
  const { code, stdout } = await cli(['blueprint', 'import', file('google-source.yaml')]);
  expect(code).toBe(0);
  expect(stdout).toContain("import { Blueprint, BlueprintEntry, BlueprintTag } from 'cdk8s-pixee';");
  expect(stdout).toContain("consumer_secret: BlueprintTag.env('OAUTHSOURCE_CONSUMER_SECRET'),");
  expect(stdout).not.toContain('GOCSPX');
});

test.each([
  [[], 'blueprint needs ACTION: What to do: check or import'],
  [['chek', 'a.yaml'], 'ACTION must be check or import, got "chek"; did you mean check?'],
  [['check'], 'blueprint needs FILE...: Blueprints to check, or the one to import'],
  [['import', 'a.yaml', 'b.yaml'], 'blueprint import needs one FILE, got 2'],
  [['check', '/nowhere.yaml'], '/nowhere.yaml: the file cannot be read: there is no such file'],
])('%j is wrong usage', async (args, message) => {
  const { code, stderr } = await cli(['blueprint', ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
