import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { mergeValues } from '../../lib/base/merge';
import type {
  TroubleshootAnalyzer,
  TroubleshootRedactors,
  TroubleshootRunPod,
  TroubleshootSpec,
  TroubleshootSupportBundle,
} from '../../lib/kubernetes/custom-resources/index';
import type { Values } from '../../lib/values/contract/values';
import { synthesize } from './synthesize';

/** Values of a helper image, with which checks run in pods. */
export const UTILITY: Values = {
  global: { pixee: { utility: { image: { repository: 'tools/support', tag: '1.0' } } } },
};

/** The smallest values that make a deployment. */
export const MINIMAL: Values = { global: { pixee: { domain: 'pixee.example.com' } } };

/** Values with a helper image. */
export function withUtility(values: Values): Values {
  return mergeValues<Values>(values, UTILITY);
}

/** What the support bundle's ConfigMap holds. */
export function bundleOf(objects: readonly Record<string, unknown>[]): {
  readonly bundle: TroubleshootSupportBundle;
  readonly redactors: TroubleshootRedactors;
  readonly text: string;
} {
  const config = objects.find(({ metadata }) =>
    (metadata as { name: string }).name.endsWith('-support-bundle'),
  );
  const data = (config?.['data'] ?? {}) as Record<string, string>;
  const bundle = data['support-bundle-spec'] ?? '';
  const redactors = data['redactor-spec'] ?? '';
  return {
    bundle: parse(bundle) as TroubleshootSupportBundle,
    redactors: parse(redactors) as TroubleshootRedactors,
    text: bundle + redactors,
  };
}

/** Both documents that values make, as plain data. */
export function documentsOf(values: Values): readonly [TroubleshootSpec, TroubleshootSpec] {
  const { server } = synthesize(values);
  return [server.preflight.document.spec, server.supportBundle.document.spec];
}

/** The pods that a document starts. */
export function podsOf({ collectors }: TroubleshootSpec): readonly TroubleshootRunPod[] {
  return collectors.flatMap(({ runPod }) => runPod ?? []);
}

/** The script of a pod. */
export function scriptOf({ podSpec }: TroubleshootRunPod): string {
  return podSpec.containers[0]?.command?.[2] ?? '';
}

const readable = new Set<string>();

/** Fails when a shell cannot read a script. */
export function checkSyntax(script: string): void {
  if (readable.has(script)) return;
  for (const shell of ['sh', 'bash']) execFileSync(shell, ['-n'], { input: script });
  readable.add(script);
}

/** An analyzer, by what it is and its title. */
export function titlesOf({ analyzers }: TroubleshootSpec): readonly string[] {
  return analyzers.flatMap((analyzer: TroubleshootAnalyzer) =>
    Object.entries(analyzer).map(
      ([kind, { checkName, name }]: [string, { readonly checkName?: string; readonly name?: string }]) =>
        `${kind}: ${checkName ?? name ?? ''}`,
    ),
  );
}
