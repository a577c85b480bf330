/** Makes the table of Authentik's models from the interfaces in lib/authentik/blueprint/models. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODELS = 'lib/authentik/blueprint/models';

/** What the named types of attribute-types.ts are called in the table. */
const TYPES = {
  BlueprintText: 'text',
  BlueprintInteger: 'integer',
  BlueprintBoolean: 'boolean',
  BlueprintReference: 'reference',
  BlueprintSecretText: 'secret',
  BlueprintMap: 'map',
  BlueprintSecretMap: 'secret-map',
  BlueprintNumber: 'number',
};

/** Writes `lib/generated/blueprint-models.ts`. */
export async function generateBlueprintModels(outDir = ROOT) {
  const files = (await readdir(join(ROOT, MODELS))).filter((name) => name !== 'index.ts').sort();
  const sources = await Promise.all(files.map(readSource));
  const declarations = new Map(sources.flatMap((source) => [...declarationsIn(source)]));
  const models = files.flatMap((file, index) => modelsIn(file, sources[index], declarations));
  models.sort((a, b) => (a.model < b.model ? -1 : 1));
  const folder = join(outDir, 'lib/generated');
  await mkdir(folder, { recursive: true });
  const config = await prettier.resolveConfig(join(ROOT, 'package.json'));
  const text = await prettier.format(print(models), { ...config, parser: 'typescript' });
  await writeFile(join(folder, 'blueprint-models.ts'), text);
}

function print(models) {
  const imports = models.map(
    ({ interfaceName, module }) =>
      `import type { ${interfaceName} } from '../authentik/blueprint/models/${module}';`,
  );
  const types = models.map(({ model, interfaceName }) => `readonly '${model}': ${interfaceName};`);
  const table = Object.fromEntries(
    models.map(({ model, identifiedBy, attributes }) => [model, { identifiedBy, attributes }]),
  );
  return [
    '// Made by scripts/generate/blueprint-models.mjs from lib/authentik/blueprint/models; never edited.',
    "import type { ModelDescription } from '../authentik/blueprint/model-description';",
    ...imports,
    '',
    '/** The attributes of every model, by its name. */',
    `export interface BlueprintModels { ${types.join('\n')} }`,
    '',
    '/** What is known of every model, for checks at run time. */',
    `export const blueprintModels: Readonly<Record<keyof BlueprintModels, ModelDescription>> = ${JSON.stringify(table)};`,
    '',
  ].join('\n');
}

async function readSource(file) {
  const name = join(MODELS, file);
  const text = await readFile(join(ROOT, name), 'utf8');
  return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
}

/** The interfaces and types of a file by name. */
function declarationsIn(source) {
  return new Map(
    source.statements
      .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      .map((node) => [node.name.text, node]),
  );
}

function modelsIn(file, source, declarations) {
  return [...declarationsIn(source).values()].flatMap((node) => {
    const model = tagOf(node, 'model');
    if (model === undefined) return [];
    const identifiedBy = words(tagOf(node, 'identifiedBy'));
    const attributes = fieldsOf(node, declarations, `${file}: ${model}`);
    for (const attribute of identifiedBy) {
      if (attributes[attribute] === undefined) throw new Error(`${file}: ${model} has no ${attribute}`);
    }
    const module = file.replace(/\.ts$/, '');
    return [{ model, interfaceName: node.name.text, module, identifiedBy, attributes }];
  });
}

/** The members of an interface, behind those of the interfaces it extends. */
function membersOf(node, declarations) {
  const bases = (node.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText()));
  return [...bases.flatMap((base) => membersOf(declarations.get(base), declarations)), ...node.members];
}

function fieldsOf(node, declarations, place) {
  return Object.fromEntries(
    membersOf(node, declarations).map((member) => {
      const attribute = member.name.text;
      const since = tagOf(member, 'since');
      const until = tagOf(member, 'until');
      const references = words(tagOf(member, 'references'));
      return [
        attribute,
        {
          ...describe(member.type, declarations, `${place}.${attribute}`),
          ...(member.questionToken === undefined ? { required: true } : {}),
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
          ...(references.length === 0 ? {} : { references }),
          ...choiceVersions(member, 'choiceSince', 'choicesSince'),
          ...choiceVersions(member, 'choiceUntil', 'choicesUntil'),
        },
      ];
    }),
  );
}

/** The description of a type, as far as attributes use types. */
function describe(node, declarations, place) {
  if (ts.isParenthesizedTypeNode(node)) return describe(node.type, declarations, place);
  if (ts.isUnionTypeNode(node)) return describeUnion(node, declarations, place);
  if (ts.isLiteralTypeNode(node)) return { type: 'choice', choices: [node.literal.text] };
  if (ts.isTypeOperatorNode(node)) return describe(node.type, declarations, place);
  if (ts.isArrayTypeNode(node)) {
    return { type: 'list', items: describe(node.elementType, declarations, place) };
  }
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText();
    if (TYPES[name] !== undefined) return { type: TYPES[name] };
    const declaration = declarations.get(name);
    if (declaration !== undefined && ts.isTypeAliasDeclaration(declaration)) {
      return describe(declaration.type, declarations, place);
    }
    if (declaration !== undefined) {
      return { type: 'object', fields: fieldsOf(declaration, declarations, place) };
    }
  }
  throw new Error(`${place}: the type ${node.getText()} is not one that attributes may have`);
}

/** Any attribute may be a tag; what else it may be is one type, or literals. */
function describeUnion(node, declarations, place) {
  const parts = node.types.filter((part) => part.getText() !== 'BlueprintTag');
  if (parts.length === 1) return describe(parts[0], declarations, place);
  const described = parts.map((part) => describe(part, declarations, place));
  if (described.some(({ type }) => type !== 'choice')) {
    throw new Error(`${place}: the type ${node.getText()} mixes what attributes do not mix`);
  }
  return { type: 'choice', choices: described.flatMap(({ choices }) => choices) };
}

/** `@choiceSince 2026.8 one two`: releases of single choices. */
function choiceVersions(node, name, field) {
  const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === name);
  const versions = tags.flatMap((tag) => {
    const [version, ...choices] = words(ts.getTextOfJSDocComment(tag.comment));
    return choices.map((choice) => [choice, version]);
  });
  return versions.length === 0 ? {} : { [field]: Object.fromEntries(versions) };
}

function tagOf(node, name) {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === name);
  return tag === undefined ? undefined : ts.getTextOfJSDocComment(tag.comment)?.trim();
}

function words(text) {
  return text === undefined ? [] : text.split(/\s+/).filter((word) => word !== '');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await generateBlueprintModels(process.argv[2]);
}
