import { App, type Chart } from 'cdk8s';
import { PixeeRelease } from '../../constructs/pixee-release';
import type { KnownKind, KnownObject, ObjectOfKind } from '../../lib/check/deep-partial';
import { Pod, type PodProps } from '../../lib/core/pod/pod';
import type { ReleaseProps } from '../../lib/core/release/release-props';
import { secretTexts } from '../../lib/core/credential/secret-data';
import { vendorProfile } from '../../lib/core/pod/security-profile';
import { synthesizeObjects } from '../../lib/core/object/synthesize';
import { DeploymentWorkload } from '../../lib/core/workload/workload';
import type { Container, EnvVarSource, PodSpec, PodTemplateSpec } from '../../lib/generated/kubernetes';

/** A chart with a release for `pixee.example.com`. */
export function release(props: Partial<ReleaseProps> = {}): PixeeRelease {
  return new PixeeRelease(new App(), 'pixee', { domain: 'pixee.example.com', ...props });
}

/** The finished objects of a chart, unchecked, in the order they are applied in. */
export function objects(chart: Chart): KnownObject[] {
  return synthesizeObjects(chart) as unknown as KnownObject[];
}

/** `Kind/name` of the objects of a chart, sorted. */
export function labels(chart: Chart): string[] {
  return objects(chart)
    .map(({ kind, metadata }) => `${kind}/${metadata?.name ?? ''}`)
    .sort();
}

/** One object of a chart; fails when it is not there. */
export function object<Kind extends KnownKind>(chart: Chart, kind: Kind, name: string): ObjectOfKind<Kind> {
  const found = objects(chart).find((one) => one.kind === kind && one.metadata?.name === name);
  if (found === undefined) throw new Error(`no ${kind}/${name} among ${labels(chart).join(', ')}`);
  return found as ObjectOfKind<Kind>;
}

/** The texts that a Secret of a chart holds, by key; fails when it is not there. */
export function secretTextsOf(chart: Chart, name: string): Readonly<Record<string, string>> {
  return secretTexts(object(chart, 'Secret', name));
}

/** The pod template of a Deployment. */
export function template(chart: Chart, name: string): PodTemplateSpec {
  return object(chart, 'Deployment', name).spec?.template ?? {};
}

/** The pod of a Deployment. */
export function podSpec(chart: Chart, name: string): PodSpec {
  return template(chart, name).spec ?? { containers: [] };
}

/** The main container of a Deployment. */
export function container(chart: Chart, name: string): Container {
  return podSpec(chart, name).containers[0] ?? { name: 'none' };
}

/** The variables of a container by name. */
export function env(of: Container): Record<string, string | EnvVarSource | undefined> {
  return Object.fromEntries((of.env ?? []).map(({ name, value, valueFrom }) => [name, value ?? valueFrom]));
}

/** What the checks of an app say about it, each problem a line. */
export function problems(chart: Chart): string[] {
  return chart.node.root.node.findAll().flatMap((construct) => construct.node.validate());
}

/** Adds a Deployment named `<release>-<name>` around a pod of its own, hardened as the vendor's are. */
export function workload(chart: PixeeRelease, props: Partial<PodProps> = {}, name = 'test'): Pod {
  const component = chart.release.component(name);
  const pod = new Pod(chart.release, {
    component,
    containerName: 'main',
    image: 'registry.example.com/image:1',
    serviceAccountName: 'pixee',
    security: vendorProfile(chart.release),
    settings: {},
    ...props,
  });
  new DeploymentWorkload(chart, name, { component, pod });
  return pod;
}

/**
 * Names of the options that change nothing: renders once with what an option needs beside it, once with the option
 * added, and compares.
 */
export function withoutEffect<Options extends object>(
  all: Options,
  render: (options: Partial<Options>) => unknown,
  companions: { readonly [Key in keyof Options]?: Partial<Options> } = {},
): string[] {
  const text = (options: Partial<Options>): string => JSON.stringify(render(options));
  return (Object.keys(all) as (keyof Options & string)[]).filter((key) => {
    const beside = companions[key] ?? {};
    return text(beside) === text({ ...beside, [key]: all[key] });
  });
}
