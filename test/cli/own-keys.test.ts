import { cli, folderWith, MINIMAL } from './run-cli';

async function validate(text: string, ...flags: string[]) {
  const cwd = folderWith({ 'values.yaml': text });
  const { code, stdout } = await cli(['validate', '-f', 'values.yaml', ...flags], { cwd });
  return { code, findings: stdout };
}

describe('keys of the user’s own', () => {
  test('at the root and under global are taken without a word', async () => {
    const { code, findings } = await validate(
      `$schema: https://example.com/schema.json
x-common: &common {team: security}
global:
  pixee: {domain: pixee.example.com}
  imageRegistry: registry.example.com
  postgresql: {auth: {}}
platform: {podLabels: *common}
`,
    );
    expect(code).toBe(0);
    expect(findings).not.toContain('unknown-key');
  });

  test.each([
    ['x', 'unknown-key'],
    ['platfrom', 'write `platform`'],
  ])('are none at the root otherwise: %s', async (key, expected) => {
    const { code, findings } = await validate(`${MINIMAL}${key}: {}\n`);
    expect(code).toBe(1);
    expect(findings).toContain(expected);
  });

  test.each([
    ['pixe', 'write `global.pixee`'],
    ['defaultStorageclass', 'write `global.defaultStorageClass`'],
    ['platform', 'move it to `platform`'],
  ])('are none under global where they are nearly ours: %s', async (key, expected) => {
    const { code, findings } = await validate(`global: {pixee: {domain: pixee.example.com}, ${key}: {}}\n`);
    expect(code).toBe(1);
    expect(findings).toContain(expected);
  });
});

