import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { withValue } from '../../values/samples/value-at';
import { nodesOf } from './canarize';
import { type Canaries, scalarsOf } from './canary';
import type { Path } from './plan';

/** Sections of other products, which stay ours. */
const OTHERS =
  /^(?:authentik|cloudnative|postgres|cluster|cnpg|seaweedfs|superset|replicated|victoria|redis|vector|tags$)/;

/** Whether a value is of a section of another product, which the vendor's own templates hardly ever read. */
export function isOfOthers([head]: Path): boolean {
  return OTHERS.test(String(head));
}

/** Keys of a chart's own values.yaml that our contract does not know. */
export function unknownKeys(chartValues: PlainObject): readonly Path[] {
  return scalarsOf(chartValues)
    .map(({ path }) => path)
    .filter((path) => !isOfOthers(path) && !path.some((part) => typeof part === 'number'))
    .filter((path) => nodesOf(path).length === 0 && !isFree(path));
}

/** What the chart's own keys are tried with: texts to be found again, numbers, and the other way of a flag. */
export function samplesOfKeys(
  paths: readonly Path[],
  chartValues: PlainObject,
  canaries: Canaries,
): PlainObject {
  return paths.reduce<PlainObject>((sum, path) => {
    const value = path.reduce<unknown>(
      (here, part) => (isPlainObject(here) ? here[String(part)] : undefined),
      chartValues,
    );
    return withValue(sum, path, sampleOf(value, path, canaries));
  }, {});
}

function sampleOf(value: unknown, path: Path, canaries: Canaries): unknown {
  if (typeof value === 'number') return canaries.number(value, path);
  if (typeof value === 'string') return canaries.text(value === '' ? 'sample' : value, path);
  return value;
}

/** Whether our contract lets anything stand there. */
function isFree(path: Path): boolean {
  const above = nodesOf(path.slice(0, -1));
  return above.some(
    ({ properties, additionalProperties }) => properties === undefined && additionalProperties !== false,
  );
}
