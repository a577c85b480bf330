import {
  type AnyClass,
  type CalledStep,
  type MadeStep,
  type Step,
} from '../../../constructs/from-values/composition';
import { SignIn } from '../../../constructs/sign-in/sign-in';
import { isPlainObject } from '../../base/plain-object';
import { Calls } from '../../core/connections/calls';
import { Credential } from '../../core/credential/credential';
import type { Call, Expression, Member, Program, Statement } from './program';
import { Inexpressible } from './program';
import { propertyHolding } from './properties';
import { type Replacements, valueFactory } from './value-classes';

/** Where in the arguments of a call something stands. */
interface Place {
  readonly owner: string;
  readonly path: readonly string[];
}

/** Reads what was done for a release as the calls of an app. */
export function readSteps(steps: readonly Step[], replaced: Replacements): Program {
  return new StepReader(steps, replaced).read();
}

class StepReader {
  private readonly calls = new Map<unknown, Call>();
  /** What several constructs are given, and was first seen in this one. */
  private readonly shared: Statement[] = [];

  public constructor(
    private readonly steps: readonly Step[],
    private readonly replaced: Replacements,
  ) {}

  public read(): Program {
    return this.steps.flatMap((step): readonly Statement[] => {
      const call = 'type' in step ? this.construction(step) : this.callOf(step);
      if (step.made !== undefined) this.calls.set(step.made, call);
      return [...this.shared.splice(0), { call, comments: [] }];
    });
  }

  private construction({ type, scope, id, props }: MadeStep): Call {
    const args = [
      this.calls.has(scope) ? this.expression(scope, { owner: id, path: [] }) : ({ kind: 'app' } as const),
      { kind: 'literal', value: id } as const,
      this.expression(props, { owner: id, path: [] }),
    ];
    return { kind: 'call', type, args, id };
  }

  private callOf({ on, method, args }: CalledStep): Call {
    const [, id] = args;
    const isFactory = typeof on === 'function';
    const owner = isFactory && typeof id === 'string' ? id : method;
    const given = args.map((one) => this.expression(one, { owner, path: [] }));
    return isFactory
      ? { kind: 'call', type: on as AnyClass, method, args: given, id: typeof id === 'string' ? id : method }
      : { kind: 'call', on: this.expression(on, { owner, path: [] }), method, args: given, id: method };
  }

  private expression(value: unknown, place: Place): Expression {
    const known = this.reference(value);
    if (known !== undefined) return known;
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
      return { kind: 'literal', value };
    if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'literal', value };
    if (Array.isArray(value))
      return {
        kind: 'list',
        items: value.map((item, index) => this.expression(item, below(place, String(index)))),
      };
    if (isPlainObject(value)) return this.object(value, place);
    if (typeof value === 'object') {
      const factory = valueFactory(value, this.replaced);
      if (factory !== undefined) {
        const { type, method, args } = factory;
        const given = args.map((one) => this.expression(one, place));
        return this.share(value, { kind: 'call', type, method, args: given });
      }
    }
    throw new Inexpressible(place.owner, place.path, `is ${nameOf(value)}, which has no form in code`);
  }

  private object(value: Readonly<Record<string, unknown>>, place: Place): Expression {
    const members = Object.entries(value).flatMap(([key, part]): Member[] =>
      part === undefined || this.isUnread(part)
        ? []
        : [{ key, value: this.expression(part, below(place, key)), comments: [], isLeftOut: false }],
    );
    return { kind: 'object', members };
  }

  /** What talks to what: `release.release.calls`, of the chart that comes first. */
  private callsOfRelease(): Expression | undefined {
    const [chart] = this.calls.values();
    if (chart === undefined) return undefined;
    const release: Expression = {
      kind: 'property',
      of: { kind: 'made', call: chart },
      name: 'release',
      optional: false,
    };
    return { kind: 'property', of: release, name: 'calls', optional: false };
  }

  private isUnread(part: unknown): boolean {
    return part instanceof Credential && this.replaced.has(part) && this.replaced.get(part) === undefined;
  }

  /** How users sign in is said once, and given to all who ask. */
  private share(value: object, call: Call): Expression {
    if (!(value instanceof SignIn)) return call;
    const named = { ...call, id: 'signIn' };
    this.calls.set(value, named);
    this.shared.push({ call: named, comments: [] });
    return { kind: 'made', call: named };
  }

  /** What an earlier call made, or a property of it. */
  private reference(value: unknown): Expression | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'object' && typeof value !== 'string') return undefined;
    const call = this.calls.get(value);
    if (call !== undefined) return { kind: 'made', call };
    if (value instanceof Calls) return this.callsOfRelease();
    for (const [made, maker] of this.calls) {
      if (typeof made !== 'object' || made === null) continue;
      const found = propertyHolding(made, made.constructor.name, value);
      if (found !== undefined) return { kind: 'property', of: { kind: 'made', call: maker }, ...found };
    }
    return undefined;
  }
}

function below({ owner, path }: Place, key: string): Place {
  return { owner, path: [...path, key] };
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return `an object of ${value.constructor.name}`;
  return typeof value === 'function' ? 'a function' : `a ${typeof value}`;
}
