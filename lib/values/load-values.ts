import { checkCall } from '../core/props/check-props';
import type { Finding, ValuePath } from '../findings/finding';
import type { ValuesInput } from './contract/values-input';
import { nodeLoadIo } from './load/io';
import { loadValues as load } from './load/load';
import { locate, writtenAt } from './load/locate';
import { prepareValues } from './prepare';
import { valuesPlace } from './prepare/show';
import { recommendedRules } from './rules';

/** What {@link loadValues} reads; named and meant as the flags of the command, which are Helm's. */
export interface LoadValuesOptions {
  /** Values files, of which a later one wins. @default - none @format any */
  readonly files?: readonly string[];
  /** Single values, `key=value`. @default - none @format any */
  readonly set?: readonly string[];
  /** Single values that are always text, `key=text`. @default - none @format any */
  readonly setString?: readonly string[];
  /** Values that are the contents of files, `key=file`. @default - none @format any */
  readonly setFile?: readonly string[];
  /** Values as JSON, `key=json`. @default - none @format any */
  readonly setJson?: readonly string[];
  /** Values that are the text behind `=` as it stands, commas and braces too, `key=text`. @default - none @format any */
  readonly setLiteral?: readonly string[];
  /** Name of the release. @default pixee-enterprise-server @format release-name */
  readonly releaseName?: string;
  /** Namespace of all objects. @default pixee-enterprise-server @format name */
  readonly namespace?: string;
  /** Whether keys of upstream charts that this library does not map are passed over, with a warning. @default false */
  readonly allowUnmapped?: boolean;
  /**
   * Key under which the values lie in those of an umbrella chart, such as `pixee-enterprise-server`; the umbrella's `global` is merged in.
   * @default - they lie at the root
   * @format any
   */
  readonly valuesKey?: string;
  /** Folder that relative file names start from. @default - the working directory @format any */
  readonly cwd?: string;
}

/** Values as they were read, and what is to be said about them. */
export interface LoadedValues {
  /** All files and single values merged, as they were written. */
  readonly values: ValuesInput;
  /** Everything that the command `validate` finds in values, with file and line. */
  readonly findings: readonly Finding[];
  /** Those of the findings that came up while files were read: what could not be read is not in the values. */
  readonly problems: readonly Finding[];
  /** How a number was written, where that is not how numbers are printed: `0x1F4`. @default - nobody knows @internal */
  readonly written?: (path: ValuePath) => string | undefined;
  /** The finding with the place that its value came from, if it has one. */
  locate(finding: Finding): Finding;
}

const RULES = new Set<string>(recommendedRules.map(({ id }) => id));

/**
 * Reads values files and single values, and merges them as Helm does. Never throws: what is wrong comes as findings. An app can change
 * the values, and hands them to `PixeeEnterpriseServer` together with `loaded`, so that its messages keep file and line.
 */
export function loadValues(options: LoadValuesOptions): LoadedValues {
  checkCall('loadValues', { options });
  const { files = [], set = [], setString = [], setFile = [], setJson = [], cwd = '' } = options;
  const { setLiteral = [], valuesKey } = options;
  const loaded = load(
    { files, set, setString, setFile, setJson, setLiteral, valuesKey },
    nodeLoadIo(cwd),
    valuesPlace,
  );
  const { findings } = prepareValues(loaded.values, {
    ...options,
    written: (path) => writtenAt(loaded.sources, path),
  });
  // Rules over values of which a part could not be read would complain about what may well stand there.
  const told = loaded.complete ? findings : findings.filter(({ rule }) => !RULES.has(rule));
  const place = (finding: Finding): Finding => withoutFlag(locate(loaded.sources, finding));
  return {
    values: loaded.values,
    written: (path) => writtenAt(loaded.sources, path),
    problems: loaded.findings.map(withoutFlag),
    findings: [...loaded.findings.map(withoutFlag), ...told.map(place)],
    locate: place,
  };
}

/** What the flags of the command are called here. */
const OPTIONS: Readonly<Record<string, keyof LoadValuesOptions>> = {
  '--set': 'set',
  '--set-string': 'setString',
  '--set-file': 'setFile',
  '--set-json': 'setJson',
  '--set-literal': 'setLiteral',
};

/** The finding with the option in place of the flag that it came by: an app has no command line. */
function withoutFlag(finding: Finding): Finding {
  const { location } = finding;
  const [flag = ''] = location?.source.split(' ', 1) ?? [];
  const option = Object.hasOwn(OPTIONS, flag) ? OPTIONS[flag] : undefined;
  if (location === undefined || option === undefined || location.line !== undefined) return finding;
  return { ...finding, location: { ...location, source: `${option}${location.source.slice(flag.length)}` } };
}
