import { textOf } from '../../lib/base/text-of';
import type { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { imageName } from '../../lib/core/pod/image';
import type { Finding } from '../../lib/findings/finding';
import { getAt } from '../../lib/values/prepare/paths';
import { withoutValue, withValue } from '../../lib/values/samples/value-at';
import { withContainers, withPod } from './pods-in';

const VERSION = ['cdk8s', 'productVersion'];
/** The components that are of the product's own version. */
const TAGS = ['platform', 'analysis'].map((section) => [section, 'image', 'tag']);

/** The values as the chart would be told the version that is wanted. */
export function withProductVersion(values: unknown): unknown {
  const version = getAt(values, VERSION);
  if (!version) return values;
  return TAGS.reduce<unknown>(
    (all, path) => (getAt(all, path) ? all : withValue(all, path, version)),
    values,
  );
}

/** Says so when a version is wanted that is not that of the chart which the profile was learned from. */
export function otherVersion(
  profile: ChartProfile,
  values: unknown,
  names: { readonly releaseName: string; readonly namespace: string },
): readonly Finding[] {
  const wanted = [VERSION, ...TAGS].flatMap((path) => {
    const version = getAt(values, path);
    return typeof version === 'string' && isVersion(version) ? [{ path, version: plain(version) }] : [];
  });
  if (wanted.length === 0) return [];
  const bare = TAGS.reduce<unknown>((all, path) => withoutValue(all, path), values);
  const tags = profile.objects({ ...names, values: bare }).flatMap(imageTags);
  const { name, version: ofChart } = profile.model.chart;
  const known = new Set([...tags, ofChart].map(plain));
  return wanted
    .filter(({ version }) => !known.has(version))
    .map(({ path, version }) => ({
      rule: 'chart-profile',
      severity: 'warning',
      path,
      message: `is ${version}, but the profile is of the chart ${name} ${ofChart}, whose images are ${[...new Set(tags)].join(', ')}`,
      remedy:
        'learn the chart of that version: `cdk8s-pixee chart learn --chart REF --version VERSION -o FILE`',
    }));
}

function imageTags(body: Readonly<Record<string, unknown>>): readonly string[] {
  const tags: string[] = [];
  withPod(body, (pod) =>
    withContainers(pod, (container) => {
      const [reference = ''] = textOf(container.image).split('@');
      const tag = reference.slice(imageName(reference).length + 1);
      if (isVersion(tag)) tags.push(tag);
      return container;
    }),
  );
  return tags;
}

/** Digests and words such as `latest` say no version. */
function isVersion(tag: string): boolean {
  return /^v?\d+\.\d/.test(tag);
}

function plain(version: string): string {
  return version.replace(/^v/, '');
}
