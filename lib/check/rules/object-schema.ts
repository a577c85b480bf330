import { kinds } from '../../generated/kubernetes-schema';
import type { CheckOptions } from '../check-options';
import type { ReadObject } from '../read-objects';
import type { Problem } from '../rule';
import { describeViolation } from '../schema/describe-violation';
import { suggest } from '../../findings/suggest';

/** Id of the schema's findings. */
export const OBJECT_SCHEMA = 'object-schema';

/** Every object has a kind that is checked, and exactly the fields of that kind with values of their types. */
export function schemaProblems({ object, violations }: ReadObject, options: CheckOptions): Problem[] {
  if (violations === undefined) {
    if (object.apiVersion === '' || object.kind === '') {
      const path = [object.apiVersion === '' ? 'apiVersion' : 'kind'];
      return [{ object, path, message: 'is missing or not text; every object says what it is' }];
    }
    return (options.foreign ?? 'refuse') === 'allow' ? [] : [foreignProblem(object)];
  }
  const showValues = object.kind !== 'Secret';
  return violations.map((violation) => ({
    object,
    path: violation.path,
    ...describeViolation(violation, showValues),
    // no version is named: it may be the right one
    ...(violation.problem === 'other-release' && violation.wanted === undefined
      ? ({ severity: 'warning' } as const)
      : {}),
  }));
}

function foreignProblem(object: ReadObject['object']): Problem {
  const got = `${object.apiVersion}/${object.kind}`;
  const sameKind = Object.keys(kinds).find((key) => key.endsWith(`/${object.kind}`));
  const nearest = sameKind ?? suggest(got, Object.keys(kinds));
  return {
    object,
    path: ['kind'],
    message: `is ${object.kind} of ${object.apiVersion}, which has no schema here and cannot be checked`,
    ...(nearest === undefined ? {} : { remedy: `use ${nearest}` }),
  };
}
