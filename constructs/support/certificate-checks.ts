import type { Ingress } from '../../lib/generated/kubernetes';
import type { Checks } from './expected-objects';
import { fail, pass, warn } from './outcomes';
import type { Rendered } from './rendered';

/** Whether the certificates of the Ingresses are valid, and for how long. Their private keys are not gathered. */
export function certificateChecks({ release, objects }: Rendered): Checks {
  const names = new Set(
    objects
      .filter(({ kind }) => kind === 'Ingress')
      .flatMap(({ json }) => (json() as object as Ingress).spec?.tls ?? [])
      .flatMap(({ secretName }) => secretName ?? []),
  );
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
