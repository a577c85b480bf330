import { isPlainObject } from '../../base/plain-object';
import { textOf } from '../../base/text-of';
import { evaluateObject } from './evaluate';
import type { Body, PathPart, ProfileModel } from './model';
import type { Scope } from './scope';

/** The sections of the values that the vendor's own workloads are set by. */
export const OWN_SECTIONS = ['platform', 'analysis', 'oidc'] as const;

/** One of them. */
export type OwnSection = (typeof OWN_SECTIONS)[number];

/** An object of the chart, and which section it is of. */
export interface SectionOfObject {
  /** `Kind/name`. */
  readonly key: string;
  readonly section: OwnSection;
  /** How many values of the section are in it. */
  readonly values: number;
}

/** Of which section the objects of a chart are: the subchart says so, or else the values that most of its fields are made of. */
export function sectionsOf(model: ProfileModel, scope: Scope): readonly SectionOfObject[] {
  return model.objects.flatMap((object): SectionOfObject[] => {
    const counts = OWN_SECTIONS.map((section) => ({
      section,
      values: new Set(
        pathsIn(object.node.body)
          .filter((path) => isOf(path, section))
          .map(String),
      ).size,
    }));
    const named = counts.find(({ section }) => section === object.component);
    const [most] = [...counts].sort((a, b) => b.values - a.values);
    const chosen = named ?? most;
    if (chosen === undefined || (named === undefined && chosen.values === 0)) return [];
    return evaluateObject(object, scope).flatMap((body) => {
      if (!isPlainObject(body)) return [];
      const name = textOf(isPlainObject(body.metadata) ? body.metadata.name : undefined);
      return [{ key: `${textOf(body.kind)}/${name}`, ...chosen }];
    });
  });
}

/** What is said of the embedded provider for all stands beside its own section. */
function isOf([head, ...rest]: readonly PathPart[], section: OwnSection): boolean {
  if (head === section) return true;
  return section === 'oidc' && head === 'global' && rest.includes('embedded') && rest.includes('oidc');
}

function pathsIn(body: Body): readonly (readonly PathPart[])[] {
  switch (body.type) {
    case 'cases':
      return body.cases.flatMap(({ value }) => {
        if (value.type === 'constant') return [];
        if (value.type === 'copy') return value.from.scope === 'values' ? [value.from.path] : [];
        return value.template.flatMap((part) =>
          typeof part === 'string' ? [] : part.scope === 'values' ? [part.path] : namePath(part),
        );
      });
    case 'map':
      return [
        ...body.fields.flatMap(({ node }) => pathsIn(node.body)),
        ...body.spreads.flatMap(({ from }) => (from.scope === 'values' ? [from.path] : [])),
      ];
    case 'list':
      return body.slots.flatMap(({ node }) => pathsIn(node.body));
    case 'encoded':
      return pathsIn(body.content.body);
  }
}

/** A name by Helm's rule is of the section that it is for. */
function namePath({
  scope,
  path: [, section],
}: {
  scope: string;
  path: readonly PathPart[];
}): (readonly PathPart[])[] {
  return scope === 'release' && section !== undefined && section !== '' ? [[section]] : [];
}
