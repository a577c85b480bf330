import type { ValuePath } from '../../findings/finding';
import type { NameOverrides } from '../../rules/names';
import type { Values } from '../contract/values';
import { logCollection } from '../given/log-collection';

/** A component of the release, by what its names are made of. */
export interface NamedComponent {
  readonly name: string;
  /** Its section of the values. */
  readonly path: ValuePath;
  readonly overrides: NameOverrides;
  /** The longest that is put behind its name in names of Services. */
  readonly suffix: string;
  /** Most characters that its name may have, with the suffix. */
  readonly maxLength: number;
}

const MAX_NAME_LENGTH = 63;
/** The name of a StatefulSet becomes a label of its pods, with a hash behind it. */
const MAX_STATEFUL_NAME_LENGTH = 52;
/** CloudNativePG puts more behind the name of a cluster and refuses longer ones. */
const MAX_CLUSTER_NAME_LENGTH = 50;

/**
 * Every component that these values deploy.
 *
 * @param given what the user wrote at a path, `null` among it
 */
export function deployedComponents(
  values: Values,
  given: (path: ValuePath) => unknown,
): readonly NamedComponent[] {
  const { platform, analysis, oidc, global } = values;
  const { embedded, client } = global?.pixee?.access?.oidc ?? {};
  const hasOidc = embedded?.enabled === true || client?.provider === 'embedded';
  const hasMetrics = global?.pixee?.localMetrics?.enabled === true;
  return [
    product('platform', platform),
    product('analysis', analysis),
    ...(hasOidc ? [product('oidc', oidc)] : []),
    ...(platform?.database?.embedded !== false ? [cluster(values)] : []),
    ...(global?.pixee?.objectStore?.embedded !== false
      ? [{ ...upstream('seaweedfs', 'seaweedfs', '-volume', {}), maxLength: MAX_STATEFUL_NAME_LENGTH }]
      : []),
    ...(values.authentik?.enabled === true ? [authentik(values)] : []),
    ...(values.superset?.enabled === true ? [upstream('superset', 'superset', '-init-00000000', {})] : []),
    ...(hasMetrics
      ? [
          ...victoria('victoria-metrics-single', 'metrics', values, given),
          ...victoria('victoria-logs-single', 'victoria-logs-single', values, given),
          ...victoria('victoriatraces', 'traces', values, given),
        ]
      : []),
    ...(logCollection(values) === 'daemonset' ? [upstream('log-collector', 'cdk8s', '', {})] : []),
    ...(hasMetrics && values.cdk8s?.observability?.rules?.vmalert?.enabled === true
      ? [upstream('vmalert', 'cdk8s', '', {})]
      : []),
  ];
}

function product(name: string, overrides: NameOverrides | undefined): NamedComponent {
  return upstream(name, name, '', {
    nameOverride: overrides?.nameOverride,
    fullnameOverride: overrides?.fullnameOverride,
  });
}

function cluster(values: Values): NamedComponent {
  const overrides = { nameOverride: values['cloudnative-pg']?.nameOverride };
  return { ...upstream('postgresql', 'cloudnative-pg', '', overrides), maxLength: MAX_CLUSTER_NAME_LENGTH };
}

function authentik({ cdk8s }: Values): NamedComponent {
  const hasOutpost = cdk8s?.observability?.forwardAuth?.enabled === true;
  return upstream('authentik', 'authentik', hasOutpost ? '-outpost' : '-server', {});
}

function victoria(
  section: 'victoria-metrics-single' | 'victoria-logs-single' | 'victoriatraces',
  name: string,
  values: Values,
  given: (path: ValuePath) => unknown,
): NamedComponent[] {
  const { nameOverride, server } = values[section] ?? {};
  if (server?.enabled === false) return [];
  // Null takes our default away, and the name of the section is left.
  const own = given([section, 'nameOverride']) === null ? section : name;
  return [{ ...upstream(own, section, '-server', { nameOverride }), maxLength: MAX_STATEFUL_NAME_LENGTH }];
}

function upstream(name: string, section: string, suffix: string, overrides: NameOverrides): NamedComponent {
  return { name, path: [section], overrides, suffix, maxLength: MAX_NAME_LENGTH };
}
