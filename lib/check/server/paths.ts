/** `validatePathNoBacksteps`: no part of the path leads up. */
export function backstepProblem(path: string): string | undefined {
  return path.split('/').includes('..') ? `is ${JSON.stringify(path)}, must not contain ..` : undefined;
}

/** `validateLocalDescendingPath`: relative, and never up. */
export function descendingPathProblem(path: string): string | undefined {
  if (path.startsWith('/')) return `is ${JSON.stringify(path)}, must be a relative path`;
  return backstepProblem(path);
}

/** `ValidateLocalNonReservedPath`: neither up, nor a name that begins with two dots. */
export function localPathProblem(path: string): string | undefined {
  if (path.startsWith('..') && !path.startsWith('../') && path !== '..')
    return `is ${JSON.stringify(path)}, must not start with ..`;
  return descendingPathProblem(path);
}
