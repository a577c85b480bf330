import { cli } from './run-cli';

describe('wrong usage exits with 2 and says what to do', () => {
  test.each([
    [['sinth'], 'error: unknown command "sinth"; did you mean synth?\nRun "cdk8s-pixee --help" for help.\n'],
    [['deploy'], 'error: unknown command "deploy"\nRun "cdk8s-pixee --help" for help.\n'],
    [
      ['-f', 'values.yaml'],
      'error: the command must come first, got the flag -f\nRun "cdk8s-pixee --help" for help.\n',
    ],
    [
      ['synth', '--valeus', 'a.yaml'],
      'error: unknown flag --valeus; did you mean --values?\nRun "cdk8s-pixee synth --help" for help.\n',
    ],
    [['synth', '-x'], 'error: unknown flag -x\nRun "cdk8s-pixee synth --help" for help.\n'],
    [['synth', '-f'], 'error: -f needs a value: -f FILE\nRun "cdk8s-pixee synth --help" for help.\n'],
    [
      ['synth', '-f', '--set', 'a=b'],
      'error: -f needs a value, but the flag --set follows; write -f--set if that is the value\n' +
        'Run "cdk8s-pixee synth --help" for help.\n',
    ],
    [
      ['synth', '--namespace', '-n'],
      'error: --namespace needs a value, but the flag -n follows; write --namespace=-n if that is the value\n' +
        'Run "cdk8s-pixee synth --help" for help.\n',
    ],
    [['synth', '--stdout=yes'], 'error: --stdout takes no value\nRun "cdk8s-pixee synth --help" for help.\n'],
    [
      ['synth', '--layout', 'singel'],
      'error: --layout must be single, component or resource, got "singel"; did you mean single?\n' +
        'Run "cdk8s-pixee synth --help" for help.\n',
    ],
    [
      ['validate', '--format=xml'],
      'error: --format must be text, json or github, got "xml"\nRun "cdk8s-pixee validate --help" for help.\n',
    ],
    [
      ['synth', 'values.yaml'],
      'error: unexpected argument "values.yaml"; values files are given as -f values.yaml\n' +
        'Run "cdk8s-pixee synth --help" for help.\n',
    ],
    [
      ['synth', 'platform.database.password=hunter2'],
      'error: unexpected argument "platform.database.password=…"; values are set as --set key=value\n' +
        'Run "cdk8s-pixee synth --help" for help.\n',
    ],
    [
      ['synth', '--set', 'platform.database.password=', 'hunter'],
      'error: unexpected argument\nRun "cdk8s-pixee synth --help" for help.\n',
    ],
    [
      ['synth', '--set', '-hunter2'],
      'error: --set needs a value, but a flag follows; write --set=… if that is the value\n' +
        'Run "cdk8s-pixee synth --help" for help.\n',
    ],
    [['hunter2'], 'error: unknown command\nRun "cdk8s-pixee --help" for help.\n'],
    [
      ['explain', 'platform', 'analysis'],
      'error: unexpected argument "analysis"\nRun "cdk8s-pixee explain --help" for help.\n',
    ],
    [
      ['synth', '--stdout', '-o', 'manifests'],
      'error: --output has no effect beside --stdout\nRun "cdk8s-pixee synth --help" for help.\n',
    ],
  ])('%j', async (argv, stderr) => {
    expect(await cli(argv)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('control characters never reach the terminal', async () => {
    for (const argv of [
      ['\u001b[2Jx'],
      ['synth', '--\u001b[31m'],
      ['synth', '\u009b31m.yaml'],
      ['explain', '\u001b]0;x\u0007'],
    ]) {
      const { stderr } = await cli(argv);
      // eslint-disable-next-line no-control-regex -- control characters are the point
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });
});
