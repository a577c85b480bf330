import { Chart } from 'cdk8s';
import { checkObjects } from '../check/check-objects';
import type { Finding } from '../findings/finding';
import type { Release } from './release';
import { synthesizeObjects } from './synthesize';

/** Problems of the objects in a release's chart; other objects of the chart are let pass when their kind is unknown. */
export function checkRelease(release: Release): Finding[] {
  return checkObjects(synthesizeObjects(Chart.of(release)), {
    expected: release.expected,
    namespace: release.namespace,
    foreign: 'allow',
  }).filter(({ severity }) => severity === 'error');
}

/** One line for the list of problems that cdk8s prints. */
export function printFinding({ object, message, remedy }: Finding): string {
  return `${object === undefined ? '' : `${object}: `}${message}${remedy === undefined ? '' : `; ${remedy}`}`;
}

