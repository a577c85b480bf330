import type { parseFieldPath } from './field-path';
import type { Body, Field, Node, Slot, Spread } from './model';

/** A map or list that is put together from paths. */
export class Branch {
  public when: Node['when'];
  /** What it is, where it is given as a whole. */
  public own: Body | undefined;
  public forEach: Slot['forEach'];
  public flat = false;
  public spreads: readonly Spread[] = [];
  private readonly children = new Map<string, Branch>();

  public constructor(
    public kind: 'map' | 'list' | 'leaf',
    private readonly implied?: { readonly key: string; readonly value: string },
  ) {}

  /** What is at a path below; it is made when it is not there. @throws Error when the path cannot be */
  public at(steps: ReturnType<typeof parseFieldPath>): Branch {
    const [step, ...rest] = steps;
    if (step === undefined) return this;
    if (this.own !== undefined) throw new Error('a field above this one is given as a whole');
    const kind = step.kind === 'key' ? 'map' : 'list';
    if (this.kind === 'leaf') this.kind = kind;
    if (this.kind !== kind) throw new Error('the same field is a map and a list');
    let child = this.children.get(step.name);
    if (child === undefined) {
      child = new Branch('leaf', step.kind === 'item' ? impliedBy(step.name) : undefined);
      this.children.set(step.name, child);
    } else if (rest.length === 0) throw new Error('the field is there twice');
    return child.at(rest);
  }

  /** What it is made for each of. */
  public loop(): Pick<Slot, 'forEach' | 'flat'> {
    if (this.forEach === undefined) return {};
    return { forEach: this.forEach, ...(this.flat ? { flat: true } : {}) };
  }

  /** It as a node. */
  public node(): Node {
    return { ...(this.when === undefined ? {} : { when: this.when }), body: this.body() };
  }

  /** What the node is. */
  public body(): Body {
    if (this.own !== undefined) return this.own;
    if (this.kind === 'list') {
      return {
        type: 'list',
        slots: [...this.children].map(([key, child]) => ({
          key,
          ...child.loop(),
          node: child.node(),
        })),
      };
    }
    const fields = [...this.children].map(([key, child]): Field => ({ key, node: child.node() }));
    const { implied } = this;
    const first: Field[] =
      implied === undefined
        ? []
        : [
            {
              key: implied.key,
              node: {
                body: { type: 'cases', cases: [{ value: { type: 'constant', value: implied.value } }] },
              },
            },
          ];
    return { type: 'map', fields: [...first, ...fields], spreads: this.spreads };
  }
}

/** The field that the name of an item gives: `[http]` is named so, `[mountPath=/x]` has that path. */
function impliedBy(name: string): { readonly key: string; readonly value: string } | undefined {
  if (/^[#*]/.test(name)) return undefined;
  const [, key = 'name', value = ''] = /^(?:([A-Za-z]+)=)?(.+)$/s.exec(name) ?? [];
  return { key, value };
}
