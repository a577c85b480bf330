import { quantityNumber } from './quantity';

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'] as const;

/** Amounts by the name of the resource. */
type Amounts = Readonly<Partial<Record<(typeof RESOURCES)[number], string | number>>>;

/** A request that is larger than the limit of the same resource. */
export interface RequestAboveLimit {
  readonly resource: (typeof RESOURCES)[number];
  readonly request: string | number | undefined;
  readonly limit: string | number | undefined;
}

/** Kubernetes refuses a container that asks for more than it may use. */
export function* requestsAboveLimits({
  requests,
  limits,
}: {
  readonly requests?: Amounts;
  readonly limits?: Amounts;
}): Iterable<RequestAboveLimit> {
  for (const resource of RESOURCES) {
    const [request, limit] = [requests?.[resource], limits?.[resource]];
    if (amount(request) > amount(limit, Number.POSITIVE_INFINITY)) yield { resource, request, limit };
  }
}

/** What is no quantity is somebody else's to judge, and what is taken away by `null` is not there. */
function amount(quantity: unknown, otherwise = 0): number {
  const isQuantity = typeof quantity === 'number' || (typeof quantity === 'string' && quantity !== '');
  return isQuantity ? (quantityNumber(quantity) ?? otherwise) : otherwise;
}
