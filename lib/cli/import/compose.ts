import { ApiObject } from 'cdk8s';
import { type AnyClass, stepsOf } from '../../../constructs/from-values/composition';
import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import type { PlainObject } from '../../base/plain-object';
import * as library from '../../index';
import { stringifyDocuments } from '../../output/yaml';
import type { ValuesComment } from './comments';
import { placeComments } from './place-comments';
import { Printer } from './print-program';
import { Inexpressible, type Program } from './program';
import { readSteps } from './read-steps';
import { runProgram } from './run-program';
import { apartFrom, type GivenKey, givenKeys, isRead, replacements } from './secrets';
import { simplify } from './simplify';

/** An app as code. */
export interface Composition {
  /** The classes that the statements name. */
  readonly imports: readonly string[];
  /** The statements, indented by two; `app` is the app, `release` the chart. */
  readonly statements: string;
  /** Comments about the whole. */
  readonly head: readonly string[];
  /** The Secrets that the app refers to, instead of rendering them. */
  readonly keys: readonly GivenKey[];
  /** The manifests of the app, as `app.synth()` writes them. */
  readonly manifests: string;
}

/**
 * Writes down as code what values made. It is proven before it is printed: with the same secrets, the calls give the same manifests to the
 * byte.
 *
 * @throws Inexpressible when something has no form in code
 */
export function compose(
  chart: PixeeEnterpriseServer,
  objects: readonly PlainObject[],
  comments: readonly ValuesComment[],
): Composition {
  const steps = stepsOf(chart.release);
  prove(readSteps(steps, new Map()), objects);
  const { program, keys } = withoutSecrets(chart);
  const head = placeComments(program, comments);
  const manifests = manifestsOf(runProgram(program));
  simplify(program, () => isSame(program, manifests));
  const printer = new Printer(program, nameOfClass);
  const statements = printer.statements();
  return { statements, imports: printer.imports, head, keys, manifests };
}

/** The calls with existing Secrets in the place of written ones. */
function withoutSecrets(chart: PixeeEnterpriseServer): {
  readonly program: Program;
  readonly keys: readonly GivenKey[];
} {
  const steps = stepsOf(chart.release);
  const keys = givenKeys(chart);
  const program = readSteps(steps, replacements(keys));
  // Not its manifests: they would be refused as long as one Secret is both rendered and there already.
  const rendered = new Set(
    runProgram(program)
      .node.findAll()
      .filter((one): one is ApiObject => ApiObject.isApiObject(one) && one.kind === 'Secret')
      .map(({ name }) => name),
  );
  const read = keys.filter(isRead);
  if (!read.some(({ secretName }) => rendered.has(secretName))) return { program, keys: read };
  const apart = apartFrom(rendered, keys);
  return { program: readSteps(steps, replacements(apart)), keys: apart.filter(isRead) };
}

/** The first object that comes out otherwise is told; it would be a mistake of ours. */
function prove(program: Program, objects: readonly PlainObject[]): void {
  const made = runProgram(program).toJson();
  const wrong = objects.find(
    (object, index) => stringifyDocuments([object]) !== stringifyDocuments([made[index] ?? {}]),
  );
  if (wrong === undefined && made.length === objects.length) return;
  const { kind, metadata } = (wrong ?? made[objects.length] ?? {}) as {
    readonly kind?: string;
    readonly metadata?: { readonly name?: string };
  };
  throw new Inexpressible(
    'release',
    [],
    `gives another ${kind ?? 'object'} ${metadata?.name ?? ''} when it is composed of constructs`,
  );
}

/** What a change of the program makes impossible is no way to write it. */
function isSame(program: Program, manifests: string): boolean {
  try {
    return manifestsOf(runProgram(program)) === manifests;
  } catch {
    return false;
  }
}

function manifestsOf(release: PixeeRelease): string {
  return stringifyDocuments(release.toJson());
}

const names: ReadonlyMap<unknown, string> = new Map(
  Object.entries(library).map(([name, value]): [unknown, string] => [value, name]),
);

function nameOfClass(type: AnyClass): string {
  const name = names.get(type);
  if (name === undefined)
    throw new Inexpressible('release', [], `is made of ${type.name}, which the library does not export`);
  return name;
}
