import { cli, folderWith, MINIMAL } from './run-cli';

const PLATFORM = 'Deployment/pixee-enterprise-server-platform';

async function synth(files: Readonly<Record<string, string>>, ...flags: string[]) {
  const cwd = folderWith({ 'values.yaml': MINIMAL, ...files });
  const named = ['values.yaml', ...Object.keys(files).filter((file) => file.endsWith('.yaml'))];
  const argv = ['synth', '--stdout', ...new Set(named.flatMap((file) => `--values=${file}`)), ...flags];
  return cli(argv, { cwd });
}

/** The Deployment of the platform in the text of manifests. */
function platformOf(manifests: string): string {
  const documents = manifests.split(/^---$/m);
  return documents.find((one) => /^kind: Deployment$/m.test(one) && one.includes('name: pixeebot')) ?? '';
}

describe('null takes away what hardening sets', () => {
  const NULLS = 'runAsUser: null, fsGroup: null, seccompProfile: null, runAsGroup: null';

  test.each<[string, Record<string, string>, string[]]>([
    ['by a file', { 'own.yaml': `platform: {podSecurityContext: {${NULLS}}}\n` }, []],
    [
      'by several files',
      {
        'a.yaml': 'platform: {podSecurityContext: {runAsUser: 7, fsGroup: 7}}\n',
        'b.yaml': `platform: {podSecurityContext: {${NULLS}}}\n`,
      },
      [],
    ],
    [
      'by --set-json',
      {},
      [
        '--set-json',
        'platform.podSecurityContext={"runAsUser":null,"fsGroup":null,"seccompProfile":null,"runAsGroup":null}',
      ],
    ],
    [
      'by --set',
      {},
      [
        '--set',
        'platform.podSecurityContext.runAsUser=null,platform.podSecurityContext.fsGroup=null,platform.podSecurityContext.seccompProfile=null,platform.podSecurityContext.runAsGroup=null',
      ],
    ],
  ])('%s', async (_, files, flags) => {
    const { code, stdout, stderr } = await synth(files, '--set', 'cdk8s.hardening=restricted', ...flags);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const platform = platformOf(stdout);
    expect(platform).toContain('runAsNonRoot: true');
    expect(platform).not.toMatch(/runAsUser|fsGroup|seccompProfile/);
    expect(stderr).toContain('make sure that something sets it when pods are admitted, as OpenShift does');
  });

  test('a whole probe, context or list of ours goes by null alone', async () => {
    const { stdout } = await synth({
      'own.yaml': 'platform: {livenessProbe: null, securityContext: null, podSecurityContext: null}\n',
    });
    expect(platformOf(stdout)).not.toMatch(/livenessProbe|securityContext/);
    expect(platformOf(stdout)).toContain('readinessProbe');
  });
});

test('null in a later file drops what an earlier one has', async () => {
  const { code, stdout } = await synth({
    'a.yaml': 'platform: {resources: {requests: {cpu: 3}}, service: {type: NodePort}}\n',
    'b.yaml': 'platform: {resources: null, service: null}\n',
  });
  expect(code).toBe(0);
  expect(platformOf(stdout)).not.toContain('resources');
  expect(stdout).not.toContain('NodePort');
});

test('a misspelt account is an error at its place, one of the user’s own is listed', async () => {
  const wrong = await synth({ 'own.yaml': 'platform:\n  serviceAccount:\n    name: pixe\n' });
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('write pixee');
  expect(wrong.stderr).toContain('own.yaml:3:11');
  const right = await synth({ 'own.yaml': 'platform: {serviceAccount: {name: runner}}\n' });
  expect(right.code).toBe(0);
  expect(right.stderr).toMatch(/ServiceAccount\/runner\s+named at platform\.serviceAccount\.name/);
});

test.each([
  ['tolerations', '[{operator: Exists, value: x}]', 'platform.tolerations[0].operator'],
  ['podSecurityContext', '{runAsUser: -1}', 'platform.podSecurityContext.runAsUser'],
  [
    'sidecars',
    '[{name: a, image: b, volumeMounts: [{name: absent, mountPath: /a}]}]',
    'platform.sidecars[0].volumeMounts[0].name',
  ],
  [
    'extraEnv',
    '[{name: A, valueFrom: {fieldRef: {fieldPath: spec.nope}}}]',
    'platform.extraEnv[0].valueFrom.fieldRef.fieldPath',
  ],
  ['livenessProbe', '{periodSeconds: -1}', 'platform.livenessProbe.periodSeconds'],
  ['envFrom', '[{secretRef: {name: image-pul-secret}}]', 'platform.envFrom[0].secretRef.name'],
  [
    'topologySpreadConstraints',
    '[{maxSkew: 0, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]',
    'platform.topologySpreadConstraints[0].maxSkew',
  ],
])('a finding in %s points at it', async (key, value, path) => {
  const { code, stderr } = await synth(
    { 'own.yaml': `platform:\n  ${key}: ${value}\n` },
    '--set-json',
    'cdk8s.imagePullSecret={"name":"image-pull-secret","dockerconfigjson":"{\\"auths\\":{}}"}',
  );
  expect(code).toBe(1);
  expect(stderr).toContain(`${PLATFORM}: spec.template.spec.`);
  expect(stderr).toContain(`(from ${path})`);
  expect(stderr).toMatch(/own\.yaml:2:\d+/);
});

describe('variables of the user', () => {
  const PROXY = ['--set', 'global.pixee.httpProxy=proxy:3128'];

  test('are joined with lists of ours', async () => {
    const { stdout, stderr } = await synth(
      {
        'own.yaml':
          'platform: {extraEnv: [{name: NO_PROXY, value: a.example.com}, {name: JAVA_TOOL_OPTIONS, value: -Xmx1g}]}\n',
      },
      ...PROXY,
    );
    const platform = platformOf(stdout);
    expect(platform).toMatch(/name: NO_PROXY\n\s+value: localhost,\S+,a\.example\.com$/m);
    expect(platform).toMatch(/name: JAVA_TOOL_OPTIONS\n\s+value: -Dhttp\.proxyHost=proxy .* -Xmx1g$/m);
    expect(stderr).not.toContain('replaced-variable');
  });

  test('else take the place of ours, and the warning says what is lost', async () => {
    const { stderr } = await synth(
      {
        'own.yaml':
          'platform: {extraEnv: [{name: HTTP_PROXY, value: x}]}\nanalysis: {extraEnv: [{name: SSL_CERT_FILE, value: /ca.pem}]}\n',
      },
      ...PROXY,
      '--set',
      'global.pixee.privateCACert=corporate',
    );
    expect(stderr).toContain(
      'platform.extraEnv[0] takes the place of HTTP_PROXY, so that this is lost: the outbound proxy',
    );
    expect(stderr).toContain(
      'analysis.extraEnv[0] takes the place of SSL_CERT_FILE, so that this is lost: the trust in the authorities of global.pixee.privateCACert',
    );
  });
});
