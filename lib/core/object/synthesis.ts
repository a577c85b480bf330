import type { IConstruct } from 'constructs';
import { withOwnPrinter } from './printer';

/** What has been worked out in the synthesis that is under way, by the root of the tree. */
const underWay = new WeakMap<IConstruct, Map<object, unknown>>();
const settling = new WeakSet<IConstruct>();
const watched = new WeakSet<IConstruct>();

/**
 * Works something out once in a synthesis, whoever asks how often: cdk8s validates the whole app again for every chart that
 * it writes (`App.synth` and `App._synthChart`, cdk8s 2.70), which would cost the square of the number of releases. Outside of
 * a synthesis constructs may change between two questions, so that nothing is kept there.
 *
 * @param key stands for what is worked out
 */
export function once<T>(scope: IConstruct, key: object, make: () => T): T {
  const known = underWay.get(scope.node.root);
  if (known === undefined) return make();
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

/** Whether the tree is being synthesized, so that it was validated before. */
export function isUnderWay(scope: IConstruct): boolean {
  return underWay.has(scope.node.root);
}

/** Whether validations are run only for what they change, before a synthesis. */
export function isSettling(scope: IConstruct): boolean {
  return settling.has(scope.node.root);
}

/**
 * Runs a synthesis. Validations of the user may still change constructs, so that all are run once before anything is worked
 * out for good.
 */
export function duringSynthesis<T>(scope: IConstruct, run: () => T): T {
  const { root } = scope.node;
  if (underWay.has(root)) return run();
  settle(root);
  underWay.set(root, new Map());
  try {
    return run();
  } finally {
    underWay.delete(root);
  }
}

function settle(root: IConstruct): void {
  settling.add(root);
  try {
    for (const { node } of root.node.findAll()) node.validate();
  } finally {
    settling.delete(root);
  }
}

/** Lets the methods of an App that synthesize it tell when they begin and end. Other roots have none of them. */
export function watchSynthesis(scope: IConstruct): void {
  const { root } = scope.node;
  if (watched.has(root)) return;
  watched.add(root);
  for (const name of ['synth', 'synthYaml']) {
    const method: unknown = Reflect.get(root, name);
    if (typeof method !== 'function') continue;
    const value = (...args: readonly unknown[]): unknown =>
      duringSynthesis(root, () => withOwnPrinter(() => Reflect.apply(method, root, args) as unknown));
    Object.defineProperty(root, name, { value, configurable: true, writable: true });
  }
}
