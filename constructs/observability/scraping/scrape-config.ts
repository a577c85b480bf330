import { stringifyDocuments } from '../../../lib/output/yaml';
import type { ScrapeTarget } from './scrape-target';

/**
 * The scrape configuration, in the part of Prometheus' format that VictoriaMetrics reads too. Unknown keys would keep it from
 * starting. Pods are looked for in the namespace of the release alone.
 */
export function scrapeConfig(targets: readonly ScrapeTarget[], interval: string): string {
  return stringifyDocuments([
    { global: { scrape_interval: interval }, scrape_configs: targets.map((target) => scrapeJob(target)) },
  ]);
}

function scrapeJob({ job, podLabels, port, path }: ScrapeTarget): Record<string, unknown> {
  const selector = Object.entries(podLabels).map(([key, value]) => `${key}=${value}`);
  return {
    job_name: job,
    metrics_path: path ?? '/metrics',
    kubernetes_sd_configs: [
      {
        role: 'pod',
        namespaces: { own_namespace: true },
        selectors: [{ role: 'pod', label: selector.join(',') }],
      },
    ],
    relabel_configs: [
      { source_labels: ['__meta_kubernetes_pod_container_port_name'], regex: port, action: 'keep' },
      // What has ended keeps its labels, and would count as down.
      { source_labels: ['__meta_kubernetes_pod_phase'], regex: 'Succeeded|Failed', action: 'drop' },
      { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
      { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
      { source_labels: ['__meta_kubernetes_pod_container_name'], target_label: 'container' },
    ],
  };
}
