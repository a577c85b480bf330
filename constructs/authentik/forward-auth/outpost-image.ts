import { given } from '../../../lib/base/given';
import type { AuthentikImageValues } from '../../../lib/values/contract/authentik/image';
import type { Authentik } from '../authentik';
import { PixeeError } from '../../../lib/findings/pixee-error';

const SERVER = /(^|\/)server$/;

/**
 * The image of the outpost: beside the server's in the same registry, with the same tag, because server and outpost must have the
 * same version.
 *
 * @throws Error when the server's image does not say where the outpost's is
 */
export function outpostImage(authentik: Authentik, own: AuthentikImageValues = {}): AuthentikImageValues {
  const { digest, repository = '', ...server } = authentik.image;
  const image = {
    ...server,
    ...(SERVER.test(repository) ? { repository: repository.replace(SERVER, '$1proxy') } : {}),
    // The digest of another image says nothing.
    ...(server.tag === undefined ? {} : { tag: server.tag.split('@')[0] }),
    ...own,
  };
  if (given(image.repository) === undefined || given(image.tag) === undefined || isDigest(image.tag)) {
    throw PixeeError.of(
      'authentik-props',
      `the image of the server (${repository}:${server.tag ?? ''}${digest === undefined ? '' : `@${digest}`}) does not say where that of the outpost is; give repository and tag of the outpost's image, in the version of the server`,
      authentik.node.path,
    );
  }
  return image;
}

function isDigest(tag: string | undefined): boolean {
  return tag?.startsWith('sha256:') === true;
}
