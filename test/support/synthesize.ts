import { App } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import { duringSynthesis } from '../../lib/core/object/synthesis';
import { synthesizeObjects } from '../../lib/core/object/synthesize';
import { layout } from '../../lib/output/layout';
import { DEFAULT_RELEASE_NAME } from '../../lib/rules/names';
import type { Values } from '../../lib/values/contract/values';

/** Where a release is installed. */
export interface InstallOptions {
  /** @default pixee-enterprise-server */
  readonly releaseName?: string;
  /** @default pixee-enterprise-server */
  readonly namespace?: string;
}

/** What values become. */
export interface Synthesis {
  /** The chart, with everything in it. */
  readonly server: PixeeEnterpriseServer;
  /** The finished objects, in the order they are applied in. */
  readonly objects: readonly Record<string, unknown>[];
  /** The one file that the command writes of them. */
  readonly text: string;
}

/**
 * Makes the manifests of values, as the command does it.
 *
 * @throws Error when the values have problems
 */
export function synthesize(values: Values, options: InstallOptions = {}): Synthesis {
  const releaseName = options.releaseName ?? DEFAULT_RELEASE_NAME;
  const server = new PixeeEnterpriseServer(new App(), releaseName, { values, ...options });
  const objects = duringSynthesis(server, () => synthesizeObjects(server));
  let text: string | undefined;
  return {
    server,
    objects,
    // most tests look at the objects only
    get text() {
      return (text ??= layout(objects, 'single', { releaseName })[0]?.text ?? '');
    },
  };
}
