import { App } from 'cdk8s';
import {
  PixeeEnterpriseServer,
  type PixeeEnterpriseServerProps,
} from '../../constructs/pixee-enterprise-server';
import type { PlainObject } from '../base/plain-object';
import type { ChartProfile } from '../chart/profile/chart-profile';
import { checkObjects } from '../check/check-objects';
import type { ExpectedObject } from '../check/expected-object';
import { newerReleaseNote } from '../check/kubernetes-release';
import { checkOptionsOf } from '../core/release/release-check';
import { duringSynthesis } from '../core/object/synthesis';
import { synthesizeObjects } from '../core/object/synthesize';
import { acknowledge, OWN_NAMES, unacknowledged } from '../findings/acknowledge';
import type { Finding } from '../findings/finding';
import { PixeeError } from '../findings/pixee-error';
import { printable } from '../findings/printable';
import { kubernetesVersionFormat } from '../rules/formats/kubernetes-version';
import { DEFAULT_RELEASE_NAME } from '../rules/names';
import type { Values } from '../values/contract/values';
import { guardSecrets } from './bug-report';
import type * as profileFile from './chart/profile-file';
import { inlineSecrets, isTelltale, sensitiveTexts } from './inline-secrets';
import { type Io, prose } from './io';
import type { Options } from './option-table';
import { type CheckedValues, type PlacedSingles, readValues } from './read-values';
import { refusedValues } from './refused';
import { UsageError } from './usage-error';
import type { valueOptions } from './value-options';

/** What the values of a command line make. */
export interface Deployment {
  /** The chart that the objects come from. @default - none: the values have errors */
  readonly chart?: PixeeEnterpriseServer;
  /** All that is wrong with the values, or with the objects that they make. */
  readonly findings: readonly Finding[];
  /** Whether the findings forbid to use the objects. */
  readonly failed: boolean;
  /** The objects in the order they are applied in; none when the values have errors. */
  readonly objects: readonly PlainObject[];
  /** Objects that are to be there without being rendered. */
  readonly expected: readonly ExpectedObject[];
  readonly namespace: string;
  readonly releaseName: string;
  /** The profile that a flag names. @default - none */
  readonly profile?: ChartProfile;
  /** Whether it is known that names are ours, or a profile gives them. @default false */
  readonly namesAreKnown?: boolean;
}

type ValueOptions = Options<typeof valueOptions> & PlacedSingles;

/**
 * Reads values, checks them, makes the objects and checks those.
 *
 * @param complete makes up for what the values lack
 */
export async function makeDeployment(
  options: ValueOptions,
  io: Io,
  complete: (read: CheckedValues) => CheckedValues = (read) => read,
): Promise<Deployment> {
  const kubeVersion = wantedVersion(options);
  const names = { namespace: options.namespace, releaseName: options['release-name'] };
  const { values, raw, findings: told, locate } = complete(await readValues(options, io));
  const { profile, findings: wrong } = readProfile(options, io);
  const findings = [...(profile?.judge(told) ?? told), ...wrong];
  if (findings.some(isError)) return { ...names, findings, failed: true, objects: [], expected: [] };
  const secrets = inlineSecrets(values);
  const known = [...secrets, ...sensitiveTexts(values)];
  const made = await guardSecrets(known, () => {
    try {
      return makeObjects(values, { ...names, kubeVersion, profile: profile?.reading(raw) }, secrets);
    } catch (error) {
      if (!(error instanceof PixeeError)) throw error;
      return { objects: [], expected: [], findings: refusedValues(error, raw, known) };
    }
  });
  const note = newerReleaseNote(made.chart?.release.kubeVersion);
  if (note !== undefined) await io.stderr.write(prose('note: ', note, io.stderr, io.env));
  const ofObjects = made.findings.map((finding) => locate(finding));
  const all = acknowledge([...findings, ...ofObjects], values.cdk8s?.acknowledge ?? []);
  return {
    ...names,
    ...made,
    ...(profile === undefined ? {} : { profile }),
    namesAreKnown: profile !== undefined || values.cdk8s?.acknowledge?.includes(OWN_NAMES) === true,
    findings: all,
    failed: unacknowledged(all).some((finding) => options.strict || isError(finding)),
  };
}

function makeObjects(
  values: Values,
  names: Omit<PixeeEnterpriseServerProps, 'values'>,
  secrets: readonly string[],
): Pick<Deployment, 'chart' | 'findings' | 'objects' | 'expected'> {
  const chart = new PixeeEnterpriseServer(new App(), names.releaseName ?? DEFAULT_RELEASE_NAME, {
    ...names,
    values,
  });
  const objects = duringSynthesis(chart, () => synthesizeObjects(chart));
  const options = checkOptionsOf(chart.release);
  const findings = [
    ...chart.release.lateFindings,
    ...checkObjects(objects, { ...options, secrets: secrets.filter(isTelltale), hasCommand: true }),
  ];
  return { chart, objects, expected: chart.release.expected, findings };
}

/** The profile that a flag names; only who has one loads what reads it. */
function readProfile({ profile: name }: ValueOptions, io: Io): profileFile.ProfileFile {
  if (name === undefined) return { findings: [] };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most runs have no profile
  return (require('./chart/profile-file') as typeof profileFile).readProfileFile(name, io);
}

/** The version of Kubernetes that a flag names. */
function wantedVersion({ 'kube-version': text }: ValueOptions): string | undefined {
  const problem = text === undefined ? undefined : kubernetesVersionFormat(text);
  if (problem === undefined) return text;
  throw new UsageError(`--kube-version must be ${problem.expected}, got "${printable(text ?? '')}"`);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
