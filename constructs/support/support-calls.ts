import type { Call } from '../../lib/core/connections/call';
import { placeOf } from '../../lib/core/connections/calls';
import type { PartEnd } from '../../lib/core/connections/connection';
import type { SupportProps } from './support-props';

const SUPPORT: PartEnd = { kind: 'support' };

/** Whom the pods of preflight and support bundle call in the release: what their checks ask. */
export function supportCalls({ analysis, database, objectStore, platform }: SupportProps): readonly Call[] {
  const services = [platform, analysis].flatMap((service) => (service === undefined ? [] : [service.url]));
  const stores = [...(database?.callsFrom(SUPPORT) ?? []), ...(objectStore?.callsFrom(SUPPORT) ?? [])];
  return [
    ...services.map((url): Call => ({ from: SUPPORT, ...placeOf(url), reason: 'checks' })),
    ...stores.map((call): Call => ({ ...call, reason: 'checks' })),
  ];
}
