import type { Release } from '../../lib/core/release/release';
import type { PolicyRule } from '../../lib/generated/kubernetes';

/** Kinds whose state the SDK knows to read, and where the API server has them. */
const WATCHED = {
  Deployment: { apiGroup: 'apps', resource: 'deployments' },
  StatefulSet: { apiGroup: 'apps', resource: 'statefulsets' },
  Service: { apiGroup: '', resource: 'services' },
  Ingress: { apiGroup: 'networking.k8s.io', resource: 'ingresses' },
} as const;

/**
 * By what the SDK tells whether a Service has pods that are ready, for Ingresses too (`serviceGetStateFromEndpoints` in
 * pkg/appstate/service.go at 1.19.10). Without this right every Service counts as unavailable, and with it the application.
 */
const ENDPOINT_SLICES: PolicyRule = {
  apiGroups: ['discovery.k8s.io'],
  resources: ['endpointslices'],
  verbs: ['list'],
};

type WatchedKind = keyof typeof WATCHED;

/** An object that the SDK reports the state of. */
export interface Watched {
  readonly kind: WatchedKind;
  readonly name: string;
}

/** What a release has rendered that the SDK can watch, but for the SDK itself, sorted. */
export function watchedObjects(release: Release, own: string): readonly Watched[] {
  return release.rendered
    .map((object) => {
      const [kind = '', name = ''] = object.split('/');
      return { kind, name };
    })
    .filter((object): object is Watched => object.kind in WATCHED && object.name !== own)
    .sort((a, b) => (`${a.kind}/${a.name}` < `${b.kind}/${b.name}` ? -1 : 1));
}

/** How the SDK is told what to watch: `deployment/pixee-enterprise-server-platform`. */
export function statusInformer({ kind, name }: Watched): string {
  return `${kind.toLowerCase()}/${name}`;
}

/** The rights to read what is watched. Lists cannot be narrowed to names, so these are for all objects of the kinds in use. */
export function watchRules(watched: readonly Watched[]): PolicyRule[] {
  const rules = (Object.keys(WATCHED) as WatchedKind[]).flatMap((kind): PolicyRule[] => {
    const resourceNames = watched.filter((object) => object.kind === kind).map(({ name }) => name);
    if (resourceNames.length === 0) return [];
    const { apiGroup, resource } = WATCHED[kind];
    return [
      { apiGroups: [apiGroup], resources: [resource], verbs: ['list', 'watch'] },
      { apiGroups: [apiGroup], resources: [resource], verbs: ['get'], resourceNames },
    ];
  });
  const asksForEndpoints = watched.some(({ kind }) => kind === 'Service' || kind === 'Ingress');
  return asksForEndpoints ? [...rules, ENDPOINT_SLICES] : rules;
}
