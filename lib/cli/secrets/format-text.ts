import { printableLines } from '../../findings/printable';
import { wrap } from '../../base/wrap';
import { type DescribedKey, type DescribedSecret, ofOrigin, type SecretOrigin } from './described-secret';

const TITLES: readonly (readonly [SecretOrigin, string])[] = [
  ['expected', 'Must exist before the pods can start'],
  ['rendered', 'Rendered with the manifests'],
  ['external', 'Fetched by the External Secrets operator'],
  ['operator', 'Made by other operators'],
];

/** The list for people, with its prose in lines of so many columns. */
export function formatSecrets(secrets: readonly DescribedSecret[], columns?: number): string {
  const sections = TITLES.flatMap(([origin, title]) => {
    const group = ofOrigin(secrets, origin);
    return group.length === 0 ? [] : [[title, ...group.flatMap((secret) => ['', ...lines(secret, columns)])]];
  });
  if (sections.length === 0) return '';
  return `${printableLines(sections.map((section) => section.join('\n')).join('\n\n'))}\n`;
}

function lines(
  { name, type, keys, purpose, readBy, labels = {} }: DescribedSecret,
  columns: number | undefined,
): readonly string[] {
  const width = Math.max(0, ...keys.map((key) => key.name.length));
  const wanted = Object.entries(labels).map(([key, value]) => `${key}: ${value}`);
  return [
    `  ${name}  ${type}`,
    ...(purpose === undefined ? [] : [`    For: ${purpose}`]),
    ...wrap(
      `Read by: ${readBy.length === 0 ? 'nothing that is rendered' : readBy.join(', ')}`,
      6,
      columns,
      4,
    ).map((line, index) => `${index === 0 ? '    ' : '      '}${line}`),
    ...(wanted.length === 0 ? [] : [`    Labels: ${wanted.join(', ')}`]),
    '    Keys:',
    ...keys.map((key) => `      ${key.name.padEnd(width)}  ${contentOf(key)}`.trimEnd()),
  ];
}

function contentOf({ content, text = '', optional }: DescribedKey): string {
  const what = { random: 'any random text', given: 'to be filled in', fixed: text, present: '' }[content];
  return optional === true ? `${what}, if used` : what;
}
