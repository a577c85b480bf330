import { completeReference } from '../../core/pod/image-origin';
import { digestFormat } from '../../rules/formats/image';
import { printable } from '../../findings/printable';
import { SourceText } from '../../findings/source-text';
import { BoundedFiles } from '../../values/load/bounded-files';
import { nodeLoadIo } from '../../values/load/io';
import { parseValues } from '../../values/load/parse';
import { UsageError } from '../usage-error';
import type { ImageUse } from './collect';

/** An image, and where it comes from. */
export interface SourcedImage extends ImageUse {
  /** Its reference before a registry of the values took the place of its own, complete, with a digest where that is known. */
  readonly source: string;
}

/** Digests by reference, as `cdk8s.imageDigests` has them. */
export type Digests = Readonly<Record<string, string>>;

/** Adds where an image comes from, named by its digest as far as one is known. */
export function withSource(use: ImageUse, origin: string, digests: Digests): SourcedImage {
  const [name = ''] = origin.split('@', 1);
  const complete = completeReference(name);
  const [place = ''] = use.image.split('@', 1);
  const locked = Object.entries(digests).find(
    ([key]) => completeReference(key) === complete || key === place,
  )?.[1];
  const digest = use.digest ?? locked;
  return { ...use, source: digest === undefined ? complete : `${withoutTag(complete)}@${digest}` };
}

/** Whether an image is pulled from where it comes from. */
export function isSamePlace(image: string, source: string): boolean {
  return placeOf(completeReference(image)) === placeOf(source);
}

/** Where an image is put: under its tag, because registries take digests from the content; one without a tag by its digest. */
export function targetOf(image: string): string {
  const [name = '', digest] = image.split('@', 2);
  return digest === undefined || withoutTag(name) !== name ? name : image;
}

/**
 * Reads a lock file: a map of references to digests.
 *
 * @throws UsageError when it cannot be read or is no such map
 */
export function readLock(file: string, cwd: string): Digests {
  const reading = new BoundedFiles(nodeLoadIo(cwd)).read(file);
  if ('unreadable' in reading)
    throw new UsageError(`${printable(file)}: ${reading.unreadable.message}`, 'images');
  const { values, problems } = parseValues(new SourceText(new TextDecoder().decode(reading.bytes)));
  const isLock =
    problems.length === 0 &&
    Object.values(values).every((digest) => typeof digest === 'string' && digestFormat(digest) === undefined);
  if (!isLock)
    throw new UsageError(
      `--lock ${printable(file)} must be a YAML map of images to digests (sha256:…)`,
      'images',
    );
  return values as Digests;
}

function placeOf(reference: string): string {
  return withoutTag(reference.split('@', 1)[0] ?? '');
}

function withoutTag(name: string): string {
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}
