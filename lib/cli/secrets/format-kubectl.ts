import { quote } from '../../core/pod/shell';
import { type DescribedKey, type DescribedSecret, ofOrigin } from './described-secret';

const HEADER = [
  '# For bash or zsh. Random texts are made on the way; other secrets are read from files that you write first,',
  '# so that none is in the history of the shell or in an argument.',
];

/** Commands that make the Secrets that must exist; no secret stands in them. */
export function formatKubectl(secrets: readonly DescribedSecret[], namespace: string): string {
  const expected = ofOrigin(secrets, 'expected');
  if (expected.length === 0) return '';
  return [...HEADER, ...expected.flatMap((secret) => ['', ...commands(secret, namespace)]), ''].join('\n');
}

function commands({ name, type, keys, labels = {}, purpose }: DescribedSecret, namespace: string): string[] {
  const where = ['--namespace', quote(namespace)].join(' ');
  const words = [
    `kubectl create secret generic ${quote(name)} ${where}`,
    ...(type === 'Opaque' ? [] : [`--type=${quote(type)}`]),
    ...keys.map((key) => argument(name, key)),
  ];
  const marks = Object.entries(labels).map(([key, value]) => quote(`${key}=${value}`));
  return [
    ...(purpose === undefined ? [] : [`# ${purpose.replace(/[^\x20-\x7e]/g, '?')}`]),
    words.join(' \\\n  '),
    ...(marks.length === 0 ? [] : [`kubectl label secret ${quote(name)} ${where} ${marks.join(' ')}`]),
  ];
}

function argument(secret: string, { name, content, text = '' }: DescribedKey): string {
  if (content === 'fixed') return `--from-literal=${quote(`${name}=${text}`)}`;
  return content === 'random'
    ? `--from-file=${quote(name)}=<(openssl rand -hex 32 | tr -d '\\n')`
    : `--from-file=${quote(`${name}=./${secret}/${name}`)}`;
}
