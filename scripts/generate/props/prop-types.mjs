/** Describes the types of props, as far as they can be checked at run time. */
import { relative } from 'node:path';
import ts from 'typescript';

/** Types of Kubernetes' own, which its schema describes. */
const KUBERNETES = /^lib\/generated\/kubernetes\.ts$/;
/** Checked elsewhere: blueprints by a table of their own, whole values by their schema. */
const OPAQUE =
  /^lib\/authentik\/blueprint\/(?:models\/|tag\.ts)|^lib\/kubernetes\/|^lib\/values\/contract\/values(?:-input)?\.ts/;
/** Shapes of a values file, where null takes a default away. */
const VALUES = /^lib\/values\/contract\/|^lib\/core\/[\w-]+\/[\w-]+-(?:values|fragments)\.ts$/;

/** Collects the interfaces and classes that the described types are made of. */
export class PropTypes {
  interfaces = {};
  classes = {};
  #symbols = new Map();

  constructor(checker, root) {
    this.checker = checker;
    this.root = root;
  }

  /** Adds what a method is given, as if it were an interface: its parameters by name. */
  call(name, signature) {
    this.interfaces[name] = Object.fromEntries(
      signature.parameters.map((parameter) => [
        parameter.name,
        this.#member(parameter, `${name}(${parameter.name})`),
      ]),
    );
  }

  /** The description of a type; `place` names it in errors and in the names of types without one. */
  describe(type, place) {
    const { checker } = this;
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return { type: 'any' };
    if (!type.isClass() && OPAQUE.test(this.#fileOf(type.aliasSymbol ?? type.getSymbol())))
      return { type: 'any' };
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (type.flags & ts.TypeFlags.TypeParameter) {
      return this.describe(checker.getBaseConstraintOfType(type) ?? checker.getAnyType(), place);
    }
    if (type.flags & ts.TypeFlags.StringLiteral) return { choices: [type.value] };
    if (type.flags & ts.TypeFlags.NumberLiteral) return { choices: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { choices: [checker.typeToString(type) === 'true'] };
    if (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.TemplateLiteral)) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.isUnion()) return this.#union(type, place);
    // `string & {}`, by which editors still offer the choices that stand beside it
    if (type.isIntersection() && type.types[0].flags & ts.TypeFlags.String) return { type: 'string' };
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      const [item] = checker.getTypeArguments(type);
      return { items: item === undefined ? { type: 'any' } : this.describe(item, `${place}Item`) };
    }
    return this.#object(type, place);
  }

