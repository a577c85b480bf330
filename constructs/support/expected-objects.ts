import type {
  TroubleshootAnalyzer,
  TroubleshootCollector,
} from '../../lib/kubernetes/custom-resources/index';
import { fail, pass } from './outcomes';
import type { Rendered } from './rendered';

/** Collectors and what judges them. */
export interface Checks {
  readonly collectors: readonly TroubleshootCollector[];
  readonly analyzers: readonly TroubleshootAnalyzer[];
}

/** Several of them as one. */
export function joinChecks(...all: readonly Checks[]): Checks {
  return {
    collectors: all.flatMap(({ collectors }) => collectors),
    analyzers: all.flatMap(({ analyzers }) => analyzers),
  };
}

/** Whether every Secret and ConfigMap that somebody else must have made is there, with its keys. Values are not looked at. */
export function expectedObjectChecks({ release }: Rendered): Checks {
  const { namespace } = release;
  return joinChecks(
    ...release.expected.flatMap(({ kind, name, keys, purpose, namedBy = purpose }) =>
      kind === 'Secret' || kind === 'ConfigMap'
        ? (keys ?? [undefined]).map((key) => objectCheck(kind, { namespace, name, key, purpose: namedBy }))
        : [],
    ),
  );
}

interface Expected {
  readonly namespace: string;
  readonly name: string;
  readonly key?: string;
  readonly purpose?: string;
}

function objectCheck(kind: 'Secret' | 'ConfigMap', { namespace, name, key, purpose }: Expected): Checks {
  const wanted = key === undefined ? {} : { key };
  const what = key === undefined ? `${kind} ${name}` : `${kind} ${name}, key ${key}`;
  const judgement = {
    namespace,
    ...wanted,
    outcomes: [
      fail(`${what} is missing in namespace ${namespace}${purpose === undefined ? '' : ` (${purpose})`}.`),
      pass(`${what} is there.`),
    ],
  };
  return kind === 'Secret'
    ? {
        collectors: [{ secret: { namespace, name, ...wanted } }],
        analyzers: [{ secret: { checkName: what, secretName: name, ...judgement } }],
      }
    : {
        collectors: [{ configMap: { namespace, name, ...wanted } }],
        analyzers: [{ configMap: { checkName: what, configMapName: name, ...judgement } }],
      };
}
