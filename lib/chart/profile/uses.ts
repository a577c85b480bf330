import { childPath, itemPath } from './field-path';
import type { Condition, Node, PathPart, ProfileModel, Reference, Value } from './model';

/** An object of the chart, and its fields that a value is in or decides about. */
export interface ObjectUse {
  /** `Deployment/platform`. */
  readonly object: string;
  /** Paths of fields; none when the value decides about the object as a whole. */
  readonly fields: readonly string[];
}

/** Stands for any item of a list, as in paths of the schema. */
const ANY = '*';

/** Where the chart uses a value, or what is below it. */
export function usesOf(model: ProfileModel, asked: readonly string[]): readonly ObjectUse[] {
  return model.objects.flatMap(({ id, forEach, node }): ObjectUse[] => {
    const walk = new Walk(asked);
    walk.object(forEach, node);
    return walk.found.size === 0
      ? []
      : [{ object: id, fields: [...walk.found].filter((path) => path !== '') }];
  });
}

/** Goes through an object; `around` says where the lists stand that one is in, innermost last. */
class Walk {
  public readonly found = new Set<string>();

  public constructor(private readonly asked: readonly string[]) {}

  public object(forEach: Reference | undefined, node: Node): void {
    if (forEach !== undefined) this.reference(forEach, '', []);
    this.node(node, '', forEach === undefined ? [] : [[...forEach.path, ANY]]);
  }

  public node({ when, body }: Node, path: string, around: readonly (readonly PathPart[])[]): void {
    this.condition(when, path, around);
    switch (body.type) {
      case 'cases':
        for (const one of body.cases) {
          this.condition(one.when, path, around);
          for (const reference of referencesOf(one.value)) this.reference(reference, path, around);
        }
        break;
      case 'map':
        for (const { key, node } of body.fields) this.node(node, childPath(path, key), around);
        for (const { from, when: gate } of body.spreads) {
          this.condition(gate, path, around);
          this.reference(from, path, around);
        }
        break;
      case 'list':
        for (const { key, forEach, node } of body.slots) {
          if (forEach === undefined) this.node(node, itemPath(path, key), around);
          else {
            this.reference(forEach, path, around);
            this.node(node, itemPath(path, ANY), [...around, [...this.whole(forEach, around), ANY]]);
          }
        }
        break;
      case 'encoded':
        this.node(body.content, path, around);
    }
  }

  private condition(
    condition: Condition | undefined,
    path: string,
    around: readonly (readonly PathPart[])[],
  ): void {
    for (const { reference } of (condition ?? []).flat()) {
      // a section that merely has to be there says nothing of each key in it
      if (this.whole(reference, around).length >= this.asked.length) this.reference(reference, path, around);
    }
  }

  private reference(
    reference: Pick<Reference, 'scope' | 'path'>,
    path: string,
    around: readonly (readonly PathPart[])[],
  ): void {
    if (reference.scope === 'release') return;
    const whole = this.whole(reference, around);
    const length = Math.min(whole.length, this.asked.length);
    const isMeant = this.asked.slice(0, length).every((part, index) => isSame(part, whole[index]));
    if (isMeant) this.found.add(path);
  }

  /** The path from the root of the values. */
  private whole(
    { scope, path }: Pick<Reference, 'scope' | 'path'>,
    around: readonly (readonly PathPart[])[],
  ): readonly PathPart[] {
    if (scope === 'values' || scope === 'release') return path;
    return [...(around.at(scope === 'item' ? -1 : -2) ?? []), ...path];
  }
}

function isSame(asked: string, part: PathPart | undefined): boolean {
  if (part === ANY || typeof part === 'number') return asked === ANY || part === ANY;
  return asked === ANY || asked === part;
}

function referencesOf(value: Value): readonly Reference[] {
  if (value.type === 'constant') return [];
  if (value.type === 'copy') return [value.from];
  return value.template.filter((part) => typeof part !== 'string');
}
