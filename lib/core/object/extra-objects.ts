import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { PixeeError } from '../../findings/pixee-error';
import { readExtraObjects } from './extra-object';
import { manifest, type ManifestBody } from './manifest';
import type { ReleaseScope } from '../release/release-scope';

/**
 * Adds the objects that the user gives: in the namespace of the release unless they say otherwise, with its labels and annotations, and
 * checked like ours.
 *
 * @throws PixeeError with everything that is wrong with them
 */
export function addExtraObjects(release: Construct & ReleaseScope): readonly ApiObject[] {
  const { extraObjects = [] } = release.settings;
  if (extraObjects.length === 0) return [];
  const { objects, problems } = readExtraObjects(extraObjects, release);
  if (problems.length > 0)
    throw new PixeeError(
      problems.map(({ entry, message, remedy }) => ({
        rule: 'extra-object',
        severity: 'error',
        construct: release.node.path,
        message: `extraObjects[${String(entry)}] ${message}`,
        remedy,
      })),
    );
  const scope = new Construct(release, 'extra-objects');
  return objects.map(({ object }, position) =>
    manifest(scope, String(position), object as unknown as ManifestBody),
  );
}
