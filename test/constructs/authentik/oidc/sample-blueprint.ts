import { AuthentikBlueprint } from '../../../../constructs/authentik';
import type { PixeeRelease } from '../../../../constructs/pixee-release';
import type { ReleaseProps } from '../../../../lib/core/release/release-props';
import { object, release } from '../../../support/chart';
import { sampleAuthentik } from '../sample-authentik';

/** A chart with an Authentik and a blueprint of it, and a way to read the file that becomes of it. */
export function sampleBlueprint(
  settings: Partial<ReleaseProps> = {},
  tag?: string,
): { chart: PixeeRelease; blueprint: AuthentikBlueprint; text: () => string } {
  const chart = release({ externalSecretStore: { name: 'vault' }, ...settings });
  const authentik = sampleAuthentik(chart, {
    ...(tag === undefined ? {} : { image: { tag } }),
    // Releases up to 2025.8 need one, later ones pass over it.
    ...(tag?.startsWith('2025.8.') === true ? { redis: { host: 'redis' } } : {}),
  });
  const blueprint = new AuthentikBlueprint(chart, 'blueprint', {
    authentik,
    name: 'b',
    configMapName: 'ours',
  });
  return { chart, blueprint, text: () => object(chart, 'ConfigMap', 'ours').data?.['b.yaml'] ?? '' };
}
