import { given } from '../../base/given';
import type { StringMap } from '../../base/string-map';
import type { PersistentVolumeClaimSpec } from '../../generated/kubernetes';
import type { ClaimValues } from './claim-values';
import { overlay } from '../pod/fragments';
import { unlessEmpty } from '../object/manifest';
import { derivedAlone } from '../object/origins';
import type { ReleaseScope } from '../release/release-scope';

/** What a claim asks for. */
export interface ClaimRequest extends ClaimValues {
  /** Size, as a quantity of Kubernetes. @format storage-size */
  readonly size: string;
  /** StorageClass; `-` for none at all. @default - that of the release, else the cluster's default @format storage-class */
  readonly storageClass?: string;
}

/** How Helm's charts write that no class is wanted, not even the cluster's default: the empty name of the API. */
const NO_CLASS = '-';

/** The name of a StorageClass as it stands in a claim. */
export function classOf(storageClass: string | undefined, release: ReleaseScope): string | undefined {
  const name = given(storageClass) ?? given(release.settings.defaultStorageClass);
  return name === NO_CLASS ? '' : name;
}

/** The spec of a claim. */
export function claimSpec(claim: ClaimRequest, release: ReleaseScope): PersistentVolumeClaimSpec {
  const { accessModes, selector, size, storageClass, volumeAttributesClassName } = claim;
  const modes = accessModes ?? [];
  return derivedAlone<PersistentVolumeClaimSpec>(
    {
      accessModes: modes.length > 0 ? modes : ['ReadWriteOnce'],
      storageClassName: classOf(storageClass, release),
      ...unlessEmpty('selector', overlay({}, selector)),
      volumeAttributesClassName: given(volumeAttributesClassName),
      resources: { requests: { storage: size } },
    },
    claim,
  );
}

/** Labels and annotations of a claim, where the user gives any. */
export function claimMetadata({ annotations, labels }: ClaimValues): {
  readonly annotations?: StringMap;
  readonly labels?: StringMap;
} {
  return { ...filled('annotations', annotations), ...filled('labels', labels) };
}

function filled<Key extends string>(
  key: Key,
  map: StringMap | null | undefined,
): { readonly [K in Key]?: StringMap } {
  const isEmpty = Object.keys(map ?? {}).length === 0;
  return (isEmpty ? {} : { [key]: map }) as { readonly [K in Key]?: StringMap };
}
