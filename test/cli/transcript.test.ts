import { cli, folderWith } from './run-cli';

/*
 * What people see first: the commands of the first day, with good and with bad input, in a terminal of 80 columns. Whoever changes an
 * output reads here how it looks to somebody who has never seen it.
 */
const GOOD = `global:
  pixee:
    domain: pixee.example.com
    objectStore:
      username: pixee
      password: a-word-of-our-own
    ai:
      default:
        provider: openai
        existingSecret: openai
platform:
  replicaCount: 2
  ingress:
    enabled: true
    className: nginx
    hosts:
      - host: pixee.example.com
    tls:
      - hosts: [pixee.example.com]
        secretName: pixee-tls
superset:
  enabled: true
  database:
    existingSecret: superset-database
replicated:
  enabled: false
cdk8s:
  productVersion: 2026.11.1
  existingSecrets:
    superset:
      name: superset
`;

const BAD = `global:
  pixee:
    domain: https://pixee.example.com
platform:
  replicaCount: two
  databse:
    host: db
  command: [sh]
  ingress:
    enabled: true
`;

const cwd = folderWith({
  'good.yaml': GOOD,
  'bad.yaml': BAD,
  'more.yaml': 'platform: { replicaCount: 3 }\n',
});

const LINES: readonly (readonly string[])[] = [
  ['--help'],
  ['init'],
  ['init', '--domain', 'pixee.example.com', '--product-version', '2026.11.1', '--cloud', 'aws'],
  ['init', '--domain', 'https://pixee.example.com', '--product-version', '2026.11.1', '-o', 'other.yaml'],
  ['values', '--short'],
  ['explain', 'platform.ingress.className'],
  ['explain', 'platform.ingres'],
  ['validate', '-f', 'good.yaml'],
  ['validate', '-f', 'bad.yaml'],
  ['validate', '-f', 'nowhere.yaml'],
  ['secrets', '-f', 'good.yaml'],
  ['secrets', '-f', 'good.yaml', '--format', 'kubctl'],
  ['synth', '-f', 'good.yaml'],
  ['synth', '-f', 'bad.yaml', '-q'],
  ['synth', 'good.yaml'],
  ['diff', 'manifests', '-f', 'good.yaml', '-f', 'more.yaml', '-q'],
  ['diff', 'nowhere', '-f', 'good.yaml', '-q'],
  ['images', '-f', 'good.yaml'],
  ['images', '-f', 'bad.yaml'],
  ['hosts', '-f', 'good.yaml'],
  ['hosts', '-f', 'good.yaml', '--format', 'xml'],
];

test.each(LINES.map((words) => ({ words, line: words.join(' ') })))('$line', async ({ words }) => {
  const { code, stdout, stderr } = await cli(words, { cwd, env: { COLUMNS: '80' } });
  const text = [
    `$ cdk8s-pixee ${words.join(' ')}`,
    stdout,
    ...(stderr === '' ? [] : ['(standard error)', stderr]),
    `(exit code ${String(code)})`,
  ];
  expect(`\n${text.join('\n').replaceAll(cwd, '/work')}\n`).toMatchSnapshot();
});
