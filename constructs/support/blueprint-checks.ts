import { quote } from '../../lib/core/pod/shell';
import type { Authentik } from '../authentik/authentik';
import type { Checks } from './expected-objects';
import { pass, warn } from './outcomes';

/** Folder in the bundle. */
const FOLDER = 'authentik-blueprints';

/** The container of Authentik's worker. */
const WORKER = 'worker';

/**
 * Prints a line a blueprint: status, path, when it was applied, name. Those in error come first and a last line counts them all, so
 * that one expression finds the first error, or else the proof that there is none. What the blueprints say is not printed.
 */
const QUERY = [
  'from authentik.blueprints.models import BlueprintInstance',
  'found = [(b.status if b.enabled else "disabled", b.path or "-", b.last_applied.isoformat(), b.name) for b in BlueprintInstance.objects.all()]',
  'for line in sorted(found, key=lambda b: (b[0] != "error", b)): print(*line)',
  'print("end", len(found), "blueprints")',
].join('\n');

/** What became of the blueprints: the worker tells it only in its database, and Authentik stays up without them. */
export function blueprintChecks({ component, release }: Authentik, timeout: string): Checks {
  const worker = component.part('worker');
  const { namespace } = release;
  const selector = Object.entries(worker.selectorLabels).map(([key, value]) => `${key}=${value}`);
  const command = `kubectl --namespace ${quote(namespace)} exec deploy/${worker.fullName} -- ak apply_blueprint`;
  return {
    collectors: [
      {
        exec: {
          name: FOLDER,
          namespace,
          selector: selector.sort(),
          containerName: WORKER,
          command: ['ak', 'shell', '-c', QUERY],
          timeout,
        },
      },
    ],
    analyzers: [
      {
        textAnalyze: {
          checkName: 'Blueprints of Authentik',
          fileName: `${FOLDER}/${namespace}/*/*-stdout.txt`,
          regexGroups: String.raw`(?m)^(?P<Status>error|end) (?P<Path>\S+)`,
          outcomes: [
            warn(
              'A blueprint that was made in Authentik itself is in error: open it there, under Customization, Blueprints.',
              'Path == -',
            ),
            warn(
              `Blueprint {{ .Path }} is in error, and none of its changes were made. This tells why: ${command} {{ .Path }} (others in error: see ${FOLDER})`,
              'Status == error',
            ),
            pass('No blueprint is in error.', 'Status == end'),
            warn(
              `The worker did not tell how its blueprints fared; see ${FOLDER} and logs/${worker.fullName}.`,
            ),
          ],
        },
      },
    ],
  };
}

/** Logs of the outposts that Authentik starts itself, which are no part of the manifests. */
export function outpostLogs({ managesOutposts, release: { namespace } }: Authentik): Checks {
  const logs = {
    name: 'logs/authentik-outposts',
    namespace,
    selector: ['app.kubernetes.io/managed-by=goauthentik.io'],
  };
  return { collectors: managesOutposts ? [{ logs }] : [], analyzers: [] };
}
