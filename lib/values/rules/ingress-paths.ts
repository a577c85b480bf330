import { show } from '../prepare/show';
import { enabledIngresses, type IngressPathView } from './ingresses';
import type { RuleFinding, ValueRule } from './rule';

/** What Kubernetes refuses within an exact path or a prefix. */
const REFUSED = ['//', '/./', '/../', '%2f', '%2F'];
const REFUSED_ENDS = ['/..', '/.'];

/** A path of an Ingress starts with a slash and goes straight to its place. */
export const ingressPaths: ValueRule = {
  id: 'ingress-path',
  severity: 'error',
  check: ({ values }) =>
    enabledIngresses(values).flatMap(({ hosts }) => hosts.flatMap(({ paths }) => paths.flatMap(problem))),
};

function problem({ path, value, type }: IngressPathView): RuleFinding[] {
  if (type === 'ImplementationSpecific' && value === '') return [];
  if (!value.startsWith('/')) {
    return [
      { path, message: `must start with a slash, got ${show(path, value)}`, remedy: `write /${value}` },
    ];
  }
  if (type === 'ImplementationSpecific') return [];
  const refused =
    REFUSED.find((part) => value.includes(part)) ?? REFUSED_ENDS.find((end) => value.endsWith(end));
  return refused === undefined
    ? []
    : [{ path, message: `must not contain ${refused}, got ${show(path, value)}` }];
}