  #union(type, place) {
    // Objects made elsewhere are known by the tag `@reference` of the member.
    const parts = type.types.filter(
      (part) =>
        !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) &&
        part.getSymbol()?.name !== 'NamedObject',
    );
    const nullable = type.types.some((part) => part.flags & ts.TypeFlags.Null) ? { nullable: true } : {};
    const described = parts.map((part) => this.describe(part, place));
    const choices = described.flatMap((one) => one.choices ?? []);
    const others = described.filter((one) => one.choices === undefined);
    const isBoolean = choices.includes(true) && choices.includes(false);
    const words = choices.filter((choice) => !isBoolean || typeof choice !== 'boolean');
    const all = [
      ...(words.length === 0 ? [] : [{ choices: words }]),
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...others,
    ];
    const distinct = all.filter(
      (one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
    );
    if (distinct.some(({ type: name }) => name === 'any')) return { type: 'any' };
    return distinct.length === 1 ? { ...distinct[0], ...nullable } : { anyOf: distinct, ...nullable };
  }

  #object(type, place) {
    const { checker } = this;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const file = this.#fileOf(type.getSymbol());
    if (symbol !== undefined && KUBERNETES.test(file)) return { kubernetes: symbol.name };
    if (type.getCallSignatures().length > 0) return { type: 'function' };
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const members = checker.getPropertiesOfType(type);
    if (index !== undefined && members.length === 0) return { values: this.describe(index, `${place}Value`) };
    // What is left of an optional `unknown`.
    if (members.length === 0 && /^(?:__type)?$/.test(type.getSymbol()?.name ?? '')) return { type: 'any' };
    if (this.#isClass(type, members)) return { like: this.#class(symbol.name, members) };
    return { props: this.#interface(type, symbol, members, place) };
  }

  /** What has methods is used, not read: it is known by having them. */
  #isClass(type, members) {
    if (type.getSymbol()?.flags & ts.SymbolFlags.Class) return true;
    return members.some(
      (member) =>
        member.flags & ts.SymbolFlags.Method ||
        (member.flags & ts.SymbolFlags.Property &&
          !(member.flags & ts.SymbolFlags.Optional) &&
          this.checker.getTypeOfSymbol(member).getCallSignatures().length > 0),
    );
  }

  #class(name, members) {
    // Members of other packages' classes come and go with their releases; every construct has a node.
    this.classes[name] ??= members
      .filter((member) => !(member.flags & ts.SymbolFlags.Optional))
      .filter((member) => member.name === 'node' || !this.#fileOf(member).includes('node_modules'))
      .map(({ escapedName }) => String(escapedName))
      .filter((member) => /^[A-Za-z]\w*$/.test(member) && member !== 'toString')
      .sort();
    return name;
  }

  #interface(type, symbol, members, place) {
    const isNamed =
      symbol !== undefined && /^[A-Z]/.test(symbol.name) && (type.aliasTypeArguments ?? []).length === 0;
    const name = isNamed ? symbol.name : place;
    const identity = isNamed ? symbol : type;
    const known = this.#symbols.get(name);
    if (known !== undefined) {
      if (known !== identity) throw new Error(`two interfaces are called ${name}`);
      return name;
    }
    this.#symbols.set(name, identity);
    const described = {};
    this.interfaces[name] = described;
    for (const member of members) described[member.name] = this.#member(member, `${name}.${member.name}`);
    return name;
  }

  /** The declaration of the named type of a list's items, whose tags count for the list: of a plain number TypeScript forgets the name. */
  #itemAlias(declaration) {
    let node = declaration?.type;
    while (node !== undefined && (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)))
      node = node.type;
    if (node === undefined || !ts.isArrayTypeNode(node) || !ts.isTypeReferenceNode(node.elementType))
      return undefined;
    const symbol = this.checker.getSymbolAtLocation(node.elementType.typeName);
    const target =
      symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
        ? this.checker.getAliasedSymbol(symbol)
        : symbol;
    return target?.declarations?.find(ts.isTypeAliasDeclaration);
  }

  #member(member, place) {
    const [declaration] = member.declarations ?? [];
    const tags = { ...tagsOf(this.#itemAlias(declaration)), ...tagsOf(declaration) };
    const optional = (member.flags & ts.SymbolFlags.Optional) !== 0 || isOptionalParameter(declaration);
    const type = this.checker.getTypeOfSymbol(member);
    const takesNone = type.isUnion() && type.types.some((part) => part.flags & ts.TypeFlags.Undefined);
    return {
      ...this.describe(optional ? this.checker.getNonNullableType(type) : type, place),
      ...(optional || takesNone ? {} : { required: true }),
      ...(VALUES.test(this.#fileOf(member)) || tags.nullable !== undefined ? { nullable: true } : {}),
      ...(tags.format === undefined ? {} : { format: tags.format }),
      ...(tags.pattern === undefined ? {} : { pattern: tags.pattern }),
      ...(tags.minimum === undefined ? {} : { minimum: Number(tags.minimum) }),
      ...(tags.maximum === undefined ? {} : { maximum: Number(tags.maximum) }),
      ...(tags.asType === 'integer' ? { integer: true } : {}),
      ...(tags.open === undefined ? {} : { open: true }),
      ...(tags.secret === undefined ? {} : { secret: true }),
      ...(tags.reference === undefined ? {} : { reference: tags.reference }),
    };
  }

  #fileOf(symbol) {
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    return file === undefined ? '' : relative(this.root, file).replaceAll('\\', '/');
  }
}

function isOptionalParameter(declaration) {
  if (declaration === undefined || !ts.isParameter(declaration)) return false;
  return declaration.questionToken !== undefined || declaration.initializer !== undefined;
}

/** The tags of a declaration, by name. */
function tagsOf(declaration) {
  if (declaration === undefined) return {};
  return Object.fromEntries(
    ts
      .getJSDocTags(declaration)
      .map((tag) => [tag.tagName.text, ts.getTextOfJSDocComment(tag.comment)?.trim() ?? '']),
  );
}
