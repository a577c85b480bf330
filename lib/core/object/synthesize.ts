import { ApiObject, Chart } from 'cdk8s';
import { sortObject } from '../../output/normalize';
import { sortForApply } from '../../output/order';

/** The finished objects of a chart as plain JSON, keys sorted, in the order they are applied in. */
export function synthesizeObjects(chart: Chart): Record<string, unknown>[] {
  const objects = chart.node
    .findAll()
    .filter((construct): construct is ApiObject => construct instanceof ApiObject);
  return inApplyOrder(objects.map((object) => object.toJson() as Record<string, unknown>));
}

/** Those among the constructs below a chart that it writes itself, not a chart below it. */
export function objectsOf(chart: Chart): readonly ApiObject[] {
  return chart.node
    .findAll()
    .filter((construct): construct is ApiObject => construct instanceof ApiObject)
    .filter((object) => Chart.of(object) === chart);
}

/** Finished objects with their keys sorted, in the order they are applied in. */
export function inApplyOrder(objects: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return sortForApply(objects.map((object) => sortObject(object)));
}
