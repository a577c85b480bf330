/** What the host of an endpoint says about an object store. */
export interface ObjectStoreHost {
  /** What people call the store. */
  readonly store: string;
  /** Whether it is AWS' own, in any of its partitions. */
  readonly isAws: boolean;
  /** The region that requests are signed for. @default - the host does not name it */
  readonly region?: string;
  /** The bucket that stands in front of the store's own host. @default - none */
  readonly bucket?: string;
  /** Whether buckets may stand in the path of URLs. */
  readonly pathStyle: boolean;
}

interface KnownStore {
  readonly store: string;
  /** The host of the store, with the region as its first group. */
  readonly host: RegExp;
  /** The region where the host names none. */
  readonly region?: string;
  readonly pathStyle?: false;
}

/** Partitions of AWS by the end of their hosts (botocore, `partitions.json`: dnsSuffix and dualStackDnsSuffix). */
const AWS_SUFFIX =
  '(?:amazonaws\\.com(?:\\.cn)?|amazonaws\\.eu|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|csp\\.hci\\.ic\\.gov|cloud\\.adc-e\\.uk)';
const AWS_REGION = '([a-z]{2,5}(?:-[a-z]+)+-\\d+)';

/**
 * Endpoints of AWS: regional ones, dual stack, FIPS, the older ones with dashes, and interface endpoints of a VPC, in front of which the
 * word `bucket` is no bucket (AWS General Reference: Amazon S3 endpoints; S3 User Guide: AWS PrivateLink for Amazon S3).
 */
const AWS: readonly KnownStore[] = [
  `(?:bucket\\.)?vpce-[a-z0-9-]+\\.s3\\.${AWS_REGION}\\.vpce\\.${AWS_SUFFIX}`,
  `s3(?:-fips)?(?:\\.dualstack)?[.-]${AWS_REGION}\\.${AWS_SUFFIX}`,
  `s3(?:-accelerate(?:\\.dualstack)?)?\\.${AWS_SUFFIX}`,
].map((host) => ({ store: 'Amazon S3', host: new RegExp(`${host}$`) }));

/** Other stores whose hosts name the region, by the documentation of each; R2 and GCS take `auto`. */
const OTHERS: readonly KnownStore[] = [
  {
    store: 'OCI Object Storage',
    host: /[a-z0-9-]{1,63}\.compat\.objectstorage\.([a-z0-9-]{1,63})\.(?:oraclecloud\.com|oci\.customer-oci\.com|oraclegovcloud\.com)$/,
  },
  { store: 'Backblaze B2', host: /s3\.([a-z]{2}(?:-[a-z]+)+-\d+)\.backblazeb2\.com$/ },
  { store: 'Wasabi', host: /s3\.([a-z]{2}(?:-[a-z]+)+-\d+)\.wasabisys\.com$/ },
  { store: 'Wasabi', host: /s3\.wasabisys\.com$/, region: 'us-east-1' },
  { store: 'Scaleway', host: /s3\.([a-z]{2}-[a-z]{3})\.scw\.cloud$/ },
  { store: 'Cloudflare R2', host: /[0-9a-f]{32}(?:\.[a-z]+)?\.r2\.cloudflarestorage\.com$/, region: 'auto' },
  { store: 'Cloudflare R2', host: /r2\.cloudflarestorage\.com$/, region: 'auto' },
  { store: 'Google Cloud Storage', host: /storage\.googleapis\.com$/, region: 'auto' },
  { store: 'DigitalOcean Spaces', host: /([a-z]{3}\d)\.digitaloceanspaces\.com$/ },
  { store: 'Linode', host: /([a-z]{2}-[a-z]+-\d)\.linodeobjects\.com$/ },
  { store: 'Hetzner', host: /([a-z]{3}\d)\.your-objectstorage\.com$/ },
  { store: 'OVHcloud', host: /s3\.([a-z]+(?:-[a-z]+)*(?:-\d)?)\.(?:io\.|perf\.)?cloud\.ovh\.(?:net|us)$/ },
  { store: 'Exoscale', host: /sos-([a-z]{2}-[a-z]{3}-\d)\.exo\.io$/ },
  { store: 'IONOS', host: /s3[.-]([a-z]{2}-[a-z]+-\d)\.ionoscloud\.com$/ },
  {
    store: 'IBM Cloud Object Storage',
    host: /s3\.(?:private\.|direct\.)?([a-z0-9-]+)\.cloud-object-storage\.appdomain\.cloud$/,
  },
  // It refuses URLs with the bucket in the path.
  {
    store: 'Alibaba Cloud OSS',
    host: /(?:s3\.)?(oss-[a-z]+-[a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com$/,
    pathStyle: false,
  },
];

/** What is known of the store behind an endpoint; of a host of one's own, nothing. */
export function objectStoreHost(endpoint: string): ObjectStoreHost | undefined {
  if (!URL.canParse(endpoint)) return undefined;
  const { hostname } = new URL(endpoint);
  for (const known of [...AWS, ...OTHERS]) {
    const match = known.host.exec(hostname);
    const before = match === null ? undefined : hostname.slice(0, match.index);
    if (match === null || before === undefined || (before !== '' && !before.endsWith('.'))) continue;
    const region = match[1] ?? known.region;
    return {
      store: known.store,
      isAws: AWS.includes(known),
      pathStyle: known.pathStyle !== false,
      ...(region === undefined ? {} : { region }),
      ...(before === '' ? {} : { bucket: before.slice(0, -1) }),
    };
  }
  return undefined;
}

/** The region that the clients get where nobody names one: AWS' SDKs do not work without. */
export const FALLBACK_REGION = 'us-east-1';
