import { isBlank } from '../prepare/paths';
import type { ValueRule } from './rule';

const FLOATING_TAG = 'latest';
/** A tag of numbers alone ("Deprecated Rolling Tags" in the README of cloudnative-pg/postgres-containers), without a digest. */
const MOVING = /cloudnative-pg\/postgresql:\d+(?:\.\d+)?$/;

/** The vendor's chart knows the version that it belongs to; this library does not. */
export const unpinnedImage: ValueRule = {
  id: 'unpinned-image',
  severity: 'warning',
  *check({ given, values }) {
    const database = given(['cloudnative-pg', 'imageName']);
    if (
      values.platform?.database?.embedded !== false &&
      typeof database === 'string' &&
      MOVING.test(database)
    ) {
      yield {
        path: ['cloudnative-pg', 'imageName'],
        message:
          'has a version alone for a tag, which moves, and which CloudNativePG builds on a Debian without updates',
        remedy: 'write a whole one, such as :17.11-system-trixie; docs/images.md names the default',
      };
    }
    const version = given(['cdk8s', 'productVersion']);
    for (const owner of ['platform', 'analysis']) {
      const path = [owner, 'image', 'tag'];
      const own = given(path);
      const tag = isBlank(own) ? version : own;
      const isPinned = (!isBlank(tag) && tag !== FLOATING_TAG) || !isBlank(given([owner, 'image', 'digest']));
      if (isPinned) continue;
      yield {
        path,
        message: `is ${isBlank(tag) ? 'not set, so that it is ' : ''}${FLOATING_TAG}: the version changes without anybody saying so`,
        remedy: `set \`${owner}.image.tag\`, or \`cdk8s.productVersion\` for platform and analysis`,
      };
    }
  },
};
