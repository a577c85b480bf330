import type { Format } from '../../rules/formats/format';
import { labelKeyFormat, labelValueFormat } from '../../rules/formats/label';
import { visit } from '../prepare/paths';
import { show } from '../prepare/show';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

const WORKLOADS = ['platform', 'analysis', 'oidc'];
const AUTHENTIK = ['authentik.server', 'authentik.worker'];
const VICTORIA = ['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map(
  (name) => `${name}.server`,
);
const MONITORING = ['logCollector', 'rules.vmalert'].map((name) => `cdk8s.observability.${name}`);
const LABELS = [
  ...[...WORKLOADS, ...AUTHENTIK].flatMap((name) => [`${name}.podLabels`, `${name}.nodeSelector`]),
  'superset.podLabels',
  'superset.nodeSelector',
  ...VICTORIA.flatMap((server) => [`${server}.podLabels`, `${server}.nodeSelector`]),
  ...MONITORING.flatMap((owner) => [`${owner}.podLabels`, `${owner}.nodeSelector`]),
  'cdk8s.observability.podMonitors.labels',
  'cdk8s.observability.rules.labels',
  'cdk8s.labels',
];
const ANNOTATIONS = [
  ...WORKLOADS.flatMap((name) => [`${name}.podAnnotations`, `${name}.service.annotations`]),
  'superset.podAnnotations',
  ...AUTHENTIK.map((name) => `${name}.podAnnotations`),
  'authentik.server.service.annotations',
  'authentik.server.ingress.annotations',
  ...MONITORING.map((owner) => `${owner}.podAnnotations`),
  'platform.ingress.annotations',
  'oidc.ingress.annotations',
  ...VICTORIA.flatMap((server) => [`${server}.podAnnotations`, `${server}.ingress.annotations`]),
  'global.pixee.serviceAccount.annotations',
  'cdk8s.annotations',
];

/** Labels, and what nodes are chosen by: keys and values are short and have few characters. */
export const labels: ValueRule = {
  id: 'label-format',
  severity: 'error',
  places: LABELS,
  check: (context) => problems(context, LABELS, labelValueFormat),
};

/** Annotations: keys are as those of labels, values are free. */
export const annotations: ValueRule = {
  id: 'annotation-format',
  severity: 'error',
  places: ANNOTATIONS,
  check: (context) => problems(context, ANNOTATIONS),
};

function problems({ values }: RuleContext, places: readonly string[], valueFormat?: Format): RuleFinding[] {
  return places
    .flatMap((place) => visit(values, `${place}.*`))
    .flatMap(({ path, value }): RuleFinding[] => {
      const key = labelKeyFormat(String(path.at(-1)));
      if (key !== undefined)
        return [{ path, onKey: true, message: `has a key that is not allowed; it must be ${key.expected}` }];
      const wrong = valueFormat?.(String(value));
      return wrong === undefined
        ? []
        : [{ path, message: `must be ${wrong.expected}, got ${show(path, value)}` }];
    });
}
