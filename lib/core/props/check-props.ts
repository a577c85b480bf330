import type { Construct } from 'constructs';
import { closedKind, unusableData } from '../../base/unusable-data';
import { PixeeError } from '../../findings/pixee-error';
import type { Finding, ValuePath } from '../../findings/finding';
import { type CallName, propsTable, type PropsName } from '../../generated/props';
import { place } from './place';
import type { PropProblem } from './prop-problem';
import { showProp } from './prop-text';
import { walkProps } from './prop-walk';

/** Who is given props: a construct, or the name of a factory that makes none. */
export type PropsOwner = { readonly node: { readonly path: string } } | string;

/** How many makers are at work whose props are known to be right. */
let trusted = 0;

/**
 * Makes constructs out of what was judged already, so that their props need not be: values that were found right give props that are right,
 * which `test/rules/one-judgement.test.ts` holds against each other.
 *
 * @returns what the maker gives
 */
export function withoutPropChecks<Made>(make: () => Made): Made {
  trusted += 1;
  try {
    return make();
  } finally {
    trusted -= 1;
  }
}

/**
 * Checks props at the door of a constructor or factory: unknown ones, missing ones, wrong types, wrong formats, all at once.
 * Types cannot do it alone: props come from plain JavaScript and from `process.env`, too. No text that may be a secret is
 * printed.
 *
 * @returns the props, so that it can stand in an expression
 * @throws PixeeError with everything that is wrong with them
 */
export function checkProps<Props extends object>(name: PropsName, props: Props, owner: PropsOwner): Props {
  if (trusted > 0) return props;
  const construct = typeof owner === 'string' ? owner : owner.node.path;
  const given: unknown = props;
  if (!isObject(given)) {
    const got = typeof given === 'object' ? showProp({}, given) : typeof given;
    throw new PixeeError([
      {
        rule: 'prop-type',
        severity: 'error',
        construct,
        message: `the props must be an object of ${name}, got ${got}`,
      },
    ]);
  }
  const findings = problemsOf(name, given, ['props']).map((problem): Finding => ({
    ...problem,
    severity: 'error',
    construct,
  }));
  if (findings.length > 0)
    throw new PixeeError(
      findings,
      findings.length === 1 ? undefined : `${construct} has ${String(findings.length)} wrong props`,
    );
  return props;
}

/**
 * Checks what a method or factory is given, by the types of its parameters, as `checkProps` does with props.
 *
 * @param args the arguments by the names of the parameters
 * @throws PixeeError with everything that is wrong with them
 */
export function checkCall(
  name: CallName,
  args: Readonly<Record<string, unknown>>,
  owner: PropsOwner = name,
): void {
  if (trusted > 0) return;
  const construct = typeof owner === 'string' ? owner : owner.node.path;
  const path = typeof owner === 'string' ? [] : [name.slice(name.indexOf('.') + 1)];
  const problems = problemsOf(name, args, path);
  if (problems.length === 0) return;
  throw new PixeeError(problems.map((problem) => ({ ...problem, severity: 'error', construct })));
}

/** Whether it can be read as props; a Promise that was not awaited, or a Map, has none. */
function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) && closedKind(value) === undefined;
}

/** What is wrong with props. When they cannot be walked through, that is what is wrong. */
function problemsOf(name: PropsName | CallName, props: object, path: ValuePath): readonly PropProblem[] {
  try {
    return walkProps(name, props, path);
  } catch (error) {
    const unusable = unusableData(props, () => true);
    if (unusable === undefined) throw error;
    return [{ rule: 'prop-type', path: [...path, ...unusable.path], message: unusable.message }];
  }
}

/**
 * What a section of the values says about an interface of props: its members, without the nulls that would remove a default
 * of the chart where the interface knows no null. Props say the same by leaving a member out.
 */
export function knownProps<Section extends object>(name: string, section: Section): Section {
  const members = propsTable.interfaces[name] ?? {};
  return Object.fromEntries(
    Object.entries(section).filter(
      ([key, value]) => Object.hasOwn(members, key) && (value !== null || members[key]?.nullable === true),
    ),
  ) as Section;
}

/** The path that a construct will have, for factories that check props before they make it. */
export function pathBelow(scope: Construct, id: string): string {
  place(scope, id);
  return scope.node.path === '' ? id : `${scope.node.path}/${id}`;
}
