import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

interface PublicClass {
  readonly base: string | undefined;
  readonly members: readonly string[];
}

/** The names of what users see of each class of the library: properties and getters that are neither private nor internal. */
export function publicMembers(): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, PublicClass>();
  for (const folder of ['constructs', 'lib/core']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true }).map(String)) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(join(ROOT, folder, file), 'utf8');
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      for (const statement of source.statements)
        if (ts.isClassDeclaration(statement) && statement.name !== undefined)
          classes.set(statement.name.text, { base: baseOf(statement), members: membersOf(statement) });
    }
  }
  const all = (name: string | undefined): readonly string[] => {
    const known = name === undefined ? undefined : classes.get(name);
    return known === undefined ? [] : [...known.members, ...all(known.base)];
  };
  return new Map([...classes.keys()].map((name) => [name, all(name)]));
}

function baseOf({ heritageClauses }: ts.ClassDeclaration): string | undefined {
  const clause = heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.expression.getText();
}

function membersOf(declaration: ts.ClassDeclaration): readonly string[] {
  return declaration.members.flatMap((member) => {
    if (ts.isConstructorDeclaration(member))
      return member.parameters.filter(isPublic).map(({ name }) => name.getText());
    if (!ts.isPropertyDeclaration(member) && !ts.isGetAccessorDeclaration(member)) return [];
    const flags = ts.getCombinedModifierFlags(member);
    return isPublic(member) && (flags & ts.ModifierFlags.Static) === 0 ? [member.name.getText()] : [];
  });
}

function isPublic(member: ts.Declaration): boolean {
  const flags = ts.getCombinedModifierFlags(member);
  const isInternal = ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
  return (flags & ts.ModifierFlags.Public) !== 0 && !isInternal;
}
