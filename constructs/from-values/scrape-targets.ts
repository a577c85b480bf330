import { Release } from '../../lib/core/release/release';
import type { Database } from '../database/database';
import type { ObjectStore } from '../object-store/object-store';
import type { ScrapeTarget } from '../observability/scraping/scrape-target';

/** What is deployed beside the servers of telemetry and has metrics. */
export interface ScrapedServices {
  readonly database: Database;
  readonly objectStore: ObjectStore;
  /** Whether Authentik is deployed. */
  readonly hasAuthentik: boolean;
}

/**
 * The components of a deployment whose metrics are read. Not the product's own services: they send theirs, and it is not known
 * that they can be asked.
 */
export function scrapeTargetsOf({ database, objectStore, hasAuthentik }: ScrapedServices): ScrapeTarget[] {
  const { cluster } = database;
  const { servers } = objectStore;
  const components = [
    ...(servers === undefined ? [] : [servers.component]),
    ...(hasAuthentik ? [Release.of(database).component('authentik')] : []),
  ];
  return [
    ...(cluster === undefined
      ? []
      : [{ job: cluster.name, podLabels: { 'cnpg.io/cluster': cluster.name }, port: 'metrics' }]),
    // All pods of these, whatever part they are.
    ...components.map(({ fullName, selectorLabels }) => ({
      job: fullName,
      podLabels: selectorLabels,
      port: 'metrics',
    })),
  ];
}
