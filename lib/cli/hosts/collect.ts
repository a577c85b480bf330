import { addTo } from '../../base/group-by';
import type { CalledHost } from '../../../constructs/integration/called-hosts';
import type { ImageUse } from '../images/collect';

/** Who pulls images: the nodes' runtime, not a pod. */
export const NODES = 'nodes';

/** A host, and who calls it for what. */
export interface ListedHost {
  /** Host name or IP; one that begins with `*.` stands for all names below. */
  readonly host: string;
  readonly port: number;
  /** Who calls it, sorted: components, or `nodes` for images. */
  readonly components: readonly string[];
  /** What for, each once. */
  readonly purposes: readonly string[];
}

const HTTPS = 443;

/** What a pull from a registry calls besides the registry itself: where it sends for tokens and layers. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  // Docker: "Allowlist for Docker Desktop", content/manuals/desktop/setup/allow-list.md of docker/docs, the lines "Docker Pull/Push".
  'docker.io': [
    'registry-1.docker.io',
    'auth.docker.io',
    'production.cloudflare.docker.com',
    'production.cloudfront.docker.com',
    'docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com',
  ],
  // Layers come from a host of their own (Talos: "Egress domains" counts it among those of ghcr.io).
  'ghcr.io': ['ghcr.io', 'pkg-containers.githubusercontent.com'],
  // The product's documentation, "What internet access is necessary for Pixee Enterprise Server?".
  'images.pixee.ai': ['images.pixee.ai', 'proxy.replicated.com'],
};

/** All hosts, the registries of the images among them, each once, sorted by name and port. */
export function listHosts(called: readonly CalledHost[], images: readonly ImageUse[]): readonly ListedHost[] {
  const registries = [...new Set(images.map(({ registry = 'docker.io' }) => registry))];
  const pulled = registries.flatMap((registry) =>
    (BEHIND[registry] ?? [registry]).map((place) => ({ ...hostOf(place), registry })),
  );
  const all = [
    ...called.map(({ component, host, port, purpose }) => ({ component, host, port, purpose })),
    ...pulled.map(({ host, port, registry }) => ({
      component: NODES,
      host,
      port,
      purpose: `images from ${registry}`,
    })),
  ];
  const groups = new Map<string, typeof all>();
  for (const one of all) {
    const key = `${one.host} ${String(one.port).padStart(5)}`;
    addTo(groups, key, one);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...more]]) =>
      first === undefined
        ? []
        : [
            {
              host: first.host,
              port: first.port,
              components: unique([first, ...more].map(({ component }) => component)),
              purposes: unique([first, ...more].map(({ purpose }) => purpose)),
            },
          ],
    );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function hostOf(place: string): { readonly host: string; readonly port: number } {
  const { hostname, port } = new URL(`https://${place}`);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? HTTPS : Number(port) };
}
