import { join } from 'node:path';
import { command } from '../../support/command';

const PROFILE = join(__dirname, '..', '..', 'fixtures', 'charts', 'flat.profile.yaml');

test('with a profile, what a value changes is told of the vendor’s chart', async () => {
  const { code, stdout } = await command(['explain', 'platform.replicaCount', '--profile', PROFILE]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Changes:[^]*StatefulSet\/\{\$release\}-web\n\s+spec\.replicas\n/);
  expect(stdout).not.toContain('<release>-platform');
});

test('a key that only the chart knows is told with a profile, and is none without', async () => {
  const known = await command(['explain', 'platform.logLevel', '--profile', PROFILE]);
  expect(known.stdout).toMatch(
    /A key that only the vendor's chart knows \(pixee-enterprise-server 2\.14\.0\)/,
  );
  expect(await command(['explain', 'platform.logLevel'])).toMatchObject({ code: 1, stdout: '' });
});

test('a profile that cannot be read is told', async () => {
  const { code, stderr } = await command(['explain', 'platform', '--profile', 'nowhere.yaml']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('cannot read the chart profile')]);
});
