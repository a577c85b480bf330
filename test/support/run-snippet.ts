import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import * as library from '../../lib';

type Manifest = Readonly<Record<string, unknown>>;
type Program = (require: (name: string) => unknown, exports: object) => void;

/** The TypeScript programs of a document, by the heading above them. */
export function programsOf(markdown: string): ReadonlyMap<string, string> {
  const sections = markdown.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section): [string, string][] => {
      const [, code] = /^```ts\n([\s\S]*?)^```$/m.exec(section) ?? [];
      return code === undefined ? [] : [[section.slice(0, section.indexOf('\n')), code]];
    }),
  );
}

/** Runs a program of the documentation as a user would, with more packages at hand if it needs them, and reads what it wrote. */
export function runProgram(
  code: string,
  packages: Readonly<Record<string, unknown>> = {},
): readonly Manifest[] {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const outdir = mkdtempSync(join(tmpdir(), 'snippet-'));
  class App extends cdk8s.App {
    public constructor() {
      super({ outdir });
    }
  }
  const known: Readonly<Record<string, unknown>> = {
    'cdk8s-pixee': library,
    ...packages,
    cdk8s: { ...cdk8s, App },
  };
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a program of our own documentation
    const program = new Function('require', 'exports', outputText) as Program;
    program((name) => known[name], {});
    return readdirSync(outdir)
      .sort()
      .flatMap((file) => parseAllDocuments(readFileSync(join(outdir, file), 'utf8')))
      .map((document) => document.toJS() as Manifest);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
