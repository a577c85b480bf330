import { effects } from '../../../lib/generated/effects';
import { documentedKeys } from '../../../lib/values/schema/walk';
import schema from '../../../values.schema.json';
import { cli } from '../run-cli';
import { oneIn } from '../../support/runs';

describe('explain', () => {
  test('without a key lists the sections of a values file', async () => {
    const { code, stdout, stderr } = await cli(['explain']);
    expect([code, stderr]).toEqual([0, '']);
    for (const section of Object.keys(schema.properties))
      expect(stdout).toMatch(new RegExp(`^  ${section} `, 'm'));
  });

  test('tells meaning, type, allowed values and default of a value', async () => {
    const { code, stdout } = await cli(['explain', 'platform.gitCloneStrategy']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^platform\.gitCloneStrategy\n\n {2}\S/);
    expect(stdout).toMatch(/^ {2}Type: +string$/m);
    expect(stdout).toMatch(/^ {2}Allowed: +partial, full$/m);
    expect(stdout).toMatch(/^ {2}Default: +"partial"$/m);
  });

  test('tells what a value changes', async () => {
    const [key, lines] = Object.entries(effects).find(([, changes]) => changes.length > 0) ?? [];
    const { stdout } = await cli(['explain', key ?? '']);
    expect(stdout).toContain('Changes:');
    for (const word of lines?.flatMap((line) => line.split(' ')) ?? []) expect(stdout).toContain(word);
  });

  test('lists the keys of a section, and of the items of a list', async () => {
    expect((await cli(['explain', 'platform.ingress'])).stdout).toMatch(/^ {4}className {3}/m);
    expect((await cli(['explain', 'platform.ingress.hosts'])).stdout).toMatch(/^ {4}\[\]\.host {4}/m);
  });

  test('takes items of lists in every spelling', async () => {
    const expected = await cli(['explain', 'platform.ingress.hosts[].host']);
    expect(expected.code).toBe(0);
    for (const spelling of ['hosts[0].host', 'hosts.*.host', 'hosts.host']) {
      expect(await cli(['explain', `platform.ingress.${spelling}`])).toEqual(expected);
    }
  });

  test('knows entries of free maps and fields of Kubernetes', async () => {
    expect((await cli(['explain', 'platform.nodeSelector.disk'])).stdout).toContain(
      'One entry of `platform.nodeSelector`.',
    );
    expect((await cli(['explain', 'platform.affinity'])).stdout).toMatch(/Type: +Kubernetes Affinity$/m);
    expect((await cli(['explain', 'platform.tolerations'])).stdout).toMatch(
      /Type: +list of Kubernetes Toleration$/m,
    );
    expect((await cli(['explain', 'platform.tolerations[0].effect'])).code).toBe(0);
  });

  test('marks secrets and deprecated values, those in deprecated sections too', async () => {
    const { stdout } = await cli(['explain', 'global.pixee.ai.openai.key']);
    expect(stdout).toMatch(/^ {2}Secret: /m);
    expect(stdout).toMatch(/^ {2}Deprecated: .*global\.pixee\.ai\.default/m);
    expect((await cli(['explain', 'platform.replicaCount'])).stdout).not.toMatch(/Secret:|Deprecated:/);
  });

  test.each([
    ['platform.ingres.className', 'platform.ingres is', 'help: write `platform.ingress`'],
    [
      'platform.ingress.hosts[0].hots',
      'platform.ingress.hosts[].hots is',
      'help: write `platform.ingress.hosts[0].host`',
    ],
    ['className', 'className is', 'Did you mean:\n  platform.ingress.className'],
    [
      'platform.command',
      'platform.command is',
      'help: `cdk8s-pixee explain platform` lists the keys there are',
    ],
    [
      'seaweedfs.enabled',
      'seaweedfs.enabled is not mapped by this library',
      'help: remove it, or pass over all such keys: --allow-unmapped',
    ],
    ['platform.replicaCount.x', 'platform.replicaCount.x is', 'help: `platform.replicaCount` has no keys'],
    ['nonsense', 'nonsense is', 'help: `cdk8s-pixee explain` lists the keys there are'],
  ])('fails for %s and says of it what validate would', async (key, unknown, help) => {
    const { code, stdout, stderr } = await cli(['explain', key]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`error: ${unknown}`);
    expect(stderr).toContain(`${help}\n`);
  });

  test.each(['__proto__', 'constructor', 'toString.name'])('fails for %s', async (key) => {
    expect((await cli(['explain', key])).code).toBe(1);
  });

  test('has something to say about every key of the contract', async () => {
    for (const { path } of oneIn(4, documentedKeys(schema))) {
      const { code, stdout } = await cli(['explain', path.join('.')]);
      expect([path.join('.'), code]).toEqual([path.join('.'), 0]);
      // a single word, or what is there to be copied, may be as long as it is
      const long = stdout.split('\n').filter((line) => line.length > 100 && !/\S{70}|`[^`]{60,}`/.test(line));
      expect(long).toEqual([]);
    }
  });
});
