/** Charts of other products, whose objects stay ours. */
const OTHERS =
  /^(?:authentik|cloudnative-pg|postgresql|cluster|seaweedfs|superset|replicated|victoria-?(?:metrics|logs|traces).*|redis|vector)$/;

/** Whether a template is one of the vendor's own: neither such a chart's, nor that of a chart within one, as Authentik's `serviceAccount` is. */
export function acceptSource(source: string): boolean {
  const charts = source
    .split('/charts/')
    .slice(1)
    .map((path) => path.split('/', 1).join());
  return !charts.some((name) => OTHERS.test(name));
}
