/**
 * Makes the table of props: what every constructor and factory that the package exports takes, read from its types and
 * comments by the compiler. `checkProps` holds against it what it is given at run time.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { jsonLinesCall } from './json-lines.mjs';
import { PropTypes } from './props/prop-types.mjs';

/** What props are called. */
const PROPS = /(?:Props|Parts|Settings|Options|Preset)$/;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `lib/generated/props.ts`. */
export async function generateProps(outDir = ROOT) {
  const folder = join(outDir, 'lib/generated');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'props.ts'), print(readProps()));
}

/** What the exported classes take: the props of every entry, the interfaces they are made of, and the classes in them. */
export function readProps() {
  const program = openProgram();
  const checker = program.getTypeChecker();
  const types = new PropTypes(checker, ROOT);
  const entries = {};
  for (const { name, signature, declaration } of signaturesOf(program, checker)) {
    for (const parameter of signature.parameters) {
      const type = checker.getNonNullableType(checker.getTypeOfSymbol(parameter));
      const typeName = (type.aliasSymbol ?? type.getSymbol())?.name ?? '';
      if (!PROPS.test(typeName)) continue;
      const described = types.describe(type, `${name}(${parameter.name})`);
      if (described.props === undefined) continue;
      const file = relative(ROOT, declaration.getSourceFile().fileName).replaceAll('\\', '/');
      const parameters = signature.parameters.map((one) => one.name);
      const at = signature.parameters.indexOf(parameter);
      entries[name] = { props: described.props, at, parameters, file };
    }
  }
  const calls = [];
  for (const { name, signature } of callsOf(program, checker)) {
    types.call(name, signature);
    calls.push(name);
  }
  return {
    entries: sorted(entries),
    calls: calls.sort(),
    interfaces: sorted(types.interfaces),
    classes: sorted(types.classes),
  };
}

function openProgram() {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const { options } = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), {}, host);
  return ts.createProgram([join(ROOT, 'lib/index.ts')], { ...options, noEmit: true });
}

/** Constructors and static factories of every exported class that a user may call. */
function* signaturesOf(program, checker) {
  for (const symbol of exportedSymbols(program, checker)) {
    if (!(symbol.flags & ts.SymbolFlags.Class)) continue;
    const type = checker.getTypeOfSymbol(symbol);
    const [constructor] = type.getConstructSignatures();
    if (constructor?.declaration !== undefined && isPublic(constructor.declaration)) {
      yield { name: symbol.name, signature: constructor, declaration: constructor.declaration };
    }
    for (const method of checker.getPropertiesOfType(type)) {
      const declaration = method.valueDeclaration;
      if (declaration === undefined || !ts.isMethodDeclaration(declaration) || !isPublic(declaration))
        continue;
      // What only we call is checked where it says so.
      const isInternal = ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === 'internal');
      if (isInternal && !declaration.body?.getText().includes('checkProps(')) continue;
      // What a class inherits is checked where it is written.
      if (declaration.parent !== symbol.valueDeclaration) continue;
      const [signature] = checker.getTypeOfSymbol(method).getCallSignatures();
      yield { name: `${symbol.name}.${method.name}`, signature, declaration };
    }
  }
}

/** Functions, methods and factories that check what they are given by `checkCall`. */
function* callsOf(program, checker) {
  for (const symbol of exportedSymbols(program, checker)) {
    const declared = symbol.valueDeclaration;
    if (declared !== undefined && ts.isFunctionDeclaration(declared) && isChecked(declared)) {
      const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
      yield { name: symbol.name, signature };
    }
    if (!(symbol.flags & ts.SymbolFlags.Class)) continue;
    for (const type of [checker.getTypeOfSymbol(symbol), checker.getDeclaredTypeOfSymbol(symbol)]) {
      for (const method of checker.getPropertiesOfType(type)) {
        const declaration = method.valueDeclaration;
        if (declaration === undefined || !ts.isMethodDeclaration(declaration)) continue;
        if (declaration.parent !== symbol.valueDeclaration) continue;
        if (!isChecked(declaration)) continue;
        const [signature] = checker.getTypeOfSymbol(method).getCallSignatures();
        yield { name: `${symbol.name}.${method.name}`, signature };
      }
    }
  }
}

function isChecked(declaration) {
  return declaration.body?.getText().includes('checkCall(') === true;
}

function exportedSymbols(program, checker) {
  const index = program.getSourceFile(join(ROOT, 'lib/index.ts'));
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(index))
    .map((exported) =>
      exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported,
    );
}

function isPublic(declaration) {
  const flags = ts.getCombinedModifierFlags(declaration);
  return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
}

function print({ entries, calls, interfaces, classes }) {
  return [
    '// Made by scripts/generate/props.mjs from the types of the exported classes; never edited.',
    "import { jsonLines } from '../base/json-lines';",
    "import type { PropMembers, PropsEntry, PropsTable } from '../core/props/props-table';",
    '',
    '/** The interfaces that exported classes take props by. */',
    `export type PropsName = ${[...new Set(Object.values(entries).map(({ props }) => props))]
      .sort()
      .map((name) => `'${name}'`)
      .join(' | ')};`,
    '',
    '/** The methods that check what they are given; in the table they stand beside the interfaces. */',
    `export type CallName = ${calls.map((name) => `'${name}'`).join(' | ')};`,
    '',
    '/** The props of all exported classes. */',
    `export const propsTable: PropsTable = {
  interfaces: ${jsonLinesCall(interfaces, 'PropMembers')},
  classes: ${jsonLinesCall(classes, 'readonly string[]')},
};`,
    '',
    '/** What constructors and factories take. */',
    `export const propsEntries = ${jsonLinesCall(entries, 'PropsEntry')};`,
    '',
  ].join('\n');
}

function sorted(map) {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await generateProps(process.argv[2]);
}
