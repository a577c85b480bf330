import { cli, MINIMAL } from './run-cli';

const APP_ARMOR = `${MINIMAL}platform:
  podSecurityContext:
    appArmorProfile:
      type: RuntimeDefault
`;

function validate(stdin: string, ...argv: readonly string[]) {
  return cli(['validate', '-f', '-', ...argv], { stdin });
}

describe('--kube-version', () => {
  test.each(['1.34', 'v1.34.2', '1.30+'])('%s knows a field of 1.30', async (version) => {
    const { code, stdout } = await validate(APP_ARMOR, '--kube-version', version);
    expect([code, stdout.includes('appArmorProfile')]).toEqual([0, false]);
  });

  test('1.29 does not', async () => {
    const { code, stdout } = await validate(APP_ARMOR, '--kube-version', '1.29');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'appArmorProfile: is a field that Kubernetes has since 1.30, and the version asked for is 1.29',
    );
  });

  test('without it, there is a warning', async () => {
    const { code, stdout } = await validate(APP_ARMOR);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^warning\[object-schema\].*appArmorProfile: is a field that Kubernetes has since 1\.30 only/m,
    );
  });

  test('the values may say it, and the flag wins', async () => {
    const values = `${APP_ARMOR}cdk8s:\n  kubeVersion: "1.29"\n`;
    expect((await validate(values)).code).toBe(1);
    expect((await validate(values, '--kube-version', '1.31')).code).toBe(0);
  });

  test('a version that is too new is taken for the newest, with a note that is no finding', async () => {
    const { code, stderr } = await validate(APP_ARMOR, '--kube-version', '1.99');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^note: Kubernetes 1\.99 is newer than this program: .* against 1\.\d+, the newest/m,
    );
  });

  test.each(['1.27', 'latest'])('%s is refused', async (version) => {
    const { code, stderr } = await validate(MINIMAL, '--kube-version', version);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: --kube-version must be a version of Kubernetes/);
  });

  test('a version that YAML took for a number is refused in the values', async () => {
    const { code, stdout } = await validate(`${MINIMAL}cdk8s:\n  kubeVersion: 1.30\n`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/cdk8s\.kubeVersion/);
  });
});
