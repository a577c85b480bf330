import type { Finding, Location } from '../findings/finding';
import type { Values } from '../values/contract/values';
import { nodeLoadIo } from '../values/load/io';
import { loadValues } from '../values/load/load';
import { locate, writtenAt } from '../values/load/locate';
import { prepareValues } from '../values/prepare';
import { valuesPlace } from '../values/prepare/show';
import { recommendedRules } from '../values/rules';
import type { PlainObject } from '../base/plain-object';
import { maskSecrets } from '../check/mask-secrets';
import { hasValues } from './given-values';
import { telltaleSecrets } from './inline-secrets';
import type { Io } from './io';
import type { Options } from './option-table';
import type { valueOptions } from './value-options';

/** The flags that say which values there are. */
type ValueOptions = Omit<Options<typeof valueOptions>, 'profile' | 'kube-version'> & PlacedSingles;

/** Where single values stand that were given in another way than by flags. */
export interface PlacedSingles {
  /** The place of what a report would call by the name of a flag. @default - it is called so */
  readonly placeOfSingle?: ((flag: string) => Location | undefined) | undefined;
}

/** The values of a command line, checked. */
export interface CheckedValues {
  /** In one spelling; only meant to be used when no finding is an error. */
  readonly values: Values;
  /** As Helm would get them. */
  readonly raw: PlainObject;
  /** All that is to be said about them, with the places that they came from. */
  readonly findings: readonly Finding[];
  /** The finding with the place that its value came from, if it has one. */
  locate(finding: Finding): Finding;
}

/** Reads files and flags, merges them and checks the result. */
export async function readValues(options: ValueOptions, io: Io): Promise<CheckedValues> {
  const { values: files, set, 'set-string': setString, 'set-file': setFile, 'set-json': setJson } = options;
  const { 'set-literal': setLiteral, 'values-key': valuesKey } = options;
  const loadIo = nodeLoadIo(io.cwd, readsStdin(options) ? await io.readStdin() : undefined);
  const loaded = loadValues(
    { files, set, setString, setFile, setJson, setLiteral, valuesKey },
    loadIo,
    valuesPlace,
  );
  const { values, findings } = prepareValues(loaded.values, {
    namespace: options.namespace,
    releaseName: options['release-name'],
    allowUnmapped: options['allow-unmapped'],
    hasCommand: true,
    written: (path) => writtenAt(loaded.sources, path),
  });
  // Rules over values of which a part could not be read would complain about what may well stand there.
  const told = loaded.complete ? findings : findings.filter(({ rule }) => !RULES.has(rule));
  const nothing = hasValues(options) ? [] : [NO_VALUES];
  const place = (finding: Finding): Finding => placed(locate(loaded.sources, finding), options);
  const located = withoutSecrets(told, loaded.values).map(place);
  return {
    locate: place,
    values,
    raw: loaded.values,
    findings: [
      ...nothing,
      ...loaded.findings.map((finding) => placed(finding, options)),
      ...located.filter((finding) => !isSecretOfFlag(finding)),
    ],
  };
}

/** An alias, or a text pasted twice, brings a secret to where values are shown. */
function withoutSecrets(findings: readonly Finding[], values: unknown): readonly Finding[] {
  const shows = (finding: Finding): boolean => finding.message.includes(', got ');
  if (!findings.some(shows)) return findings;
  const secrets = telltaleSecrets(values);
  return findings.map((finding) =>
    shows(finding) ? { ...finding, message: maskSecrets(finding.message, secrets) } : finding,
  );
}

function placed(finding: Finding, { placeOfSingle }: PlacedSingles): Finding {
  const { location, remedy, ...rest } = finding;
  if (
    placeOfSingle === undefined ||
    location?.line !== undefined ||
    location?.source.startsWith('--') !== true
  )
    return finding;
  // how flags are written is of no help then
  const help = finding.rule === 'set-syntax' || remedy === undefined ? {} : { remedy };
  return { ...rest, ...help, location: placeOfSingle(location.source) ?? location };
}

/** A secret given by a flag is where it belongs: it comes from the caller's environment, not from a file. */
function isSecretOfFlag({ rule, location }: Finding): boolean {
  return rule === 'plain-secret' && location !== undefined && location.line === undefined;
}

/** Whether a flag names standard input, so that nothing waits for it otherwise. */
function readsStdin({ values, 'set-file': setFile }: ValueOptions): boolean {
  return values.includes('-') || setFile.some((text) => /=-(,|$)/.test(text));
}

const NO_VALUES: Finding = {
  rule: 'no-values',
  severity: 'warning',
  message: 'no values are given',
  remedy: 'name a values file, such as `-f values.yaml`; `cdk8s-pixee values` prints one to start from',
};

const RULES = new Set<string>(recommendedRules.map(({ id }) => id));
