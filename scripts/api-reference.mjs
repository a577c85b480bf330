/**
 * Writes docs/api/, a page per component, from the model that API Extractor makes of the published types: `npm run api`. With
 * `--check` it writes nothing, and fails when a page is not what it would write.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODEL = join(ROOT, 'coverage/api/cdk8s-pixee.api.json');
const FOLDER = join(ROOT, 'docs/api');
const NOTE = '<!-- Made by scripts/api-reference.mjs from the published types. Do not edit. -->';

/** Pages that are no folder of constructs, by the folder of the types. */
const OTHER_PAGES = [
  [/^lib\/authentik\/blueprint\/(models|attribute-types)/, undefined],
  [/^lib\/generated\//, undefined],
  [/^lib\/values\/contract\//, undefined],
  [/^lib\/kubernetes\//, 'support'],
  [/^lib\/authentik\//, 'authentik-blueprints'],
  [/^lib\/(dashboard|alerting)\//, 'observability'],
  [/^lib\/values\/load\//, 'values'],
  [/^lib\/(values|rules|base|check|findings|core|output)\//, 'core'],
  [/^constructs\/product\//, 'platform'],
  [/^constructs\/[^/]+$/, 'release'],
];

/** What only our generators read: formats, ranges and the like. */
const MARK = /^@(?:format|pattern|minimum|maximum|asType|open|nullable|sensitive)\b/;

const { members } = JSON.parse(readFileSync(MODEL, 'utf8')).members[0];
const pages = new Map();
for (const item of members) {
  const page = pageOf(item);
  if (page !== undefined && item.kind !== 'Namespace') pages.set(page, [...(pages.get(page) ?? []), item]);
}
const files = new Map([...pages].sort(byKey).map(([page, items]) => [`${page}.md`, printPage(page, items)]));
files.set('README.md', printIndex([...files.keys()]));

if (process.argv.includes('--check')) check();
else write();

function byKey([left], [right]) {
  return left < right ? -1 : 1;
}

function pageOf({ fileUrlPath = '' }) {
  const path = fileUrlPath.replace(/^dist\//, '');
  const other = OTHER_PAGES.find(([pattern]) => pattern.test(path));
  return other === undefined ? path.split('/')[1] : other[1];
}

function printIndex(names) {
  const lines = names.map((name) => `- [${name.replace(/\.md$/, '')}](${name})`);
  return `# API reference\n\n${NOTE}\n\nFor who composes constructs in TypeScript: what the package exports, by component. The values that a section of \`values.yaml\` takes are in\n[docs/values.md](../values.md); the types of Kubernetes are exported as \`k8s\`.\n\n${lines.join('\n')}\n`;
}

function printPage(page, items) {
  const order = ['Class', 'Function', 'Variable', 'Interface', 'TypeAlias', 'Enum'];
  const sorted = [...items].sort(
    (left, right) =>
      order.indexOf(left.kind) - order.indexOf(right.kind) || (left.name < right.name ? -1 : 1),
  );
  return `# ${page}\n\n${NOTE}\n\n${sorted.map(printItem).join('\n\n')}\n`;
}

function printItem(item) {
  const { summary, example } = readComment(withoutMarks(item.docComment));
  const head = `## ${item.name}\n\n${[summary, ...example].filter((text) => text !== '').join('\n\n')}`;
  const body =
    { Class: printClass, Interface: printInterface }[item.kind]?.(item) ??
    `\`\`\`ts\n${codeOf(item)}\n\`\`\``;
  return [head.trimEnd(), body].filter((text) => text !== '').join('\n\n');
}

function printClass(item) {
  const callable = item.members.filter(({ kind }) => ['Constructor', 'Method'].includes(kind));
  const properties = item.members.filter(({ kind }) => kind === 'Property');
  return [
    `\`\`\`ts\n${codeOf(item)}\n\`\`\``,
    ...callable.map((member) => {
      const { summary, parameters, throws } = readComment(withoutMarks(member.docComment));
      return [`\`\`\`ts\n${codeOf(member)}\n\`\`\``, summary, parameters, throws]
        .filter((text) => text !== '')
        .join('\n\n');
    }),
    table(
      ['Property', 'Type', 'Meaning'],
      properties.map((member) => [
        `\`${member.name}\``,
        typeOf(member, 'propertyTypeTokenRange'),
        readComment(withoutMarks(member.docComment)).summary,
      ]),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function printInterface(item) {
  const bases = (item.extendsTokenRanges ?? [])
    .map((range) => textOf(item, range))
    .filter((text) => text !== '');
  const rows = item.members.map((member) => {
    const { summary, fallback } = readComment(withoutMarks(member.docComment));
    const type =
      member.kind === 'PropertySignature'
        ? typeOf(member, 'propertyTypeTokenRange')
        : `\`${cell(codeOf(member))}\``;
    return [`\`${member.name ?? '[key]'}\``, type, member.isOptional ? fallback : '**required**', summary];
  });
  return [
    bases.length === 0
      ? ''
      : `Also has what ${bases.map((name) => `\`${name}\``).join(', ')} ${bases.length === 1 ? 'has' : 'have'}.`,
    table(['Member', 'Type', 'Default', 'Meaning'], rows),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function table(titles, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text) {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
}

function codeOf({ excerptTokens }) {
  return excerptTokens
    .map(({ text }) => text)
    .join('')
    .replace(/^export (declare )?/, '')
    .trim();
}

function textOf({ excerptTokens }, { startIndex, endIndex }) {
  return excerptTokens
    .slice(startIndex, endIndex)
    .map(({ text }) => text)
    .join('')
    .trim();
}

function typeOf(member, range) {
  return `\`${textOf(member, member[range])}\``;
}

/** A comment by its parts, as one line of text each. */
function readComment(comment = '') {
  const text = comment
    .trim()
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .replace(/^[ \t]*\* ?/gm, '')
    // What the extractor says where nobody has said anything.
    .replace(/^\s*Constructs a new instance of the `\w+` class/, '')
    .trim();
  const code = Array.from(text.matchAll(/```ts\n[\s\S]*?```/g), ([block]) => block);
  const [summary = '', ...tags] = text
    .replace(/```ts\n[\s\S]*?```/g, '')
    .split(/(?:^|\s)@(?=(?:default|param|returns|throws|deprecated)\b)/);
  const tagged = (name) =>
    tags.filter((tag) => tag.startsWith(`${name} `)).map((tag) => line(tag.slice(name.length + 1)));
  return {
    summary: line(summary),
    example: code,
    fallback: (tagged('default')[0] ?? '').replace(/^- /, ''),
    parameters: tagged('param')
      .map((one) => `- \`${one.split(' ')[0]}\`: ${one.split(' ').slice(1).join(' ')}`)
      .join('\n'),
    throws: tagged('throws')
      .map((one) => `Throws ${one}.`)
      .join(' '),
  };
}

function line(text) {
  return text
    .replace(/\{@link ([^}]+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();
}

function write() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(FOLDER, name), text);
  console.log(`docs/api: ${files.size} pages`);
}

function check() {
  const there = readdirSync(FOLDER);
  const stale = [...files].filter(
    ([name, text]) => !there.includes(name) || readFileSync(join(FOLDER, name), 'utf8') !== text,
  );
  const foreign = there.filter((name) => !files.has(name));
  if (stale.length + foreign.length === 0) return;
  console.error(
    `docs/api is stale (${[...stale.map(([name]) => name), ...foreign].join(', ')}): run \`npm run api\``,
  );
  process.exitCode = 1;
}

/** A comment without what only our generators read. */
function withoutMarks(comment) {
  return comment
    ?.split(/(?=@)/)
    .map((part) => (MARK.test(part) ? (part.includes('*/') ? '*/' : '\n * ') : part))
    .join('');
}
