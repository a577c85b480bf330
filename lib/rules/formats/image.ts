import type { FormatProblem } from './format';

const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/*
 * Names as container runtimes take them (`regexp.go` and `reference.go` of distribution/reference 0.6): parts of a host have dashes only
 * inside, parts of a path one dot, one or two underscores or some dashes in a row, and the whole name has 255 characters.
 */
const HOST =
  /^(?:[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*(?:\.[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*)*|\[[a-fA-F0-9:]+\])(?::\d{1,5})?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const LONGEST_NAME = 255;
/** Looks like the id of an image, which is no name. */
const IMAGE_ID = /^[0-9a-f]{64}$/;

/** A registry host, with a path below it if there is one. */
export function registryFormat(text: string): FormatProblem | undefined {
  const expected =
    'the host of a registry, maybe with port and path, such as registry.example.com:5000/mirror';
  if (/^https?:\/\//.test(text)) return { expected, remedy: 'write it without http:// or https://' };
  const [host = '', ...path] = text.replace(/\/$/, '').split('/');
  const isGood = text.length <= LONGEST_NAME && HOST.test(host) && path.every((part) => PATH_PART.test(part));
  return isGood ? undefined : { expected };
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
  if (slash > 0 && HOST.test(host) && /[.:A-Z]|^localhost$/.test(host))
    return text.length <= LONGEST_NAME && isRepository(text.slice(slash + 1));
  // what a name without a host is completed by
  const whole = `docker.io/${slash === -1 ? 'library/' : ''}${text}`;
  return whole.length <= LONGEST_NAME && !IMAGE_ID.test(text) && isRepository(text);
}

function isRepository(text: string): boolean {
  return text.length <= LONGEST_NAME && text.split('/').every((part) => PATH_PART.test(part));
}
