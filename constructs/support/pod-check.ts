import type { SecretKey } from '../../lib/core/credential/credential-secret';
import { quote } from '../../lib/core/pod/shell';
import type { TroubleshootAnalyzer } from '../../lib/kubernetes/custom-resources/index';

/** One check that a pod makes inside the cluster. */
export interface PodCheck {
  /** Its name in the pod's log, a word: `gitlab-1`. */
  readonly id: string;
  /** Its title in the report. */
  readonly title: string;
  /** Lines of a shell that call `pass`, `fail` or `skip` with the id once. */
  readonly lines: readonly string[];
  /** Keys of Secrets that the lines ask `secret` for. @default - none */
  readonly secrets?: readonly SecretKey[];
  /** Program that not every image has. @default - only those that the helper image must have */
  readonly needs?: string;
  /** What to do when it fails. */
  readonly remedy: string;
}

/** Lines around those of a check: without its Secrets or its program it is passed over, not failed. */
export function guardedLines({ id, lines, secrets = [], needs }: PodCheck): readonly string[] {
  const keys = secrets.flatMap(({ name, key }) => [quote(name), quote(key)]).join(' ');
  const guards = [
    ...(keys === '' ? [] : [`if missing=$(lacks ${keys}); then skip ${id} "$missing"`]),
    ...(needs === undefined
      ? []
      : [`if ! command -v ${needs} >/dev/null; then skip ${id} 'the helper image has no ${needs}'`]),
  ];
  if (guards.length === 0) return lines;
  const [first = '', ...rest] = guards;
  return [first, ...rest.map((guard) => `el${guard}`), 'else', ...lines.map((line) => `  ${line}`), 'fi'];
}

/** How a check's line in the log of its pod is judged. */
export function checkAnalyzer(pod: string, { id, title, remedy }: PodCheck): TroubleshootAnalyzer {
  return {
    textAnalyze: {
      checkName: title,
      fileName: `${pod}/${pod}.log`,
      regexGroups: `(?m)^${id} (?P<Result>ok|failed|skipped)(?:: (?P<Detail>.*))?$`,
      outcomes: [
        { pass: { when: 'Result == ok', message: 'Works from inside the cluster.' } },
        { warn: { when: 'Result == skipped', message: 'Not checked: {{ .Detail }}' } },
        { fail: { when: 'Result == failed', message: `{{ .Detail }}. ${remedy}` } },
        { warn: { message: `The pod ${pod} has not come so far; see its log and events.` } },
      ],
    },
  };
}
