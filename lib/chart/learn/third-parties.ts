import { subchartOf } from './rendered';

/** Subcharts of other products, whose objects stay ours. */
const OTHERS =
  /^(?:authentik|cloudnative-pg|postgresql|cluster|seaweedfs|superset|replicated|victoria-?(?:metrics|logs|traces).*|redis|vector)$/;

/** Whether a template is one of the vendor's own. */
export function acceptSource(source: string): boolean {
  return !OTHERS.test(subchartOf(source));
}
