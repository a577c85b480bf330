import { readExtraObjects, type ReleaseWords } from '../../core/object/extra-object';
import { isPlainObject } from '../../base/plain-object';
import { hasPlaceholder } from '../../rules/placeholders';
import type { Values } from '../contract/values';
import { getAt, isText, pathOf } from '../prepare/paths';
import { SECRET_PLACES } from './secrets';
import type { RuleFinding, ValueRule } from './rule';

/**
 * A secret in a values file is read by everybody who reads the file. There is one finding for each, so that whoever knows
 * where values come from can leave out those of flags and group the rest.
 */
export const plainSecret: ValueRule = {
  id: 'plain-secret',
  severity: 'warning',
  *check({ values, releaseName, namespace }) {
    yield* ofExtraObjects(values, { name: releaseName, namespace });
    for (const { inline, existing } of SECRET_PLACES) {
      if (!isText(getAt(values, pathOf(inline)))) continue;
      if (existing !== undefined && isText(getAt(values, pathOf(existing)))) continue; // said by existing-and-inline
      const secret =
        existing === undefined ? 'a Secret that exists already' : `a Secret named by \`${existing}\``;
      yield {
        path: pathOf(inline),
        message: 'is a secret in plain text',
        remedy: `keep it in ${secret}${existing === undefined ? '' : ', or in a store named by `cdk8s.externalSecrets`'}`,
      };
    }
  },
};

/** Secrets among the objects of the user's, but for what a tool fills in later. */
function* ofExtraObjects({ cdk8s }: Values, words: ReleaseWords): Iterable<RuleFinding> {
  const { objects } = readExtraObjects(cdk8s?.extraObjects ?? [], words);
  for (const { entry, object } of objects) {
    if (object.kind !== 'Secret' || object.apiVersion !== 'v1') continue;
    const texts = [object['data'], object['stringData']].flatMap((map) =>
      isPlainObject(map) ? Object.values(map) : [],
    );
    if (texts.length === 0 || texts.every(hasPlaceholder)) continue;
    yield {
      path: ['cdk8s', 'extraObjects', entry],
      message: `has Secret/${object.metadata.name} in plain text`,
      remedy: 'keep it in a Secret that exists already, or make an ExternalSecret of it',
    };
  }
}
