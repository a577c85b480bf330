import { kinds } from '../../generated/kubernetes-schema';
import type { CheckOptions } from '../check-options';
import type { ReadObject } from '../read-objects';
import type { Problem } from '../rule';
import { describeViolation } from '../schema/describe-violation';
import { suggest, typoOf } from '../../findings/suggest';
import type { UnknownField } from '../schema/violation';

/** Id of the schema's findings. */
export const OBJECT_SCHEMA = 'object-schema';

/** Id of findings about fields of operators' resources that only their operator knows. */
export const OPERATOR_FIELD = 'operator-field';

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
    ...describeViolation(violation, showValues, options.hasCommand),
    ...(violation.problem === 'unknown-field' && isOfOperator(object.apiVersion) && !isSlip(violation)
      ? operatorField(object.apiVersion)
      : {}),
    // no version is named: it may be the right one
    ...(violation.problem === 'other-release' && violation.wanted === undefined
      ? ({ severity: 'warning' } as const)
      : {}),
  }));
}

/** Groups of Kubernetes' own have no dot, or end in `k8s.io`. */
function isOfOperator(apiVersion: string): boolean {
  const [group = ''] = apiVersion.split('/');
  return group.includes('.') && !group.endsWith('.k8s.io');
}

/** A typo of a field that is known, or one that stands in the wrong place. */
function isSlip({ path, known, belongsTo }: UnknownField): boolean {
  return belongsTo !== undefined || typoOf(String(path.at(-1)), known) !== undefined;
}

/** Of what operators read we know the fields that we write; they have many more, which somebody may want to patch in. */
function operatorField(apiVersion: string): Pick<Problem, 'rule' | 'severity' | 'message' | 'remedy'> {
  return {
    rule: OPERATOR_FIELD,
    severity: 'warning',
    message: `is not known here, so that nothing checks it; whether ${apiVersion} has it, its operator decides`,
    remedy: `look it up in the operator's documentation, and acknowledge \`${OPERATOR_FIELD}\``,
  };
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
