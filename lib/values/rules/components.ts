import type { ValuePath } from '../../findings/finding';
import { chosenNames, type NameOverrides } from '../../rules/names';
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
  const { observability } = values.cdk8s ?? {};
  const { embedded, client } = global?.pixee?.access?.oidc ?? {};
  const hasOidc = embedded?.enabled === true || client?.provider === 'embedded';
  const hasMetrics = global?.pixee?.localMetrics?.enabled === true;
  return [
    product('platform', platform),
    product('analysis', analysis),
    ...(hasOidc ? [product('oidc', oidc)] : []),
    ...(platform?.database?.embedded !== false ? [cluster(values)] : []),
    ...(global?.pixee?.objectStore?.embedded !== false
      ? [
          {
            ...upstream('seaweedfs', 'seaweedfs', '-volume', chosenNames(values.seaweedfs)),
            maxLength: MAX_STATEFUL_NAME_LENGTH,
          },
        ]
      : []),
    ...(values.authentik?.enabled === true ? [authentik(values)] : []),
    ...(values.superset?.enabled === true
      ? [upstream('superset', 'superset', '-init-00000000', chosenNames(values.superset))]
      : []),
    ...(hasMetrics
      ? [
          ...victoria('victoria-metrics-single', 'metrics', values, given),
          ...victoria('victoria-logs-single', 'victoria-logs-single', values, given),
          ...victoria('victoriatraces', 'traces', values, given),
        ]
      : []),
    ...(logCollection(values) === 'daemonset'
      ? [option('log-collector', ['cdk8s', 'observability', 'logCollector'], observability?.logCollector)]
      : []),
    ...(hasMetrics && observability?.rules?.vmalert?.enabled === true
      ? [option('vmalert', ['cdk8s', 'observability', 'rules', 'vmalert'], observability.rules.vmalert)]
      : []),
  ];
}

function product(name: string, overrides: NameOverrides | undefined): NamedComponent {
  return upstream(name, name, '', chosenNames(overrides));
}

function cluster(values: Values): NamedComponent {
  const overrides = chosenNames(values['cloudnative-pg']);
  return { ...upstream('postgresql', 'cloudnative-pg', '', overrides), maxLength: MAX_CLUSTER_NAME_LENGTH };
}

function option(name: string, path: ValuePath, overrides: NameOverrides | undefined): NamedComponent {
  return { ...upstream(name, 'cdk8s', '', chosenNames(overrides)), path };
}

function authentik({ authentik: section, cdk8s }: Values): NamedComponent {
  const hasOutpost = cdk8s?.observability?.forwardAuth?.enabled === true;
  return upstream('authentik', 'authentik', hasOutpost ? '-outpost' : '-server', chosenNames(section));
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
  const { fullnameOverride } = server ?? {};
  // The whole name of the server itself, with nothing behind it.
  const named = fullnameOverride
    ? { ...upstream(own, section, '', { fullnameOverride }), path: [section, 'server'] }
    : upstream(own, section, '-server', { nameOverride });
  return [{ ...named, maxLength: MAX_STATEFUL_NAME_LENGTH }];
}

function upstream(name: string, section: string, suffix: string, overrides: NameOverrides): NamedComponent {
  return { name, path: [section], overrides, suffix, maxLength: MAX_NAME_LENGTH };
}
