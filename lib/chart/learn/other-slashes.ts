import type { Template } from '../profile/model';

/**
 * Where a path stands behind a value, the chart may have taken a slash off the value before: with a slash at its end, two would be there,
 * and without one nobody sees it.
 */
export function otherSlashes(template: Template): readonly Template[] {
  const isBefore = (part: Template[number], index: number): boolean => {
    const next = template[index + 1];
    return (
      typeof part !== 'string' &&
      part.transforms.length === 0 &&
      part.scope !== 'release' &&
      typeof next === 'string' &&
      next.startsWith('/')
    );
  };
  if (!template.some(isBefore)) return [];
  return [
    template.map((part, index) =>
      typeof part !== 'string' && isBefore(part, index)
        ? { ...part, transforms: [{ name: 'noSuffix', args: ['/'] }] }
        : part,
    ),
  ];
}
