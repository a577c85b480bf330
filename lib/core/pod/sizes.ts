import type { ResourceSize } from '../release/cluster-props';
import { overlay, type Wished } from './fragments';
import type { ResourceQuantities, ResourceValues } from '../exposure/service-values';
import { quantityNumber } from '../../rules/quantity';
import { SIZES, type SizeTable } from './size-table';

/**
 * Requests and limits of a container: what the user says over what the size of the release gives to its component, amount by amount. An
 * amount of ours gives way where it would contradict: a request of ours is never above the user's limit, and a limit of ours never below the
 * user's request.
 *
 * @param role what the component is in every release, `seaweedfs-filer`; one that is not in the table counts as small helper
 */
export function sizedResources(
  size: ResourceSize | undefined,
  role: string,
  theirs: Wished<ResourceValues>,
): ResourceValues {
  if (size === undefined || theirs === null) return overlay({}, theirs);
  return overlay(fitted(sizeOf(role)[size], theirs ?? {}), theirs);
}

/** What a component gets in each size. */
export function sizeOf(role: string): SizeTable[string] {
  const own = (SIZES as SizeTable)[role];
  return own ?? SIZES.other;
}

function fitted({ requests = {}, limits = {} }: ResourceValues, theirs: ResourceValues): ResourceValues {
  return {
    requests: fit(requests, theirs.limits, (ours, limit) => ours > limit),
    limits: fit(limits, theirs.requests, (ours, request) => ours < request),
  };
}

function fit(
  ours: ResourceQuantities,
  bounds: Wished<ResourceQuantities>,
  isWrong: (amount: number, bound: number) => boolean,
): ResourceQuantities {
  return Object.fromEntries(
    Object.entries(ours).map(([resource, amount]) => {
      const bound = bounds?.[resource as keyof ResourceQuantities];
      const [own, other] = [quantityNumber(amount), quantityNumber(bound ?? '')];
      const wrong = own !== undefined && other !== undefined && isWrong(own, other);
      return [resource, wrong ? bound : amount];
    }),
  );
}
