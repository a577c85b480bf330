import { acceptSource } from '../../lib/chart/learn/third-parties';

test.each([
  ['product/templates/secret.yaml', true],
  ['product/charts/platform/templates/deployment.yaml', true],
  ['product/charts/platform/charts/common/templates/service.yaml', true],
  ['product/charts/authentik/templates/server/deployment.yaml', false],
  // charts 2026.8.0 of Authentik and 0.45.0 of VictoriaMetrics, as `helm template` 4.2.3 names them
  ['product/charts/authentik/charts/serviceAccount/templates/role.yaml', false],
  ['product/charts/victoria-metrics-single/templates/server.yaml', false],
  ['product/charts/superset/charts/postgresql/templates/primary.yaml', false],
])('%s: %p', (source, isOwn) => {
  expect(acceptSource(source)).toBe(isOwn);
});
