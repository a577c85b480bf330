import { type ApiObject, JsonPatch } from 'cdk8s';
import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';
import { textOf } from '../../lib/base/text-of';
import { canonical } from '../../lib/chart/profile/go-text';
import type { OwnSection, SectionOfObject } from '../../lib/chart/profile/sections';
import { valueAt } from '../../lib/chart/profile/value-at';

/** What of ours stays beside the chart's objects, and what went. */
export interface Leading {
  readonly left: readonly ApiObject[];
  readonly replaced: Iterable<ApiObject>;
  readonly made: readonly ApiObject[];
  /** Which section of the values each of ours that went is of. */
  readonly sectionOfOurs: (object: ApiObject) => OwnSection | undefined;
  readonly sections: readonly SectionOfObject[];
}

/** An object that stays, as it was before anything was led elsewhere. */
interface Left {
  readonly object: ApiObject;
  readonly body: unknown;
}

const WORKLOADS = new Set(['Deployment', 'StatefulSet']);

/**
 * Leads autoscalers, disruption budgets and routes of ours, which were made for our workloads and Services, to those of the chart that
 * stand in their place. Where the chart has none of the section, they stay as they are, and the checks find them.
 */
export function leadToChart(leading: Leading): void {
  const left = leading.left.map((object): Left => ({ object, body: object.toJson() }));
  for (const ours of leading.replaced) {
    const section = leading.sectionOfOurs(ours);
    const workload = section === undefined ? undefined : workloadOf(section, leading);
    if (workload === undefined) continue;
    if (WORKLOADS.has(ours.kind)) leadScalers(ours, workload, left);
    const service = ours.kind === 'Service' ? serviceOf(workload, leading.made) : undefined;
    if (service !== undefined) for (const one of left) leadBackends(one, ours.name, service);
  }
}

/** The workload of the chart that most values of a section are in. */
function workloadOf(section: OwnSection, { sections, made }: Leading): ApiObject | undefined {
  const ranked = sections.filter((one) => one.section === section).sort((a, b) => b.values - a.values);
  return ranked
    .map(({ key }) => made.find(({ kind, name }) => `${kind}/${name}` === key))
    .find((object) => object !== undefined && WORKLOADS.has(object.kind));
}

/** The Service that has its pods behind it. */
function serviceOf(workload: ApiObject, made: readonly ApiObject[]): PlainObject | undefined {
  const labels = valueAt(workload.toJson(), ['spec', 'template', 'metadata', 'labels']);
  return made
    .filter(({ kind }) => kind === 'Service')
    .map((object) => object.toJson() as PlainObject)
    .find((service) => {
      const selector = valueAt(service, ['spec', 'selector']);
      return (
        isPlainObject(selector) &&
        Object.entries(selector).every(([key, value]) => valueAt(labels, [key]) === value)
      );
    });
}

function leadScalers(ours: ApiObject, workload: ApiObject, left: readonly Left[]): void {
  const { apiVersion, kind, name } = workload;
  const ownSelector = canonical(valueAt(ours.toJson(), ['spec', 'selector']));
  for (const { object, body } of left) {
    const target = valueAt(body, ['spec', 'scaleTargetRef']);
    if (valueAt(target, ['name']) === ours.name && valueAt(target, ['kind']) === ours.kind) {
      object.addJsonPatch(JsonPatch.replace('/spec/scaleTargetRef', { apiVersion, kind, name }));
      // with a number of its own, every apply would undo what the autoscaler did
      if (valueAt(workload.toJson(), ['spec', 'replicas']) !== undefined)
        workload.addJsonPatch(JsonPatch.remove('/spec/replicas'));
    }
    const isBudget = object.kind === 'PodDisruptionBudget';
    if (isBudget && canonical(valueAt(body, ['spec', 'selector'])) === ownSelector) {
      const its: unknown = valueAt(workload.toJson(), ['spec', 'selector']);
      object.addJsonPatch(JsonPatch.replace('/spec/selector', its));
    }
  }
}

/** Backends of routes and Ingresses. */
function leadBackends({ object, body }: Left, name: string, service: PlainObject): void {
  const place = { name: textOf(valueAt(service, ['metadata', 'name'])), port: portOf(service) };
  if (place.port === undefined || !/Route$|^Ingress$/.test(object.kind)) return;
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value)) walk(below, `${path}/${key}`);
    if (!isPlainObject(value) || value.name !== name) return;
    if (/\/backendRefs\/\d+$/.test(path) && (value.kind ?? 'Service') === 'Service')
      object.addJsonPatch(JsonPatch.replace(path, { ...value, ...place }));
    if (/[bB]ackend\/service$/.test(path))
      object.addJsonPatch(JsonPatch.replace(path, { name: place.name, port: { number: place.port } }));
  };
  walk(body, '');
}

/** The port that users come to: the one that is named so, or the first. */
function portOf(service: PlainObject): number | undefined {
  const ports = valueAt(service, ['spec', 'ports']);
  const all: readonly unknown[] = Array.isArray(ports) ? ports : [];
  const chosen = all.find((one) => /^(?:http|web)/.test(textOf(valueAt(one, ['name'])))) ?? all[0];
  const port = valueAt(chosen, ['port']);
  return typeof port === 'number' ? port : undefined;
}
