import type { Finding, ValuePath } from '../../findings/finding';
import type { Reach, Source } from './source';

/**
 * Tells where the value that a finding is about came from. That is the source which follows the path the farthest; of
 * several, the last, for it won the merge. Where a later source has put something other than a map, what earlier sources
 * have below is gone and does not count.
 */
export function locate(sources: readonly Source[], finding: Finding): Finding {
  if (finding.location !== undefined || finding.path === undefined) return finding;
  const source = findSource(sources, finding.path);
  if (source === undefined) return finding;
  const location = source.locate(finding.path, finding.onKey === true);
  return { ...finding, path: source.shownPath(finding.path), location };
}

/** How the number at a path was written, where that is not how numbers are printed. */
export function writtenAt(sources: readonly Source[], path: ValuePath): string | undefined {
  const source = findSource(sources, path);
  return source?.reach(path).depth === path.length ? source.written(path) : undefined;
}

function findSource(sources: readonly Source[], path: ValuePath): Source | undefined {
  let best: Source | undefined;
  let bestReach: Reach = { depth: 0, open: true };
  for (const source of [...sources].reverse()) {
    const reach = source.reach(path);
    if (
      reach.depth > bestReach.depth ||
      (reach.depth === bestReach.depth && bestReach.passing === true && reach.passing !== true)
    ) {
      best = source;
      bestReach = reach;
    }
    if (!reach.open && reach.depth < path.length) break;
  }
  // Nobody mentions it: then the last file is where to add it.
  return best ?? sources.findLast(({ kind }) => kind === 'file');
}
