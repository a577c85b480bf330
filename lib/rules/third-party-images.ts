/** What is known of an image that is not the vendor's, as of {@link IMAGES_LOOKED_AT}. */
export interface ThirdPartyImage {
  /** What it is. */
  readonly component: string;
  /** End of its repository, which stays the same behind a mirror. */
  readonly repository: string;
  /** The tag that is the default. */
  readonly tag: string;
  /** Day of the release. @default - it could not be read */
  readonly released?: string;
  /** Where the maker tells what is new. */
  readonly page: string;
  /** Architectures that the maker builds it for. */
  readonly architectures: readonly string[];
  /** Where the architectures are written down. */
  readonly architecturesBy: string;
  /** Holes that are known in this release, and what has been fixed before it. */
  readonly holes: string;
  /** Digest of the image for all architectures. @default - no source that could be read names one */
  readonly digest?: string;
  /** What else is to be known. @default - nothing */
  readonly note?: string;
}

/** The day on which releases and holes were looked up. */
export const IMAGES_LOOKED_AT = '2026-11-29';

const BOTH = ['amd64', 'arm64'] as const;
const VICTORIA = ['amd64', 'arm', 'arm64', 'ppc64le'] as const;
const VICTORIA_BY = 'deployment/docker/Makefile';

/**
 * Every image of a third party that is deployed by default, once; a test holds the defaults of the values against it. `npm run generate` makes
 * docs/images.md of it.
 */
