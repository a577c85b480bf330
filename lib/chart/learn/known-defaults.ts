import { isScalar } from '../../base/text-of';
import { transformed } from '../profile/evaluate-template';
import { canonical, goText } from '../profile/go-text';
import type {
  Atom,
  Body,
  Case,
  Condition,
  Node,
  ProfileObject,
  Reference,
  Scalar,
  Template,
  Value,
} from '../profile/model';
import { isTruthy } from '../profile/transforms';
import { valueAt } from '../profile/value-at';

/** What stands where a value is missing: as the chart's own values have it, or as it was seen at another place. */
export class KnownDefaults {
  private readonly seen = new Map<string, Scalar | undefined>();

  /** @param chartValues the chart's own values, which Helm has under all others */
  public constructor(
    private readonly chartValues: unknown,
    objects: readonly Pick<ProfileObject, 'node'>[],
  ) {
    for (const { node } of objects) this.collect(node.body);
  }

  /**
   * An object with defaults at all places of which no render showed what is there without the value. Helm has them under the user's values
   * before any template is read: what is so at one place is so at all.
   */
  public within(object: ProfileObject): ProfileObject {
    return { ...object, node: this.node(object.node, new Set()) };
  }

  private node({ when, body }: Node, asked: ReadonlySet<string>): Node {
    const known = new Set([...asked, ...this.settled(when)]);
    const inside = this.body(body, known);
    return when === undefined ? { body: inside } : { when: this.condition(when), body: inside };
  }

  private body(body: Body, asked: ReadonlySet<string>): Body {
    switch (body.type) {
      case 'cases': {
        const known = new Set([...asked, ...body.cases.flatMap(({ when }) => this.settled(when))]);
        return { ...body, cases: body.cases.map((one) => this.case(one, known)) };
      }
      case 'map':
        return {
          ...body,
          fields: body.fields.map(({ key, node }) => ({ key, node: this.node(node, asked) })),
        };
      case 'list':
        return {
          ...body,
          slots: body.slots.map((slot) => ({ ...slot, node: this.node(slot.node, asked) })),
        };
      case 'encoded':
        return { ...body, content: this.node(body.content, asked) };
    }
  }

  private case({ when, value }: Case, asked: ReadonlySet<string>): Case {
    const filled: Value =
      value.type === 'template' ? { ...value, template: this.template(value.template, asked) } : value;
    return when === undefined ? { value: filled } : { when: this.condition(when), value: filled };
  }

  private template(template: Template, asked: ReadonlySet<string>): Template {
    return template.map((part) => {
      if (typeof part === 'string' || part.scope !== 'values' || part.fallback !== undefined) return part;
      // where it was asked for, it was seen what is there without it
      if (asked.has(canonical(part.path))) return part;
      const value = this.defaultOf(part);
      return value === undefined ? part : { ...part, fallback: { of: 'missing', value } };
    });
  }

  private defaultOf(reference: Reference): Scalar | undefined {
    const own = valueAt(this.chartValues, reference.path);
    if (own === undefined) return this.seen.get(holeKey(reference));
    const made = own === null || own === '' ? undefined : transformed(own, reference.transforms);
    return isScalar(made) ? made : undefined;
  }

  /** The values of which a condition says itself what is there without them. */
  private settled(condition: Condition | undefined): readonly string[] {
    return (condition ?? []).flatMap((all) =>
      all
        .filter(({ reference }) => reference.scope === 'values' && reference.transforms === undefined)
        .filter((atom) => this.atom(atom) === atom)
        .map(({ reference }) => canonical(reference.path)),
    );
  }

  private condition(condition: Condition): Condition {
    return condition.map((all) => all.map((atom) => this.atom(atom)));
  }

  private atom(atom: Atom): Atom {
    const { reference, test, operand, missing } = atom;
    if (reference.scope !== 'values' || missing !== undefined || test === 'given') return atom;
    const own = transformed(valueAt(this.chartValues, reference.path), reference.transforms ?? []);
    if (own === undefined || own === null) return atom;
    if (test === 'truthy') return isTruthy(own) ? { ...atom, missing: true } : atom;
    if (!isScalar(own)) return atom;
    const holds = test === 'above' ? Number(own) > Number(operand) : goText(own) === goText(operand);
    return holds ? { ...atom, missing: own } : atom;
  }

  /** Finds cases that say what is there without a value. */
  private collect(body: Body): void {
    switch (body.type) {
      case 'cases':
        return this.collectCases(body.cases);
      case 'map':
        return body.fields.forEach(({ node }) => this.collect(node.body));
      case 'list':
        return body.slots.forEach(({ node }) => this.collect(node.body));
      case 'encoded':
        return this.collect(body.content.body);
    }
  }

  private collectCases(cases: readonly Case[]): void {
    for (const { when, value } of cases) {
      const [all, ...others] = when ?? [];
      const [atom, ...more] = all ?? [];
      if (atom === undefined || others.length + more.length > 0 || value.type !== 'constant') continue;
      if (!atom.negated || atom.missing !== undefined || atom.reference.transforms !== undefined) continue;
      if (!/^(?:given|truthy)$/.test(atom.test)) continue;
      for (const other of cases) {
        const [only, ...rest] = other.value.type === 'template' ? other.value.template : [];
        if (typeof only !== 'object' || rest.length > 0 || only.scope !== 'values') continue;
        if (canonical(only.path) !== canonical(atom.reference.path) || !isScalar(value.value)) continue;
        const key = holeKey(only);
        const isOther = this.seen.has(key) && this.seen.get(key) !== value.value;
        this.seen.set(key, isOther ? undefined : value.value);
      }
    }
  }
}

function holeKey({ path, transforms }: Reference): string {
  return canonical([path, transforms]);
}