describe('the values of an umbrella chart', () => {
  const UMBRELLA = `global:
  imageRegistry: registry.example.com
  pixee: {domain: umbrella.example.com}
redis: {auth: {}}
pixee-enterprise-server:
  global: {pixee: {domain: own.example.com, protocol: http}}
  platform: {replicaCount: 2}
`;

  test('are recognised, whatever they lie under', async () => {
    for (const text of [UMBRELLA, UMBRELLA.replace('pixee-enterprise-server:', 'pixee:')]) {
      const { code, findings } = await validate(text);
      expect(code).toBe(1);
      expect(findings).toContain('this is a file of an umbrella chart');
      expect(findings).toMatch(/--values-key (?:pixee-enterprise-server|pixee)`/);
      expect(findings).toContain('1 error');
    }
  });

  test('are read with --values-key, and the umbrella’s global wins', async () => {
    const flags = ['--values-key', 'pixee-enterprise-server'];
    const { stdout } = await cli(['synth', '--stdout', '-f', 'values.yaml', ...flags], {
      cwd: folderWith({ 'values.yaml': UMBRELLA }),
    });
    expect(stdout).toContain('replicas: 2');
    expect(stdout).toContain('value: umbrella.example.com');
    expect(stdout).toContain('value: http://umbrella.example.com');
  });

  test('keep their places', async () => {
    const { findings } = await validate(
      UMBRELLA.replace('replicaCount: 2', 'replicaCount: many'),
      '--values-key=pixee-enterprise-server',
    );
    expect(findings).toContain('platform.replicaCount must be a whole number');
    expect(findings).toContain('values.yaml:7:28');
  });

  test('must have the key', async () => {
    const { code, findings } = await validate(MINIMAL, '--values-key=nope');
    expect(code).toBe(1);
    expect(findings).toContain('the values have no map under the key `nope`');
  });
});

describe('numbers where text is wanted', () => {
  test.each([
    ['tag', 'platform: {image: {tag: 0123456}}'],
    ['tag', 'platform: {image: {tag: 5e10}}'],
    ['tag', 'platform: {image: {tag: 1e3}}'],
    ['tag', 'platform: {image: {tag: 1_000}}'],
    ['password', 'platform: {database: {password: 0123456}}'],
    ['appId', 'platform: {github: {appId: 0x1F4}}'],
    ['a', 'platform: {podAnnotations: {a: 0x10}}'],
    ['value', 'platform: {extraEnv: [{name: A, value: 0123}]}'],
  ])('are refused where they would change: %s of %s', async (key, text) => {
    const { code, findings } = await validate(`${MINIMAL}${text}\n`);
    expect(code).toBe(1);
    expect(findings).toContain('wrong-type');
    expect(findings).toContain(`${key} must be`);
    expect(findings).toContain('put it in quotes, with every digit as it is meant');
  });

  test.each(['platform.image.tag=1e3', '{"platform":{"image":{"tag":5e10}}}'])(
    'are refused in --set-json too: %s',
    async (json) => {
      const { code, findings } = await validate(MINIMAL, '--set-json', json);
      expect(code).toBe(1);
      expect(findings).toContain('platform.image.tag must be text');
    },
  );

  test.each([
    ['platform: {image: {tag: 123456}}', 'image: images.pixee.ai/'],
    ['platform: {resources: {limits: {memory: 1e9}}}', 'memory: 1G'],
  ])('are taken where they are what was written: %s', async (text, expected) => {
    const { code, stdout } = await cli(['synth', '--stdout', '-f', 'values.yaml'], {
      cwd: folderWith({ 'values.yaml': `${MINIMAL}${text}\n` }),
    });
    expect(code).toBe(0);
    expect(stdout).toContain(expected);
  });
});

describe('blanks around a secret', () => {
  test.each(['"w0rd\\n"', '"w0rd\\r\\n"', '" w0rd"', '"w0rd\\t"'])('are a warning: %s', async (text) => {
    const { findings } = await validate(
      `${MINIMAL}platform: {scm: {gitlab: {token: ${text}, baseUri: "https://g.example.com"}}}\n`,
    );
    expect(findings).toContain('secret-blanks');
    expect(findings).not.toContain('w0rd');
  });

  test('are not, where the text has several lines', async () => {
    const { findings } = await validate(`${MINIMAL}platform: {github: {appPrivateKey: "a\\nb\\n"}}\n`);
    expect(findings).not.toContain('secret-blanks');
  });

  test('the last line break of a file is left out by --set-file', async () => {
    const cwd = folderWith({ 'values.yaml': MINIMAL, token: 'secret-token\n' });
    const flag = ['--set-file', 'global.pixee.objectStore.password=token'];
    const { stdout, stderr } = await cli(['synth', '--stdout', '-f', 'values.yaml', ...flag], { cwd });
    expect(stderr).not.toContain('secret-blanks');
    expect(stdout).toContain(`password: ${Buffer.from('secret-token').toString('base64')}\n`);
  });
});

describe('keys of the charts below', () => {
  test.each([
    'authentik: {global: {imagePullSecrets: []}}',
    'authentik: {server: {metrics: {serviceMonitor: {enabled: true}}}}',
    'seaweedfs: {volume: {idx: {type: hostPath}}}',
    'seaweedfs: {filer: {replicas: 2}}',
    'victoria-metrics-single: {server: {securityContext: {enabled: true}}}',
    'victoria-logs-single: {server: {replicaCount: 2}}',
    'victoriatraces: {server: {replicaCount: 2}}',
    'superset: {supersetNode: {command: [a]}}',
    'replicated: {statusInformers: []}',
    'cloudnative-pg: {backups: {enabled: true}}',
  ])('are never called typos: %s', async (text) => {
    const { code, findings } = await validate(`${MINIMAL}${text}\n`);
    expect(code).toBe(1);
    expect(findings).toContain('unmapped-key');
    expect(findings).not.toContain('unknown-key');
    const allowed = await validate(`${MINIMAL}${text}\n`, '--allow-unmapped');
    expect(allowed.findings).toContain('is not mapped by this library and has no effect');
    expect(allowed.findings).not.toContain('unknown-key');
  });
});
