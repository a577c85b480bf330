import { App, JsonPatch } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../lib';
import type { Finding } from '../../lib/findings/finding';
import { loadValues } from '../../lib/values/load-values';
import { prepareValues } from '../../lib/values/prepare';
import { valuesSchema } from '../../lib/values/prepare/schema';
import { contractKeys, samplesOf } from '../../lib/values/samples/samples';
import { oneIn, runs } from '../support/runs';
import { withValue } from '../../lib/values/samples/value-at';

/** What somebody without a command line cannot do: flags, and commands of ours. */
const OF_COMMAND = /(?:^|[\s`'"(:,])--(?!dry-run)[a-z]|\bcdk8s-pixee [a-z]|(?:^|\s)-[fq]\b/;

const WRONG: readonly unknown[] = ['no such thing!', -7.5, [[[]]], { nobody: 1 }, 'a\nb', ''];
const textsOf = ({ message, remedy = '', location }: Finding): string =>
  `${message} ${remedy} ${location?.source ?? ''}`;

const samples = contractKeys(valuesSchema()).flatMap(({ path }) => samplesOf(path));
const tried = oneIn(40, samples).flatMap(({ given, path, value }, index) => [
  withValue(given, path, value),
  ...oneIn(3, WRONG, index % 3).map((wrong) => withValue(given, path, wrong)),
  withValue(given, [...path.slice(0, -1), 'upstreamKey'], 1),
]);

test('what an app is told of values names no flag and no command', () => {
  const findings = tried.flatMap((values) => prepareValues(values).findings);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(runs(30, 40));
  expect([...new Set(findings.map(textsOf).filter((text) => OF_COMMAND.test(text)))]).toEqual([]);
});

test('the command names them', () => {
  const values = { superset: { supersetCeleryBeat: { enabled: true } } };
  const [finding] = prepareValues(values, { hasCommand: true }).findings.filter(
    ({ rule }) => rule === 'unmapped-key',
  );
  expect(finding?.remedy).toContain('--allow-unmapped');
  expect(prepareValues(values).findings.find(({ rule }) => rule === 'unmapped-key')?.remedy).toContain(
    'pass over all such keys: `allowUnmapped: true`',
  );
});

test('what is loaded names options, not flags', () => {
  const { findings } = loadValues({
    set: ['platform[', 'a.b=1', 'platform.replicaCount=x'],
    setString: ['nothing', 'analysis.replicaCount=y'],
    setFile: ['platform.x=/no/such/file'],
    setJson: ['{', 'oidc={"nobody":1}'],
    setLiteral: ['nothing', 'platform.nobody=a,b'],
  });
  const sources = findings.flatMap(({ location }) => location?.source ?? []);
  for (const option of ['set ', 'setString ', 'setFile ', 'setJson ', 'setLiteral '])
    expect(sources.join('\n')).toContain(option);
  expect(findings.map(textsOf).filter((text) => OF_COMMAND.test(text))).toEqual([]);
});

test('what is said of objects names no flag, and the construct', () => {
  const values = { global: { pixee: { domain: 'pixee.example.com' } } };
  const findings = ['1.28', undefined].flatMap((kubeVersion) => {
    const server = new PixeeEnterpriseServer(new App(), 'pixee', { values, kubeVersion });
    const { object } = server.platform.workload.deployment;
    object.addJsonPatch(
      JsonPatch.add('/spec/template/spec/resourceClaims', [{ name: 'x', resourceClaimName: 'y' }]),
    );
    object.addJsonPatch(JsonPatch.add('/spec/template/spec/containers/0/restartPolicyRules', []));
    object.addJsonPatch(JsonPatch.add('/spec/replicas', 'many'));
    return server.release.findings.filter(({ object: about }) => about !== undefined);
  });
  expect(findings.length).toBeGreaterThan(3);
  for (const finding of findings)
    expect(finding).toMatchObject({
      construct: 'pixee/platform/workload/workload/Resource',
      object: 'Deployment/pixee-enterprise-server-platform',
      field: expect.stringMatching(/^spec\./) as string,
    });
  expect(findings.map(textsOf).filter((text) => OF_COMMAND.test(text))).toEqual([]);
  expect(findings.map(({ remedy = '' }) => remedy)).toContain(
    'leave restartPolicyRules out, or name the version of your cluster by `kubeVersion`',
  );
});
