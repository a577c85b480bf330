import { readObject } from '../../check/read-objects';
import type { Finding } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { INVENTORY, inventoryLine, inventoryLines } from '../../output/inventory';
import { printable } from '../../findings/printable';
import { type Io, prose } from '../io';
import { findDuplicates } from './duplicates';
import { type KnownDocuments, type ManifestDocument, parseManifests } from './parse';
import { ManifestsRefused, refusal } from './problem';
import type { ManifestText } from './manifest-text';
import { readManifestTexts } from './read-source';

/**
 * The objects that an argument names, lists taken apart.
 *
 * @throws ManifestsRefused when it names none, or what it names is no manifest, is encrypted, cut off or ambiguous
 */
export async function readManifests(
  argument: string,
  io: Io,
  known: KnownDocuments = new Map(),
): Promise<readonly PlainObject[]> {
  const { texts, inventory } = await readManifestTexts(argument, io);
  const objects = texts.flatMap((text) => {
    demandEnd(text);
    return objectsIn(parseManifests(text, known));
  });
  if (objects.length === 0) {
    const source = argument === '-' ? '<stdin>' : argument;
    throw refusal('no-manifest', source, 'holds no objects', 'if it comes from another command, see whether that failed');
  }
  const findings = findDuplicates(objects);
  if (findings.length > 0) throw new ManifestsRefused(findings);
  const values = objects.map(({ value }) => value);
  if (inventory !== undefined) demandAll(values, inventory, argument);
  return values;
}

/** The flags that say what manifests may be. */
export interface OldOptions {
  readonly 'allow-missing': boolean;
}

/**
 * The objects as they are: none yet where nothing is there and that is allowed, which is told.
 *
 * @throws ManifestsRefused as `readManifests` does
 */
export async function readOld(
  argument: string,
  options: OldOptions,
  io: Io,
  known?: KnownDocuments,
): Promise<readonly PlainObject[]> {
  try {
    return await readManifests(argument, io, known);
  } catch (error) {
    if (!(error instanceof ManifestsRefused && error.isMissing)) throw error;
    if (!options['allow-missing']) throw new ManifestsRefused(error.findings.map(withWayOut));
    const text = `${printable(argument)} is not there: all objects are new`;
    await io.stderr.write(prose('note: ', text, io.stderr, io.env));
    return [];
  }
}

function withWayOut(finding: Finding): Finding {
  const first = 'before manifests are written for the first time: --allow-missing';
  return { ...finding, remedy: finding.remedy === undefined ? first : `${finding.remedy}; ${first}` };
}

/** What the inventory of a folder names must be there. */
function demandAll(objects: readonly PlainObject[], inventory: string, argument: string): void {
  const present = new Set(objects.map(inventoryLine));
  const missing = inventoryLines(inventory).filter((line) => !present.has(line));
  if (missing.length === 0) return;
  const [first = ''] = missing.map((line) => line.split('\t'));
  const more = missing.length === 1 ? '' : ` and ${String(missing.length - 1)} more`;
  const message = `lacks ${first[1] ?? ''}/${first[3] ?? ''}${more}, which its ${INVENTORY} names: is a file cut off?`;
  throw refusal('cut-off', argument, message, 'bring back the whole folder, or synthesize it again');
}

/** Shorter texts are written by hand, and some editors end them without a line break. */
const LONG = 4096;

/** What programs write ends with a line break. */
function demandEnd({ source, bytes }: ManifestText): void {
  const isJson = bytes[0] === 0x7b;
  if (isJson || bytes.length < LONG || bytes.at(-1) === 0x0a) return;
  throw refusal('cut-off', source, 'ends in the middle of a line: is it cut off?', 'give it as a whole');
}

function objectsIn(documents: readonly ManifestDocument[]): readonly ManifestDocument[] {
  return documents.flatMap((document, index) => {
    const last = index === documents.length - 1;
    const { kind, items } = document.value;
    if (Array.isArray(items) && (kind === undefined || (typeof kind === 'string' && kind.endsWith('List')))) {
      if (kind === undefined) throw cutOff(document, 'a list of objects without its end');
      return items.filter(isPlainObject).map((value) => checked({ ...document, value }, false));
    }
    return [checked(document, last)];
  });
}

/** Sections at the root of a values file. */
const VALUES = ['global', 'platform', 'analysis', 'cdk8s', 'authentik', 'seaweedfs', 'superset', 'pixee'];

/** Kinds that are nothing without a spec, which comes last in their text. */
const SPECIFIED = new Set([
  'BackendTLSPolicy',
  'Cluster',
  'CronJob',
  'DaemonSet',
  'Database',
  'Deployment',
  'ExternalSecret',
  'HTTPRoute',
  'HorizontalPodAutoscaler',
  'Ingress',
  'Job',
  'LimitRange',
  'ListenerSet',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'PodDisruptionBudget',
  'ResourceQuota',
  'Route',
  'Service',
  'StatefulSet',
]);

function checked(document: ManifestDocument, last: boolean): ManifestDocument {
  const { apiVersion, kind, metadata } = document.value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    if (VALUES.some((key) => key in document.value)) {
      const remedy = 'give what `helm get manifest` or `synth` has written; values are given by -f';
      throw new ManifestsRefused([finding(document, 'no-manifest', 'is a values file, not a manifest', remedy)]);
    }
    if (last && isPlainObject(metadata)) throw cutOff(document, 'an object without apiVersion or kind');
    throw new ManifestsRefused([
      finding(document, 'no-manifest', 'is no manifest: an object of Kubernetes has apiVersion and kind'),
    ]);
  }
  const name = isPlainObject(metadata) ? metadata['name'] : undefined;
  if (typeof name !== 'string' || name === '') throw cutOff(document, `a ${kind} without a name`);
  if (!last) return document;
  if (SPECIFIED.has(kind) && !isPlainObject(document.value['spec'])) throw cutOff(document, `${kind}/${name} without spec`);
  const { violations = [] } = readObject(document.value, 'default');
  const missing = violations.find(({ problem }) => problem === 'missing-field');
  if (missing !== undefined) throw cutOff(document, `${kind}/${name} without ${printPath(missing.path)}`);
  return document;
}

function cutOff(document: ManifestDocument, what: string): ManifestsRefused {
  return new ManifestsRefused([
    finding(document, 'cut-off', `holds ${what}: is the text cut off?`, 'give it as a whole'),
  ]);
}

function finding({ source, line }: ManifestDocument, rule: string, message: string, remedy?: string): Finding {
  return {
    rule,
    severity: 'error',
    message,
    ...(remedy === undefined ? {} : { remedy }),
    location: { source, ...(line === undefined ? {} : { line, column: 1 }) },
  };
}