export const THIRD_PARTY_IMAGES: readonly ThirdPartyImage[] = [
  {
    component: 'PostgreSQL',
    repository: 'cloudnative-pg/postgresql',
    tag: '17.11-202608170816-system-trixie',
    released: '2026-08-17',
    page: 'https://www.postgresql.org/docs/release/17.11/',
    architectures: BOTH,
    architecturesBy: 'README of cloudnative-pg/postgres-containers',
    holes:
      'none known of this build; it is rebuilt every Monday, so take a newer one with `cloudnative-pg.imageName`',
    digest: 'sha256:ecaa395084a5f8831fd2655dbffc98b554473526265f53113ec969de6fc15848',
    note: '`:17` and `:17.11` are moving tags on Debian 11, which has no updates since August 2026. `system` has the tools of `cdk8s.database.backup.method: objectStore`; with `plugin` a `standard` image will do; 17.12 is out, but no page that could be read has the digest of its `system` image',
  },
  {
    component: 'Apache Superset',
    repository: 'apache/superset',
    tag: '6.1.0',
    released: '2026-05',
    page: 'https://github.com/apache/superset/releases/tag/6.1.0',
    architectures: BOTH,
    architecturesBy: 'apache/superset#27055',
    holes: 'none known; CVE-2026-23982 and CVE-2026-23984 are fixed since 6.0.0',
    note: 'without a driver for PostgreSQL, see docs/operations.md',
  },
  {
    component: 'VictoriaMetrics',
    repository: 'victoriametrics/victoria-metrics',
    tag: 'v1.154.1',
    released: '2026-10-19',
    page: 'https://docs.victoriametrics.com/victoriametrics/changelog/',
    architectures: VICTORIA,
    architecturesBy: VICTORIA_BY,
    holes: 'none known; GO-2025-4161 (CVE-2025-65942) is fixed since 1.129.1',
  },
  {
    component: 'vmalert',
    repository: 'victoriametrics/vmalert',
    tag: 'v1.154.1',
    released: '2026-10-19',
    page: 'https://docs.victoriametrics.com/victoriametrics/changelog/',
    architectures: VICTORIA,
    architecturesBy: VICTORIA_BY,
    holes: 'none known',
  },
  {
    component: 'VictoriaLogs',
    repository: 'victoriametrics/victoria-logs',
    tag: 'v1.53.0',
    page: 'https://docs.victoriametrics.com/victorialogs/changelog/',
    architectures: VICTORIA,
    architecturesBy: VICTORIA_BY,
    holes:
      'VictoriaLogs#1746 (script in log messages shown by the web interface) and #1635 (requests by GET to internal addresses): the release page of 1.52.2 of 2026-11-13 lists them as fixed, so a release of September can have them still',
    digest: 'sha256:251121fa882af99b95ba0c230a4a2f412ea602d2698c64a96c58dc9842bb755d',
    note: '1.52.1 and later of that line are for Enterprise; 1.54.0 is asked for by the data source for Grafana 0.35.0 of 2026-11-27, but no page that could be read shows it: take it with `victoria-logs-single.server.image.tag` once you have seen it',
  },
  {
    component: 'VictoriaTraces',
    repository: 'victoriametrics/victoria-traces',
    tag: 'v0.12.0',
    page: 'https://github.com/VictoriaMetrics/VictoriaTraces/releases',
    architectures: VICTORIA,
    architecturesBy: 'release page of 0.10.0',
    holes: 'none known',
  },
  {
    component: 'SeaweedFS',
    repository: 'chrislusf/seaweedfs',
    tag: '4.44',
    released: '2026-08-22',
    page: 'https://github.com/seaweedfs/seaweedfs/releases/tag/4.44',
    architectures: BOTH,
    architecturesBy: '.github/workflows/container_release_unified.yml',
    holes:
      'none known; GO-2026-6219 (CVE-2026-73080) and GO-2026-6221 (CVE-2026-54917) are fixed since May 2026',
    note: 'the newest whose source could be read, which our commands and limits follow; 4.48 is out, `sha256:4e61d15fd35994cb1e43e1e553dff106794841fd9a99ade2fc8c8bfce4d7872d`: set `seaweedfs.global.imageName`, or the tag, after a try',
  },
  {
    component: 'Replicated SDK',
    repository: 'replicated/replicated-sdk',
    tag: '1.19.10',
    released: '2026-08-18',
    page: 'https://docs.replicated.com/release-notes/rn-replicated-sdk',
    architectures: BOTH,
    architecturesBy: '.github/workflows/publish.yml',
    holes: 'none known of the SDK itself',
  },
  {
    component: 'Authentik, server and worker',
    repository: 'goauthentik/server',
    tag: '2026.8.7',
    released: '2026-11-25',
    page: 'https://docs.goauthentik.io/releases/2026.8/',
    architectures: BOTH,
    architecturesBy: '.github/workflows/_reusable-docker-build.yml',
    holes: 'none known; CVE-2026-49448 is fixed since 2026.5.1',
    note: 'blueprints are checked against 2026.8',
  },
  {
    component: 'Authentik, outpost',
    repository: 'goauthentik/proxy',
    tag: '2026.8.7',
    released: '2026-11-25',
    page: 'https://docs.goauthentik.io/releases/2026.8/',
    architectures: BOTH,
    architecturesBy: '.github/workflows/ci-outpost.yml',
    holes: 'as of the server, whose version it must have',
  },
  {
    component: 'Vector',
    repository: 'timberio/vector',
    tag: '0.58.0-distroless-libc',
    released: '2026-08-26',
    page: 'https://vector.dev/releases/0.58.0/',
    architectures: BOTH,
    architecturesBy: 'release notes of 0.57.0, which mend arm64',
    holes: 'none known',
    digest: 'sha256:6c93dfe2554cc7e38316d618961cd657d5271c7a7aa727e0007502b28cb82c2e',
    note: 'what it breaks (a sink of Azure, an option of `http_server`, two metrics of buffers) is not used here; 0.59.0 (2026-10-06) and 0.60.0 are out, but speak to Kubernetes 1.32 and later only, and this library serves 1.28 and later',
  },
];

/** Architectures of an image by its repository, whatever the registry; nothing when nobody says. */
export function architecturesOf(repository: string): readonly string[] | undefined {
  return THIRD_PARTY_IMAGES.find(
    ({ repository: known }) => repository === known || repository.endsWith(`/${known}`),
  )?.architectures;
}
