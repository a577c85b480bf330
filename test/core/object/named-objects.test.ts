import { Credential } from '../../../lib/core/credential/credential';
import type { EnvVar, Volume } from '../../../lib/generated/kubernetes';
import { cli } from '../../cli/run-cli';
import { problems, release, workload } from '../../support/chart';

function secretVariable(name: string, more: object = {}): EnvVar {
  return { name: 'MINE', valueFrom: { secretKeyRef: { name, key: 'token', ...more } } };
}

function withFragments(fragments: {
  readonly extraEnv?: readonly EnvVar[];
  readonly extraVolumes?: readonly Volume[];
}) {
  const chart = release({ imagePullSecret: { dockerconfigjson: Credential.inline('{"auths":{}}') } });
  workload(chart, { settings: fragments });
  return chart;
}

describe('what a user names in parts of pods', () => {
  test('is expected, with its key', () => {
    const chart = withFragments({ extraEnv: [secretVariable('my-own')] });
    expect(chart.release.expected).toContainEqual({
      kind: 'Secret',
      name: 'my-own',
      keys: ['token'],
      purpose: 'named in extraEnv of pixee-enterprise-server-test',
      namedBy: 'named in extraEnv of pixee-enterprise-server-test',
    });
    expect(problems(chart)).toEqual([]);
  });

  test.each<[string, string, Omit<Volume, 'name'>]>([
    ['Secret', 'a secret', { secret: { secretName: 'mine' } }],
    ['ConfigMap', 'a config map', { configMap: { name: 'mine' } }],
    ['PersistentVolumeClaim', 'a claim', { persistentVolumeClaim: { claimName: 'mine' } }],
    ['Secret', 'a projected secret', { projected: { sources: [{ secret: { name: 'mine' } }] } }],
    ['ConfigMap', 'a projected config map', { projected: { sources: [{ configMap: { name: 'mine' } }] } }],
    ['Secret', 'a CSI driver', { csi: { driver: 'd', nodePublishSecretRef: { name: 'mine' } } }],
    ['Secret', 'Azure files', { azureFile: { secretName: 'mine', shareName: 's' } }],
    ['Secret', 'iSCSI', { iscsi: { targetPortal: 'p', iqn: 'i', lun: 0, secretRef: { name: 'mine' } } }],
  ])('is expected: a %s by the volume of %s', (kind, _, source) => {
    const chart = withFragments({ extraVolumes: [{ name: 'own', ...source }] });
    expect(chart.release.expected).toContainEqual(
      expect.objectContaining({
        kind,
        name: 'mine',
        purpose: 'named in extraVolumes of pixee-enterprise-server-test',
      }),
    );
    expect(problems(chart)).toEqual([]);
  });

  test('is not expected when it is optional, or rendered', () => {
    const chart = withFragments({
      extraEnv: [
        secretVariable('perhaps', { optional: true }),
        {
          name: 'OURS',
          valueFrom: { secretKeyRef: { name: 'pixee-registry', key: '.dockerconfigjson' } },
        },
      ],
    });
    expect(chart.release.expected).toEqual([]);
    expect(problems(chart)).toEqual([]);
  });

  test('is an error when it is a typo of what is rendered', () => {
    const chart = withFragments({ extraEnv: [secretVariable('pixee-regsitry')] });
    expect(chart.release.expected).toEqual([]);
    expect(problems(chart).join('\n')).toContain('write pixee-registry');
  });

  test('is an error when it is a key that a rendered Secret lacks', () => {
    const chart = withFragments({ extraEnv: [secretVariable('pixee-registry')] });
    expect(problems(chart).join('\n')).toContain('Secret/pixee-registry has no key token');
  });
});

describe('on the command line', () => {
  const VALUES = `global: { pixee: { domain: pixee.example.com } }
platform:
  extraEnv: [{ name: A, valueFrom: { secretKeyRef: { name: my-own, key: token } } }]
  extraVolumes: [{ name: v, configMap: { name: my-files } }]
analysis:
  extraEnv: [{ name: A, valueFrom: { secretKeyRef: { name: my-own, key: other } } }]
`;

  test('secrets and the preflight tell where it is named', async () => {
    const { code, stdout } = await cli(['secrets', '-f', '-', '--allow-unmapped'], { stdin: VALUES });
    expect(code).toBe(0);
    expect(stdout).toContain('my-own');
    expect(stdout).toContain(
      'named at analysis.extraEnv[0].valueFrom.secretKeyRef.name, platform.extraEnv[0].valueFrom.secretKeyRef.name',
    );
    const preflight = await cli(['preflight', '-f', '-'], { stdin: VALUES });
    expect(preflight.stdout).toContain('Secret my-own, key token');
    expect(preflight.stdout).toContain('ConfigMap my-files');
    expect(preflight.stdout).toContain('named in extraVolumes of pixee-enterprise-server-platform');
  });
});
