import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { given } from '../../base/given';
import type { StringMap } from '../../base/string-map';
import { PixeeError } from '../../findings/pixee-error';
import type { LimitRange, Namespace, ResourceQuota } from '../../generated/kubernetes';
import { canonicalQuantity } from '../../rules/canonical-quantity';
import type { LimitAmounts } from './cluster-props';
import { manifest, unlessEmpty } from '../object/manifest';
import type { ReleaseScope } from './release-scope';

/** What holds for the namespace as a whole. */
export interface NamespaceObjects {
  readonly namespaceObject: ApiObject | undefined;
  readonly resourceQuota: ApiObject | undefined;
  readonly limitRange: ApiObject | undefined;
}

const POD_SECURITY = 'pod-security.kubernetes.io';

/** Adds the Namespace, a quota and default limits, those that are wanted. */
export function addNamespaceObjects(release: Construct & ReleaseScope): NamespaceObjects {
  return {
    namespaceObject: addNamespace(release),
    resourceQuota: addQuota(release),
    limitRange: addLimitRange(release),
  };
}

function addNamespace(release: Construct & ReleaseScope): ApiObject | undefined {
  const { createNamespace, namespaceLabels, namespaceAnnotations } = release.settings;
  if (createNamespace !== true) {
    refuseUnused(release);
    return undefined;
  }
  return manifest<Namespace>(release, 'Namespace', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: release.namespace,
      labels: { ...podSecurityLabels(release), ...namespaceLabels },
      ...unlessEmpty('annotations', namespaceAnnotations ?? {}),
    },
  });
}

function refuseUnused({ node, settings }: Construct & ReleaseScope): void {
  const unused = (['namespaceLabels', 'namespaceAnnotations', 'podSecurity'] as const).find(
    (key) => Object.keys(settings[key] ?? {}).length > 0,
  );
  if (unused === undefined) return;
  throw PixeeError.of(
    'namespace-unused',
    `${unused} counts only with createNamespace: the Namespace is not rendered`,
    node.path,
  );
}

function podSecurityLabels({ settings, hardening }: ReleaseScope): StringMap {
  const { enforce, warn, audit, version } = settings.podSecurity ?? {};
  const modes = {
    enforce: enforce ?? (hardening === 'restricted' ? 'restricted' : 'baseline'),
    warn,
    audit,
  };
  const labels = Object.entries(modes).flatMap(([mode, level]): (readonly [string, string])[] =>
    level === undefined
      ? []
      : [
          [`${POD_SECURITY}/${mode}`, level],
          ...(given(version) === undefined
            ? []
            : [[`${POD_SECURITY}/${mode}-version`, version ?? ''] as const]),
        ],
  );
  return Object.fromEntries(labels);
}

function addQuota(release: Construct & ReleaseScope): ApiObject | undefined {
  const hard = Object.entries(release.settings.resourceQuota?.hard ?? {});
  if (hard.length === 0) return undefined;
  return manifest<ResourceQuota>(release, 'Quota', {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: release.name },
    spec: { hard: Object.fromEntries(hard.map(([name, amount]) => [name, quantity(amount)])) },
  });
}

function addLimitRange(release: Construct & ReleaseScope): ApiObject | undefined {
  const { limitRange = {} } = release.settings;
  const amounts = Object.entries({
    default: limitRange.default,
    defaultRequest: limitRange.defaultRequest,
    max: limitRange.max,
    min: limitRange.min,
  }).flatMap(([field, given]) => {
    const made = quantities(given);
    return Object.keys(made).length === 0 ? [] : [[field, made] as const];
  });
  if (amounts.length === 0) return undefined;
  return manifest<LimitRange>(release, 'LimitRange', {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: release.name },
    spec: { limits: [{ type: 'Container', ...Object.fromEntries(amounts) }] },
  });
}

function quantities(amounts: LimitAmounts | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(amounts ?? {}).map(([name, amount]) => [name, quantity(amount)]));
}

function quantity(amount: string | number): string {
  return canonicalQuantity(String(amount));
}
