/** An image reference, taken apart as container runtimes do. */
export interface ImageReference {
  /** As it stands in the manifest. */
  readonly image: string;
  /** Host of the registry. @default - the reference names none, which container runtimes take for docker.io */
  readonly registry?: string;
  readonly repository: string;
  /** @default - none; without a digest runtimes then take latest */
  readonly tag?: string;
  /** @default - none; when it is given, runtimes do not look at the tag */
  readonly digest?: string;
}

/** Takes `registry/repository:tag@digest` apart; the first part is a registry if it has a dot or a colon or is localhost. */
export function parseImage(image: string): ImageReference {
  const [name = '', digest] = image.split('@', 2);
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const registry = /[.:]/.test(first) || first === 'localhost' ? first : undefined;
  const path = registry === undefined ? name : name.slice(slash + 1);
  const colon = path.lastIndexOf(':');
  const hasTag = colon > path.lastIndexOf('/');
  return {
    image,
    ...(registry === undefined ? {} : { registry }),
    repository: hasTag ? path.slice(0, colon) : path,
    ...(hasTag ? { tag: path.slice(colon + 1) } : {}),
    ...(digest === undefined ? {} : { digest }),
  };
}
