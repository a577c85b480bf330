import { sourceUrls } from '../../../constructs/authentik/federation/source-urls';
import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import type { Authentik } from '../../../constructs/authentik/authentik';
import { isAuthentikAtLeast } from '../../authentik/version';
import { type SourceKind, SOURCES } from '../../authentik/source-kind';
import type { PlainObject } from '../../base/plain-object';
import { quote } from '../../core/pod/shell';
import { getAt } from '../../values/prepare/paths';
import { blueprintPaths, foreignSecrets, secretOfVariable } from './mounted';
import { setupOf, type SourceSetup } from './setup';

/** A command to run. */
export interface DescribedCommand {
  readonly title: string;
  /** Its lines. */
  readonly command: readonly string[];
}

/** What an administrator of Authentik needs to know. Secrets are only named. */
export interface AuthentikGuide {
  readonly url: string;
  readonly adminUrl: string;
  /** Where those sign in who have a password of Authentik's. */
  readonly passwordLoginUrl: string;
  readonly userName: string;
  /** Where the first password of the administrator lies. @default - whoever comes first sets it */
  readonly firstPassword?: { readonly name: string; readonly key: string };
  readonly sources: readonly SourceSetup[];
  readonly commands: readonly DescribedCommand[];
}

/** One line, because Python minds how lines are indented and people copy them with the blanks in front. */
const STATUS =
  'from authentik.blueprints.models import BlueprintInstance; [print(one.status, one.path, one.name) for one in BlueprintInstance.objects.all()]';

/**
 * Describes the Authentik of an installation; nothing when it has none.
 *
 * @param asked an identity provider that the values may not describe yet
 */
export function describeAuthentik(
  chart: PixeeEnterpriseServer,
  objects: readonly PlainObject[],
  asked?: SourceKind,
): AuthentikGuide | undefined {
  const { authentik, federatedLogin, release } = chart;
  if (authentik === undefined) return undefined;
  const { url } = authentik;
  const server = authentik.serverComponent.fullName;
  const worker = release.component('authentik').part('worker').fullName;
  const sources = (federatedLogin?.sources ?? []).map((source) => setupOf(source.kind, source, source.title));
  const unknown = asked !== undefined && !sources.some(({ kind }) => kind === asked) ? [asked] : [];
  const firstPassword = secretOfVariable(objects, worker, 'AUTHENTIK_BOOTSTRAP_PASSWORD');
  return {
    url,
    adminUrl: losesPath(authentik) ? url : `${url}if/admin/`,
    passwordLoginUrl: federatedLogin?.directLoginUrl ?? url,
    userName: 'akadmin',
    ...(firstPassword === undefined ? {} : { firstPassword }),
    sources: [
      ...sources,
      ...unknown.map((kind) => setupOf(kind, sourceUrls(SOURCES[kind].protocol, url, SOURCES[kind].slug))),
    ],
    commands: commandsOf(release.namespace, { server, worker }, objects),
  };
}

function commandsOf(
  namespace: string,
  { server, worker }: { readonly server: string; readonly worker: string },
  objects: readonly PlainObject[],
): readonly DescribedCommand[] {
  const kubectl = `kubectl --namespace ${quote(namespace)}`;
  const inWorker = `${kubectl} exec deploy/${worker} --`;
  const stores = objects
    .filter(({ kind }) => kind === 'ExternalSecret')
    .map((object) => String(getAt(object, ['metadata', 'name'])));
  return [
    {
      title: 'A link by which the administrator gets in without a password, for 30 minutes',
      command: [`${kubectl} exec deploy/${server} -- ak create_recovery_key 30 akadmin`],
    },
    { title: 'How the blueprints fared', command: [`${inWorker} ak shell -c ${quote(STATUS)}`] },
    {
      title: 'Apply a blueprint now, and see what is wrong with it',
      command: blueprintPaths(objects, worker).map((path) => `${inWorker} ak apply_blueprint ${path}`),
    },
    {
      title: 'Let a new worker find and apply all blueprints',
      command: [`${kubectl} rollout restart deployment/${worker}`],
    },
    // The environment of a worker is read at its start, and no release says when it has found that what a blueprint reads changed.
    ...foreignSecrets(objects, worker).map(({ secret, paths }) => ({
      title: `After a change of the Secret ${secret}: give the worker the new text, and Authentik through it`,
      command: [
        `${kubectl} rollout restart deployment/${worker}`,
        `${kubectl} rollout status deployment/${worker}`,
        ...paths.map((path) => `${inWorker} ak apply_blueprint ${path}`),
      ],
    })),
    ...(stores.length === 0
      ? []
      : [
          {
            title: 'Fetch changed secrets from the store now, then restart who reads them',
            command: [
              ...stores.map(
                (name) => `${kubectl} annotate externalsecret ${name} force-sync=$(date +%s) --overwrite`,
              ),
              `${kubectl} rollout restart deployment/${server} deployment/${worker}`,
            ],
          },
        ]),
  ];
}

/**
 * From 2025.12 to 2026.5, whoever opens the administration under a path without a session is sent to `/flows/…` at the root of the
 * host, which is the platform's (goauthentik/authentik#20572). At the path itself Authentik sends people right. An Ingress could not
 * mend it: the server answers below its path only.
 */
function losesPath({ version, webPath }: Authentik): boolean {
  return webPath !== '/' && isAuthentikAtLeast(version, '2025.12') && !isAuthentikAtLeast(version, '2026.8');
}
