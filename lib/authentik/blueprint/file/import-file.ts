import type { AuthentikVersion } from '../../version';
import { checkFields } from '../check/values';
import { describeModel } from '../describe-model';
import { type BlueprintEntry, isTyped } from '../entry';
import { SHIPPED_BLUEPRINTS } from '../shipped';
import { type BlueprintData, BlueprintTag } from '../tag';
import { code, type CodeContext, textCode } from './code';
import { NEWEST_RELEASE } from './check-file';
import { readBlueprintFile } from './read-file';
import { hideSecrets } from './hide-secrets';
import type { FileProblem } from './yaml';

/** A blueprint as a program, or why there is none. */
export interface ImportedBlueprint {
  /** The program. @default - the file cannot be read */
  readonly text?: string;
  /** What keeps the file from being read. */
  readonly problems: readonly FileProblem[];
}

/** Prints a blueprint as TypeScript. Secrets that stand in it become variables of the worker, and are not printed. */
export function importBlueprint(text: string, release: AuthentikVersion = NEWEST_RELEASE): ImportedBlueprint {
  const file = readBlueprintFile(text);
  const errors = file.problems.filter(({ isWarning }) => isWarning !== true);
  if (errors.length > 0) return { problems: errors };
  // Those that Authentik ships are applied by themselves, where something that they make is missing.
  const entries = file.entries.map(({ entry }) => entry).filter((entry) => !appliesShipped(entry));
  const constants = constantsOf(entries);
  const context: CodeContext = { constantOf: (id) => constants.get(id) };
  const lines = entries.map((entry) => entryCode(entry, release, context, constants.get(entry.id)));
  const props = {
    name: file.name ?? 'Imported',
    ...(release === NEWEST_RELEASE ? {} : { version: release }),
    ...(Object.keys(file.labels).length === 0 ? {} : { labels: file.labels }),
    ...(Object.keys(file.context).length === 0 ? {} : { context: file.context }),
  };
  const body = lines.join('\n');
  const imports = [
    'Blueprint',
    'BlueprintEntry',
    ...(body.includes('BlueprintTag.') ? ['BlueprintTag'] : []),
  ];
  return {
    problems: file.problems,
    text: [
      `import { ${imports.join(', ')} } from 'cdk8s-pixee';`,
      '',
      `export const blueprint = new Blueprint(${code(props, context)});`,
      '',
      body,
      '',
    ].join('\n'),
  };
}

function appliesShipped({ isMeta, attributes }: BlueprintEntry): boolean {
  const identifiers = attributes['identifiers'];
  const name =
    typeof identifiers === 'object' && identifiers !== null && 'name' in identifiers
      ? identifiers.name
      : undefined;
  return isMeta && typeof name === 'string' && SHIPPED_BLUEPRINTS.includes(name);
}

/** Names for the entries that others refer to, made of their ids. */
function constantsOf(entries: readonly BlueprintEntry[]): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  for (const { id, hasOwnId } of entries) {
    if (!hasOwnId) continue;
    const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
    const camel = words
      .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
      .join('');
    const base =
      /^[a-z_]/i.test(camel) && !RESERVED.has(camel)
        ? camel
        : `entry${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
    const taken = new Set(constants.values());
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}${number}`;
    constants.set(id, name);
  }
  return constants;
}

const RESERVED = new Set(
  'blueprint break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null package private protected public return static super switch this throw true try typeof var void while with yield await'.split(
    ' ',
  ),
);

function entryCode(
  entry: BlueprintEntry,
  release: AuthentikVersion,
  context: CodeContext,
  constant: string | undefined,
): string {
  const { model, options } = entry;
  const { values: identifiers } = hideSecrets(model, entry.identifiers);
  const { values: attributes, names } = hideSecrets(model, entry.attributes);
  const { id, ...rest } = options;
  const more = { ...(entry.hasOwnId && id !== undefined ? { id } : {}), ...rest } as Record<
    string,
    BlueprintData
  >;
  const args: BlueprintData[] = [];
  let start = 'new BlueprintEntry(';
  if (
    isTyped(model, Object.keys(identifiers)) &&
    fitsTypes(model, { ...attributes, ...identifiers }, release)
  ) {
    args.push({ ...identifiers, ...attributes });
  } else {
    start = 'BlueprintEntry.other(';
    args.push(identifiers, attributes);
  }
  if (Object.keys(more).length > 0) args.push(more);
  const printed = [textCode(model), ...args.map((arg) => code(arg, context, '  '))].map((arg) => `  ${arg},`);
  const remark = names
    .map((name) => `// The file holds the secret of ${name}; the worker needs it as a variable.\n`)
    .join('');
  const assigned = constant === undefined ? '' : `const ${constant} = `;
  return `${remark}${assigned}blueprint.add(\n  ${start}\n${printed.map((line) => `  ${line.replace(/\n/g, '\n  ')}`).join('\n')}\n  ),\n);`;
}

/** Whether the compiler takes the attributes: no null, no primary key of an object, nothing that the model does not have. */
function fitsTypes(
  model: string,
  given: Readonly<Record<string, BlueprintData>>,
  release: AuthentikVersion,
): boolean {
  const attributes = describeModel(model)?.attributes ?? {};
  const problems = [...checkFields(given, attributes, release, { required: true })];
  return problems.length === 0 && !hasLoose(given, attributes);
}

function hasLoose(
  given: Readonly<Record<string, BlueprintData>>,
  attributes: NonNullable<ReturnType<typeof describeModel>>['attributes'] & object,
): boolean {
  return Object.entries(given).some(([name, value]) => {
    if (value === null) return true;
    const { type, items } = attributes[name] ?? { type: 'any' as const };
    if (type === 'reference') return !(value instanceof BlueprintTag);
    if (type === 'list' && value instanceof BlueprintTag) return true;
    return (
      Array.isArray(value) &&
      items?.type === 'reference' &&
      value.some((one) => !(one instanceof BlueprintTag))
    );
  });
}
