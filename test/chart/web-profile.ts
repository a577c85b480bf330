/** The beginning of a profile of a small chart: its only workload, whose further fields stand below. */
export function webProfile(ignore = ''): string {
  return `kind: ChartProfile
chart: { name: pixee-enterprise-server, version: 9.4.1 }
learned: {}
names: { platform: platform }
keep: [extra-objects]
ignore: [${ignore}]
objects:
  - id: Deployment/web
    component: platform
    fields:
      apiVersion: apps/v1
      kind: Deployment
      metadata.name: '{$release}-web'
      spec.selector.matchLabels.app: web
      spec.template.metadata.labels.app: web
      spec.template.spec.containers[web].image: vendor/web:1
`;
}
