import { hasPlaceholder } from '../../rules/placeholders';
import { PLACEHOLDER_REMEDY } from '../prepare/remedies';
import { visit } from '../prepare/paths';
import type { ValueRule } from './rule';

/** Texts that other texts are made of, or that are taken apart, while the manifests are made. */
const PLACES: readonly string[] = [
  ...['platform', 'analysis', 'oidc'].flatMap((name) => [`${name}.nameOverride`, `${name}.fullnameOverride`]),
  ...['cloudnative-pg', 'victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map(
    (name) => `${name}.nameOverride`,
  ),
  'global.pixee.httpProxy',
  'global.pixee.httpsProxy',
  'authentik.image.tag',
  'authentik.global.image.tag',
  'cdk8s.kubeVersion',
  'cdk8s.authentik.federation.*.certificate',
  'cdk8s.observability.dashboardFiles.*',
];

/** A placeholder that would be filled in too late. */
export const placeholderTooLate: ValueRule = {
  id: 'placeholder-too-late',
  severity: 'error',
  *check({ values }) {
    for (const { path, value } of PLACES.flatMap((place) => visit(values, place))) {
      if (hasPlaceholder(value))
        yield { path, message: 'must not be a placeholder', remedy: PLACEHOLDER_REMEDY };
    }
  },
};
