import { printableLines } from '../../findings/printable';
import { wrap } from '../../base/wrap';
import type { AuthentikGuide } from './describe';
import type { SourceSetup } from './setup';

/** Prints the guide for people, with its prose in lines of so many columns. */
export function formatGuide(guide: AuthentikGuide, columns?: number): string {
  const { url, adminUrl, passwordLoginUrl, userName, firstPassword, sources, commands } = guide;
  const password =
    firstPassword === undefined
      ? 'whoever comes first sets it'
      : `the key ${firstPassword.key} of the Secret ${firstPassword.name}`;
  const parts = [
    section('Authentik', [
      `Users sign in at: ${url}`,
      `With a password: ${passwordLoginUrl}`,
      `Administration: ${adminUrl}`,
      `First administrator: ${userName}`,
      `First password: ${password}; a later change of it has no effect`,
    ]),
    ...sources.map((source) => sourceLines(source, columns)),
    ...commands.map(({ title, command }) => section(title, command)),
  ];
  return `${printableLines(parts.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

function sourceLines(
  { title, isConfigured, steps, notes }: SourceSetup,
  columns: number | undefined,
): readonly string[] {
  const numbered = steps.flatMap(({ text, fields = [] }, index) => [
    ...wrap(text, 5, columns).map((line, row) => `${row === 0 ? `${String(index + 1)}.` : '  '} ${line}`),
    ...fields.map(({ name, value }) => `     ${name}: ${value}`),
  ]);
  const remarks = notes.flatMap((note) =>
    wrap(note, 5, columns).map((line, row) => `${row === 0 ? '-' : ' '} ${line}`),
  );
  const heading = isConfigured ? title : `${title}, which the values do not describe yet`;
  return section(`What to do at ${heading}`, [...numbered, ...remarks]);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [title, ...lines.map((line) => `  ${line}`.trimEnd())];
}
