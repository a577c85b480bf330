import type { FormatProblem } from './format';

const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const HOST_AND_PATH = /^[a-zA-Z0-9.-]+(?::\d{1,5})?(?:\/[a-z0-9._-]+)*\/?$/;
const REPOSITORY = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;

/** A registry host, with a path below it if there is one. */
export function registryFormat(text: string): FormatProblem | undefined {
  const expected =
    'the host of a registry, maybe with port and path, such as registry.example.com:5000/mirror';
  if (/^https?:\/\//.test(text)) return { expected, remedy: 'write it without http:// or https://' };
  return HOST_AND_PATH.test(text) ? undefined : { expected };
}

/** The path of an image in its registry. */
export function repositoryFormat(text: string): FormatProblem | undefined {
  if (isRepository(text)) return undefined;
  const expected = 'the path of an image such as team/image, in lower case';
  return /[:@]/.test(text) ? { expected, remedy: 'write the tag under the key `tag`' } : { expected };
}

/** A tag, a digest, or both joined by an at sign. */
export function tagFormat(text: string): FormatProblem | undefined {
  const [tag = '', digest, ...more] = text.split('@');
  const isTag =
    digest === undefined ? TAG.test(tag) || DIGEST.test(tag) : TAG.test(tag) && DIGEST.test(digest);
  return isTag && more.length === 0
    ? undefined
    : { expected: 'a tag such as 1.2.3, maybe with @sha256:… behind it' };
}

/** A whole reference: registry, repository, and maybe a tag. */
export function imageFormat(text: string): FormatProblem | undefined {
  const expected = 'an image such as registry.example.com/team/image:1.2.3';
  if (/^https?:\/\//.test(text)) return { expected, remedy: 'write it without http:// or https://' };
  const name = text.split('@', 1)[0] ?? '';
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const [repository, tag] = colon === -1 ? [name, undefined] : [name.slice(0, colon), name.slice(colon + 1)];
  const digest = text.length > name.length ? text.slice(name.length + 1) : undefined;
  const isGood =
    isImagePath(repository) &&
    (tag === undefined || TAG.test(tag)) &&
    (digest === undefined || DIGEST.test(digest));
  return isGood ? undefined : { expected };
}

/** The digest that an image is pinned by. */
export function digestFormat(text: string): FormatProblem | undefined {
  return DIGEST.test(text) ? undefined : { expected: 'a digest: sha256: and 64 hexadecimal digits' };
}

function isImagePath(text: string): boolean {
  const slash = text.indexOf('/');
  const host = text.slice(0, Math.max(slash, 0));
  return (
    isRepository(text) ||
    (slash > 0 && /^[a-zA-Z0-9.-]+(?::\d{1,5})?$/.test(host) && isRepository(text.slice(slash + 1)))
  );
}

function isRepository(text: string): boolean {
  return text.length <= 255 && REPOSITORY.test(text);
}
