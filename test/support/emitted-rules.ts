import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
/** Calls whose first argument, or first text, is the id of a rule. */
const CALLS = /^(?:PixeeError\.of|refusal|finding|formatRule)$/;

/** Ids that the code can emit: those of blueprints, of which each is a problem's `id`, and all others. */
export interface EmittedRules {
  readonly blueprints: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** Reads the ids of rules from the code. */
export function emittedRules(): EmittedRules {
  const sources = ['lib', 'constructs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map((file) => join(folder, String(file)))
      .filter((file) => file.endsWith('.ts') && !/^lib\/(?:generated|diff|findings\/rules)\//.test(file))
      .map((file) =>
        ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true),
      ),
  );
  const constants = new Map<string, string>();
  for (const source of sources)
    walk(source, (node) => {
      if (
        ts.isVariableDeclaration(node) &&
        node.initializer !== undefined &&
        ts.isStringLiteral(node.initializer)
      )
        constants.set(node.name.getText(), node.initializer.text);
    });
  const blueprints = new Set<string>();
  const others = new Set<string>();
  for (const source of sources) {
    const isBlueprint = /^(?:lib\/authentik|constructs\/authentik\/blueprint)\//.test(source.fileName);
    walk(source, (node) => {
      const [name, value] = namedValue(node);
      const isRule = name === 'rule' || (name === 'id' && hasCheck(node));
      const isViolation = name === 'problem' && source.fileName.endsWith('prepare/violation.ts');
      if (isRule || isViolation) for (const id of texts(value, constants)) others.add(id);
      if (isBlueprint && name === 'id' && isProblem(node))
        for (const id of texts(value, constants)) blueprints.add(id);
      if (ts.isCallExpression(node) && CALLS.test(node.expression.getText())) {
        const id = node.arguments.find((argument) => ts.isStringLiteral(argument));
        if (id !== undefined) others.add(id.text);
      }
    });
  }
  return { blueprints, others };
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The name and value of whatever names something. */
function namedValue(node: ts.Node): readonly [string | undefined, ts.Node | undefined] {
  if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node))
    return [node.name.getText(), node.initializer];
  if (ts.isPropertySignature(node)) return [node.name.getText(), node.type];
  return [undefined, undefined];
}

/** Every text that a value can be; a name of a constant stands for its text. */
function texts(value: ts.Node | undefined, constants: ReadonlyMap<string, string>): readonly string[] {
  if (value === undefined) return [];
  if (ts.isStringLiteral(value)) return [value.text];
  if (ts.isLiteralTypeNode(value)) return texts(value.literal, constants);
  if (ts.isUnionTypeNode(value)) return value.types.flatMap((type) => texts(type, constants));
  if (ts.isConditionalExpression(value))
    return [...texts(value.whenTrue, constants), ...texts(value.whenFalse, constants)];
  if (ts.isAsExpression(value)) return texts(value.expression, constants);
  if (ts.isIdentifier(value) && /^[A-Z]/.test(value.text)) return [constants.get(value.text) ?? []].flat();
  return [];
}

/** A rule is what has an id and a check. */
function hasCheck({ parent }: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(parent) && parent.properties.some(({ name }) => name?.getText() === 'check')
  );
}

/** A problem of a blueprint is what has an id and a message. */
function isProblem({ parent }: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(parent) &&
    parent.properties.some((part) => ts.isSpreadAssignment(part) || part.name.getText() === 'message')
  );
}
