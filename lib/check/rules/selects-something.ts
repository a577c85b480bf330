import type { ValuePath } from '../../findings/finding';
import type { LabelSelector } from '../../generated/kubernetes';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import { isEmptySelector, matchesSelector } from '../label-selector';
import type { ObjectRule, RuleContext } from '../rule';

/** Services, disruption budgets, network policies and monitors select something that is among the objects. */
export const selectsSomething: ObjectRule = {
  id: 'selects-something',
  check(context) {
    // pods of a kind that we do not know could be the ones that are meant
    if (context.index.objects.some(isForeignWorkload)) return;
    for (const object of context.index.ofKind('Service')) {
      const { selector = {} } = object.body.spec ?? {};
      // a Service without selector gets its addresses from elsewhere
      if (Object.keys(selector).length === 0) continue;
      if (context.index.podsWithLabels(selector, object.namespace).length > 0) continue;
      context.report({
        object,
        path: ['spec', 'selector'],
        message: `selects no pod of ${object.namespace}`,
      });
    }
    for (const object of context.index.ofKind('PodDisruptionBudget')) {
      checkPods(object, ['spec', 'selector'], object.body.spec?.selector, context);
    }
    for (const object of context.index.ofKind('NetworkPolicy')) {
      checkPods(object, ['spec', 'podSelector'], object.body.spec?.podSelector, context, 'warning');
    }
    checkMonitors(context);
  },
};

function checkPods(
  object: CheckedObject,
  path: ValuePath,
  selector: DeepPartial<LabelSelector> | undefined,
  { index, report }: RuleContext,
  severity: 'error' | 'warning' = 'error',
): void {
  if (selector === undefined || isEmptySelector(selector)) return;
  if (index.podsSelectedBy(selector, object.namespace).length > 0) return;
  report({ object, path, message: `selects no pod of ${object.namespace}`, severity });
}

function checkMonitors({ index, report }: RuleContext): void {
  for (const object of index.ofKind('ServiceMonitor')) {
    const { selector, namespaceSelector, endpoints = [] } = object.body.spec ?? {};
    if (selector === undefined || namespaceSelector !== undefined) continue;
    const services = index
      .ofKind('Service')
      .filter(
        ({ namespace, metadata }) =>
          namespace === object.namespace && matchesSelector(selector, metadata.labels ?? {}),
      );
    if (services.length === 0) {
      report({ object, path: ['spec', 'selector'], message: `selects no Service of ${object.namespace}` });
      continue;
    }
    const names = services.flatMap(({ body }) => (body.spec?.ports ?? []).map(({ name }) => name));
    checkPorts(object, 'endpoints', endpoints, names, report);
  }
  for (const object of index.ofKind('PodMonitor')) {
    const { selector, namespaceSelector, podMetricsEndpoints = [] } = object.body.spec ?? {};
    if (selector === undefined || namespaceSelector !== undefined) continue;
    const pods = index.podsSelectedBy(selector, object.namespace);
    if (pods.length === 0) {
      report({ object, path: ['spec', 'selector'], message: `selects no pod of ${object.namespace}` });
      continue;
    }
    const ports = pods.flatMap(({ containers }) =>
      containers.flatMap(({ container }) => container.ports ?? []),
    );
    checkPorts(
      object,
      'podMetricsEndpoints',
      podMetricsEndpoints,
      ports.map(({ name }) => name),
      report,
    );
  }
}

function checkPorts(
  object: CheckedObject,
  field: string,
  endpoints: readonly { readonly port?: string }[],
  names: readonly (string | undefined)[],
  report: RuleContext['report'],
): void {
  endpoints.forEach(({ port }, position) => {
    if (port === undefined || names.includes(port)) return;
    const known = [...new Set(names)].filter((name) => name !== undefined).join(', ');
    report({
      object,
      path: ['spec', field, position, 'port'],
      message: `no port is named ${port} (${known})`,
    });
  });
}

function isForeignWorkload({ body, given }: CheckedObject): boolean {
  const spec = given['spec'];
  return body === undefined && typeof spec === 'object' && spec !== null && 'template' in spec;
}
