import type { TroubleshootAnalyzer } from '../../lib/kubernetes/custom-resources/index';
import { fail, pass } from './outcomes';
import type { Rendered, RenderedObject } from './rendered';

/** Who must be in the cluster for a kind of custom resource. */
interface Operator {
  readonly title: string;
  /** Oldest version that serves what is rendered. */
  readonly from: string;
  /** A definition that came with that version, when the API's own version does not tell. @default - it does */
  readonly proof?: string;
}

/** Operators by the API group that they serve. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  'postgresql.cnpg.io': { title: 'CloudNativePG', from: '1.25', proof: 'databases.postgresql.cnpg.io' },
  'barmancloud.cnpg.io': { title: 'The plugin barman-cloud', from: '0.5' },
  'external-secrets.io': { title: 'External Secrets', from: '0.16' },
  'cert-manager.io': { title: 'cert-manager', from: '1.0' },
  'monitoring.coreos.com': { title: 'The operator of Prometheus', from: '0.44' },
  'traefik.io': { title: 'Traefik', from: '2.10' },
  'gateway.networking.k8s.io': { title: 'Gateway API', from: '1.2' },
};

/** Kinds that came later than their API (CHANGELOG/1.4-CHANGELOG.md and 1.5-CHANGELOG.md of the Gateway API). */
const LATER: Readonly<Record<string, string>> = { BackendTLSPolicy: '1.4', ListenerSet: '1.5' };

const ISSUER_ANNOTATIONS = {
  'cert-manager.io/cluster-issuer': 'ClusterIssuer',
  'cert-manager.io/issuer': 'Issuer',
} as const;

/** For every custom resource that is rendered: its definition is there and serves the version that is rendered. */
export function operatorAnalyzers({ objects }: Rendered): readonly TroubleshootAnalyzer[] {
  const resources = objects.flatMap(customResources);
  const definitions = new Map(
    resources.map((resource) => [`${resource.kind}.${resource.apiVersion}`, resource]),
  );
  const sorted = [...definitions.values()].sort((a, b) => (definitionName(a) < definitionName(b) ? -1 : 1));
  const versions = [...new Set(sorted.map(({ apiVersion }) => apiVersion))];
  return [
    ...sorted.map(definitionAnalyzer),
    ...versions.map(versionAnalyzer),
    ...objects.filter(isDatabaseCluster).flatMap(backupAnalyzers),
  ];
}

type Resource = Pick<RenderedObject, 'apiVersion' | 'kind'>;

/** The object itself, if it is one of an operator, and the issuer that an Ingress asks by an annotation. */
function customResources({ apiVersion, kind, json }: RenderedObject): readonly Resource[] {
  if (kind === 'Ingress') {
    const { metadata } = json() as {
      readonly metadata: { readonly annotations?: Readonly<Record<string, string>> };
    };
    return Object.entries(ISSUER_ANNOTATIONS).flatMap(([annotation, issuer]) =>
      metadata.annotations?.[annotation] === undefined
        ? []
        : [{ apiVersion: 'cert-manager.io/v1', kind: issuer }],
    );
  }
  return groupOf(apiVersion) in OPERATORS ? [{ apiVersion, kind }] : [];
}

function definitionAnalyzer(resource: Resource): TroubleshootAnalyzer {
  const name = definitionName(resource);
  const operator = operatorOf(resource.apiVersion);
  return {
    customResourceDefinition: {
      checkName: `${operator.title}: ${resource.kind}`,
      customResourceDefinitionName: name,
      outcomes: [
        fail(
          `${operator.title} is not installed: ${name} is missing. Version ${LATER[resource.kind] ?? operator.from} or newer is needed.`,
        ),
        pass(`${name} is there.`),
      ],
    },
  };
}

function versionAnalyzer(apiVersion: string): TroubleshootAnalyzer {
  const { title, from, proof } = operatorOf(apiVersion);
  const checkName = `${title}: version`;
  const old = `${title} is too old, ${from} or newer is needed`;
  if (proof !== undefined) {
    return {
      customResourceDefinition: {
        checkName,
        customResourceDefinitionName: proof,
        outcomes: [fail(`${old}: ${proof} is missing.`), pass(`${title} is ${from} or newer.`)],
      },
    };
  }
  return {
    textAnalyze: {
      checkName,
      fileName: 'cluster-resources/resources.json',
      regex: `"groupVersion":\\s*"${apiVersion.replaceAll('.', '\\.')}"`,
      outcomes: [
        pass(`The cluster serves ${apiVersion}.`, 'true'),
        fail(`${old}: the cluster does not serve ${apiVersion}.`, 'false'),
      ],
    },
  };
}

function isDatabaseCluster({ apiVersion, kind }: Resource): boolean {
  return kind === 'Cluster' && groupOf(apiVersion) === 'postgresql.cnpg.io';
}

/**
 * How backups are made changed within one version of the API, so that only a field of the definition tells the operator's version: `isWALArchiver` came
 * with 1.26 (config/crd of v1.25.0 and v1.26.0), and `barmanObjectStore` goes away with 1.31.
 */
function backupAnalyzers({ json }: RenderedObject): readonly TroubleshootAnalyzer[] {
  const spec = JSON.stringify(json().spec);
  const { title } = operatorOf('postgresql.cnpg.io');
  const analyzer = (field: string, lacking: string, there: string): TroubleshootAnalyzer => ({
    textAnalyze: {
      checkName: `${title}: backups`,
      fileName: 'cluster-resources/custom-resource-definitions.json',
      regex: `"${field}"`,
      outcomes: [pass(there, 'true'), fail(lacking, 'false')],
    },
  });
  return [
    ...(spec.includes('"isWALArchiver"')
      ? [
          analyzer(
            'isWALArchiver',
            `${title} is too old for backups by the plugin, 1.26 or newer is needed.`,
            `${title} is 1.26 or newer, as backups by the plugin need it.`,
          ),
        ]
      : []),
    ...(spec.includes('"barmanObjectStore"')
      ? [
          analyzer(
            'barmanObjectStore',
            `${title} makes no backups to object stores by itself any more, as from 1.31 on: install the plugin barman-cloud and set cdk8s.database.backup.method to plugin.`,
            `${title} is older than 1.31 and makes backups by itself.`,
          ),
        ]
      : []),
  ];
}

/** The plural of every kind in use is made by an s, or by ies in the place of a y. */
function definitionName({ apiVersion, kind }: Resource): string {
  return `${`${kind.toLowerCase()}s`.replace(/ys$/, 'ies')}.${groupOf(apiVersion)}`;
}

function operatorOf(apiVersion: string): Operator {
  return OPERATORS[groupOf(apiVersion)] ?? { title: groupOf(apiVersion), from: '' };
}

function groupOf(apiVersion: string): string {
  return apiVersion.split('/')[0] ?? '';
}
