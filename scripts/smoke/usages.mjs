/**
 * One call of every constructor and factory that the package exports, as TypeScript: what a user writes has to compile with the
 * published types. The calls are made from the sources, so that a constructor that got lost on the way shows.
 */
import ts from 'typescript';

const ENTRY = 'lib/index.ts';

/** The text of a module that uses every exported class; `root` is the project. */
export function usages(root) {
  const config = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([`${root}/${ENTRY}`], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const entry = checker.getSymbolAtLocation(program.getSourceFile(`${root}/${ENTRY}`));
  const calls = checker
    .getExportsOfModule(entry)
    .map((symbol) => [symbol.name, resolve(checker, symbol)])
    .filter(
      ([, symbol]) => symbol.valueDeclaration !== undefined && ts.isClassDeclaration(symbol.valueDeclaration),
    )
    .flatMap(([name, symbol]) => callsOf(checker, name, symbol));
  const lines = calls.map(({ name, call, parameters }, index) => {
    const declared = parameters.map((type, position) => `declare const a${index}_${position}: ${type};\n`);
    const given = parameters.map((_, position) => `a${index}_${position}`);
    return `${declared.join('')}export const use${index} = ${call}(${given.join(', ')}); // ${name}\n`;
  });
  return `import * as constructs from 'constructs';\nimport * as pixee from 'cdk8s-pixee';\n\n${lines.join('\n')}`;
}

function resolve(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function callsOf(checker, name, symbol) {
  const declaration = symbol.valueDeclaration;
  const isAbstract = hasModifier(declaration, ts.SyntaxKind.AbstractKeyword);
  const constructor = constructorOf(checker, symbol);
  const isPublic =
    constructor === undefined ||
    !(
      hasModifier(constructor, ts.SyntaxKind.PrivateKeyword) ||
      hasModifier(constructor, ts.SyntaxKind.ProtectedKeyword)
    );
  const own = `pixee.${name}`;
  const made =
    isAbstract || !isPublic
      ? []
      : [{ name, call: `new ${own}`, parameters: parametersOf(checker, constructor) }];
  const factories = declaration.members
    .filter((member) => ts.isMethodDeclaration(member) && hasModifier(member, ts.SyntaxKind.StaticKeyword))
    .filter((member) => !isHidden(member) && !hasModifier(member, ts.SyntaxKind.PrivateKeyword))
    .map((member) => ({
      name: `${name}.${member.name.getText()}`,
      call: `${own}.${member.name.getText()}`,
      parameters: parametersOf(checker, member),
    }));
  return [...made, ...factories];
}

/** The nearest constructor on the way up the classes, if any is written. */
function constructorOf(checker, symbol) {
  for (let declaration = symbol.valueDeclaration; declaration !== undefined;) {
    const own = declaration.members?.find(ts.isConstructorDeclaration);
    if (own !== undefined) return own;
    const base = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
      ?.types[0];
    const type = base === undefined ? undefined : checker.getTypeAtLocation(base.expression);
    declaration = type?.symbol?.valueDeclaration;
  }
  return undefined;
}

/** The types of the parameters, by the names under which a user has them. */
function parametersOf(checker, signature) {
  if (signature === undefined) return [];
  // What is generic is taken for all that it may be.
  const generics = new Map(
    [...(signature.typeParameters ?? []), ...(signature.parent.typeParameters ?? [])].map(
      ({ name, constraint }) => [name.text, constraint],
    ),
  );
  return signature.parameters.map((parameter) => {
    const type = parameter.type;
    // A parameter with a default says its type by that.
    if (type === undefined) return checker.typeToString(checker.getTypeAtLocation(parameter));
    const text = printed(type, generics);
    return parameter.dotDotDotToken === undefined ? text : `(${text})[number]`;
  });
}

/** A type as its author wrote it, every name of ours by way of the package. */
function printed(node, generics) {
  const rewrite = (inner) => {
    if (ts.isTypeReferenceNode(inner) && ts.isIdentifier(inner.typeName)) {
      const name = inner.typeName.text;
      if (generics.has(name))
        return generics.get(name) === undefined ? 'unknown' : rewrite(generics.get(name));
      const args =
        inner.typeArguments === undefined ? '' : `<${inner.typeArguments.map(rewrite).join(', ')}>`;
      if (name === 'Construct') return `constructs.Construct${args}`;
      return `${isGlobal(name) ? '' : 'pixee.'}${name}${args}`;
    }
    const { text: whole } = inner.getSourceFile();
    let text = '';
    let end = inner.getStart();
    inner.forEachChild((child) => {
      text += whole.slice(end, child.getStart()) + rewrite(child);
      end = child.getEnd();
    });
    return text + whole.slice(end, inner.getEnd());
  };
  return rewrite(node);
}

function isGlobal(name) {
  return [
    'Readonly',
    'ReadonlyArray',
    'ReadonlySet',
    'ReadonlyMap',
    'Record',
    'Iterable',
    'Partial',
    'Pick',
    'Omit',
  ].includes(name);
}

function hasModifier(node, kind) {
  return node.modifiers?.some((modifier) => modifier.kind === kind) === true;
}

/** Marked as internal: left out of the published types on purpose. */
function isHidden(node) {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
}
