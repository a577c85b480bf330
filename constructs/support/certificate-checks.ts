import type { Ingress } from '../../lib/generated/kubernetes';
import type { ListenerSet } from '../../lib/kubernetes/custom-resources';
import type { Checks } from './expected-objects';
import { fail, pass, warn } from './outcomes';
import type { Rendered } from './rendered';

/** Whether the certificates of the Ingresses and of listeners are valid, and for how long. Their private keys are not gathered. */
export function certificateChecks({ release, objects }: Rendered): Checks {
  const ingresses = objects
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap(({ json }) => (json() as object as Ingress).spec?.tls ?? [])
    .flatMap(({ secretName }) => secretName ?? []);
  const listeners = objects
    .filter(({ kind }) => kind === 'ListenerSet')
    .flatMap(({ json }) => (json() as object as ListenerSet).spec.listeners)
    .flatMap(({ tls }) => (tls?.certificateRefs ?? []).map(({ name }) => name));
  const names = new Set([...ingresses, ...listeners]);
  if (names.size === 0) return { collectors: [], analyzers: [] };
  const namespaces = [release.namespace];
  return {
    collectors: [{ certificates: { secrets: [...names].sort().map((name) => ({ name, namespaces })) } }],
    analyzers: [
      {
        certificates: {
          checkName: 'Certificates',
          outcomes: [
            fail('has ended', 'notAfter < Today'),
            warn('ends', 'notAfter < Today + 30 days'),
            pass('is valid'),
          ],
        },
      },
    ],
  };
}
