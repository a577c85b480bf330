import { Lazy, Testing } from 'cdk8s';
import { inspect } from 'node:util';
import * as pixee from '../../lib';
import type { PropMember, PropType, PropsEntry } from '../../lib/core/props/props-table';
import { isPlainObject } from '../../lib/base/plain-object';
import { PixeeError } from '../../lib/findings/pixee-error';
import { propsEntries, propsTable } from '../../lib/generated/props';
import { formats } from '../../lib/rules/formats/registry';
import { PropSamples } from '../support/prop-samples';
import { runs } from '../support/runs';

const entries = Object.entries(propsEntries);

/** Calls a constructor or factory with props; all else that it takes is right. */
function call(
  name: string,
  { parameters }: PropsEntry,
  samples: PropSamples,
  props: unknown,
  other?: { readonly at: number; readonly value: unknown },
): unknown {
  const [className = '', method] = name.split('.');
  const owner = (pixee as unknown as Record<string, new (...args: unknown[]) => unknown>)[className];
  const rest: Record<string, unknown> = {
    scope: samples.chart,
    id: 'tried',
    release: pixee.Release.of(samples.chart),
    cluster: parameters.includes('cluster') ? samples.instance('EmbeddedDatabase') : undefined,
    model: 'authentik_core.group',
    attributes: { name: 'a' },
    identifiers: { name: 'a' },
  };
  const entry = propsEntries[name];
  const given = parameters.map((parameter, at) => (at === entry?.at ? props : rest[parameter]));
  if (other !== undefined) given[other.at] = other.value;
  if (owner === undefined) throw new Error(`${className} is not exported`);
  if (method === undefined) return new owner(...given);
  const factory = (owner as unknown as Record<string, (...args: unknown[]) => unknown>)[method];
  return factory?.apply(owner, given);
}

/** A fresh chart each time: a release or a component can be made once. */
function attempt(
  name: string,
  entry: PropsEntry,
  mutate: (props: Record<string, unknown>) => unknown,
  samples = new PropSamples(),
): unknown {
  const props = mutate(samples.props(entry.props));
  try {
    const scope = entry.props === 'ReleaseProps' ? new PropSamples() : samples;
    call(name, entry, scope, props);
    return undefined;
  } catch (error) {
    return error;
  }
}

const isOfProps = (error: unknown): boolean =>
  error instanceof PixeeError &&
  error.findings.some(({ rule }) => /^(?:unknown-prop|missing-prop|prop-)/.test(rule));

const isOurs = (error: unknown): boolean => error instanceof PixeeError || (error as Error).name === 'Error';

/** What is wrong with an error that is thrown at props: it is a bug of ours, or shows what may be a secret, in whatever way it is looked at. */
function faultOf(error: unknown, showsTexts: boolean): string | undefined {
  if (error === undefined) return undefined;
  const shown = inspect(error, { depth: 9 });
  if (!isOurs(error)) return shown;
  return !showsTexts && shown.includes('hunter2') ? `shows the text: ${shown}` : undefined;
}

/** What is wrong with the manifests of a chart whose construct took props. */
function faultOfManifests(samples: PropSamples): string | undefined {
  try {
    const text = JSON.stringify(Testing.synth(samples.chart));
    return /\[object |NaN|undefined|Symbol\(|=> '/.exec(text)?.[0];
  } catch (error) {
    // cdk8s throws what its validations say
    return (error as Error).message.startsWith('Validation failed') ? undefined : inspect(error);
  }
}

// warnings of the apps that are tried
beforeEach(() => jest.spyOn(console, 'error').mockReturnValue(undefined));
afterEach(() => jest.restoreAllMocks());

describe('takes what its types ask for', () => {
  test.each(entries)('%s', (name, entry) => {
    const error = attempt(name, entry, (props) => props);
    // What goes together with what is another matter than types.
    expect(isOfProps(error) ? (error as Error).message : undefined).toBeUndefined();
    expect(error === undefined || isOurs(error)).toBe(true);
  });
});

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['an object', { hostile: true }],
  ['NaN', NaN],
  ['an empty text', ''],
  ['a text', 'plain hunter2 text'],
  ['a list', ['hunter2']],
  ['a function', () => 'hunter2'],
  ['true', true],
  ['a symbol', Symbol('hunter2')],
  ['a bigint', 7n],
  ['a Promise', Promise.resolve('hunter2')],
  ['a Date', new Date(0)],
  ['a Map', new Map([['a', 'hunter2']])],
  ['bytes', Buffer.from('hunter2')],
  ['what contains itself', containsItself()],
  ['what contains itself in a list', [[containsItself()]]],
  ['a getter that throws', throws('a')],
  ['a proxy that throws', new Proxy({}, { ownKeys: refuse, has: refuse, get: refuse })],
  ['half a character', 'plain \ud800'],
  ['U+0000', 'a\0b'],
  ['a list with a hole', [undefined]],
  ['a map of odd things', { a: NaN, b: () => 'hunter2', c: Symbol('hunter2'), d: 7n, e: new Date(0) }],
  ['a map of undefined', { a: undefined }],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 'hunter2' })],
  ['an object whose text throws', { toString: refuse, toJSON: refuse }],
  ['something late', Lazy.any({ produce: () => 'hunter2' })],
];

function containsItself(): unknown {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  return loop;
}

function refuse(): never {
  throw new Error('hunter2');
}

function throws(key: string): object {
  return Object.defineProperty({}, key, { enumerable: true, get: refuse });
}

/** Whether the types allow a value, so that it need not be refused. */
function allows(type: PropType, member: PropMember, value: unknown): boolean {
  if (type.type === 'any') return true;
  // members that are undefined are not given
  if (isEmptyMap(value) && (type.props ?? type.kubernetes ?? type.values) !== undefined) return true;
  if (type.anyOf !== undefined) return type.anyOf.some((one) => allows(one, member, value));
  if (value === null) return member.nullable === true && member.required !== true;
  if (type.choices !== undefined) return (type.choices as readonly unknown[]).includes(value);
  if (type.items !== undefined)
    return Array.isArray(value) && value.every((item) => allows(type.items ?? {}, member, item));
  if (type.kubernetes !== undefined) return false;
  if (type.values !== undefined) {
    return (
      typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.values(value).every((item) => allows(type.values ?? {}, member, item))
    );
  }
  if (member.open === true) return typeof value === 'object' && !Array.isArray(value);
  if (type.props !== undefined || type.like !== undefined) return false;
  if (type.type === 'function') return typeof value === 'function';
  if (typeof value === 'number' && Number.isNaN(value)) return false;
  return typeof value === type.type;
}

function isEmptyMap(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  return Object.values(Object.getOwnPropertyDescriptors(value)).every(
    (one) => one.get === undefined && one.value === undefined,
  );
}

// All of them take minutes: the short form tries some.
const step = runs(61, 1);
let turn = 0;

describe.each(entries)('%s refuses in words of ours', (name, entry) => {
  const members = Object.entries(propsTable.interfaces[entry.props] ?? {});

  test('props that are none, and unknown ones', () => {
    for (const wrong of [null, 7, 'hunter2', ['hunter2']]) {
      expect(attempt(name, entry, () => wrong)).toBeInstanceOf(PixeeError);
    }
    const error = attempt(name, entry, (props) => ({ ...props, hostileProp: 'hunter2' }));
    expect(error).toBeInstanceOf(PixeeError);
    expect((error as Error).message).toMatch(/props\.hostileProp is not a known prop/);
    expect((error as Error).message).not.toContain('hunter2');
  });

  test('whatever else stands in the place of a prop', () => {
    for (const [key, member] of members) {
      if (member.required === true && member.type !== 'any') {
        const error = attempt(name, entry, (props) => ({ ...props, [key]: undefined }));
        expect(error).toBeInstanceOf(PixeeError);
        expect((error as PixeeError).findings[0]?.path).toEqual(['props', key]);
      }
      for (const [kind, value] of HOSTILE) {
        turn += 1;
        if (turn % step !== 0) continue;
        const samples = new PropSamples();
        const error = attempt(name, entry, (props) => ({ ...props, [key]: value }), samples);
        const what = `${name} ${key} = ${kind}: ${String(error)}`;
        const fault =
          error === undefined
            ? faultOfManifests(samples)
            : faultOf(error, !/"(?:like|secret)"/.test(JSON.stringify(member)));
        if (fault !== undefined) throw new Error(`${what}: ${fault}`);
        if (!isOfProps(error) && value !== '' && !allows(member, member, value))
          throw new Error(`taken: ${what}`);
      }
    }
  });
});

/** Every interface within the props of an entry, by the way that leads to it: members, the first of lists, a key of maps. */
function* nested(
  name: string,
  way: readonly string[] = [],
  seen: readonly string[] = [],
): Iterable<{
  readonly way: readonly string[];
  readonly props: string;
}> {
  if (seen.includes(name) || way.length > 6) return;
  for (const [key, member] of Object.entries(propsTable.interfaces[name] ?? {})) {
    for (const { inner, rest } of propsWithin(member)) {
      const here = [...way, key, ...rest];
      yield { way: here, props: inner };
      yield* nested(inner, here, [...seen, name]);
    }
  }
}

function propsWithin(
  type: PropType,
): readonly { readonly inner: string; readonly rest: readonly string[] }[] {
  if (type.props !== undefined) return [{ inner: type.props, rest: [] }];
  const below = (one: PropType | undefined, step: readonly string[]) =>
    one === undefined ? [] : propsWithin(one).map(({ inner, rest }) => ({ inner, rest: [...step, ...rest] }));
  return [
    ...below(type.items, ['0']),
    ...below(type.values, ['a']),
    ...(type.anyOf ?? []).flatMap((one) => below(one, [])),
  ];
}

/** Props with a value deep within; what leads there is made as it has to be. */
function withNested(
  samples: PropSamples,
  name: string,
  way: readonly string[],
  value: (inner: Record<string, unknown>) => unknown,
): Record<string, unknown> {
  const props = samples.props(name);
  const set = (interfaceName: string, into: Record<string, unknown>, rest: readonly string[]): void => {
    const [key = '', ...more] = rest;
    const member = propsTable.interfaces[interfaceName]?.[key] ?? {};
    const found = propsWithin(member).find(({ rest: steps }) => steps.every((step, at) => more[at] === step));
    const steps = found?.rest ?? [];
    const inner = samples.props(found?.inner ?? '');
    const last = more.length === steps.length;
    if (!last) set(found?.inner ?? '', inner, more.slice(steps.length));
    into[key] = steps.reduceRight<unknown>(
      (content, step) => (step === '0' ? [content] : { [step]: content }),
      last ? value(inner) : inner,
    );
  };
  set(name, props, way);
  return props;
}

describe('what is nested in props', () => {
  test.each(entries)('%s refuses in words of ours, wherever it is', (name, entry) => {
    for (const { way, props } of nested(entry.props)) {
      const tries: readonly (readonly [string, (inner: Record<string, unknown>) => unknown])[] = [
        ['an unknown prop', (inner) => ({ ...inner, hostileProp: 'hunter2' })],
        ...[7, 'hunter2', ['hunter2'], null].map(
          (wrong) => [JSON.stringify(wrong), () => wrong] as [string, () => unknown],
        ),
        ...Object.keys(propsTable.interfaces[props] ?? {}).flatMap((key) =>
          HOSTILE.map(
            ([what, value]) =>
              [`${key}: ${what}`, (inner: Record<string, unknown>) => ({ ...inner, [key]: value })] as const,
          ),
        ),
      ];
      for (const [what, change] of tries) {
        turn += 1;
        if (turn % (step * NESTED_STEP) !== 0) continue;
        const samples = new PropSamples();
        const error = attempt(name, entry, () => withNested(samples, entry.props, way, change), samples);
        const fault = faultOf(error, true) ?? (error === undefined ? faultOfManifests(samples) : undefined);
        if (fault !== undefined) throw new Error(`${name} ${way.join('.')} ${what}: ${fault}`);
      }
    }
  });
});

/** Of all that is nested, one in so many is tried: interfaces turn up in many others. */
const NESTED_STEP = 7;

describe('what stands beside the props', () => {
  const others = entries.flatMap(([name, entry]) =>
    entry.parameters.flatMap((parameter, at) =>
      at === entry.at || parameter === 'scope' || parameter === 'id'
        ? []
        : [[`${name} ${parameter}`, name, entry, at] as const],
    ),
  );

  test.each(others)('%s', (_, name, entry, at) => {
    for (const [, value] of HOSTILE) {
      const samples = new PropSamples();
      let error: unknown;
      try {
        call(name, entry, samples, samples.props(entry.props), { at, value });
      } catch (thrown) {
        error = thrown;
      }
      expect(error === undefined || isOurs(error) ? undefined : (error as Error).message).toBeUndefined();
    }
  });
});

describe('every text and number of props', () => {
  // what methods are given is judged where it goes
  const isMethod = (name: string): boolean =>
    typeof (pixee as unknown as Record<string, unknown>)[/^(\w+)\./.exec(name)?.[1] ?? ''] === 'function';
  const interfaces = Object.entries(propsTable.interfaces).filter(([name]) => !isMethod(name));
  const texts = interfaces.flatMap(([name, members]) =>
    Object.entries(members)
      // Any text will do for a secret.
      .filter(([, member]) => hasText(member) && member.secret !== true)
      .map(([key, member]) => [`${name}.${key}`, member] as const),
  );

  test.each(texts)('%s has a format, a pattern, a range or the word that any will do', (_, member) => {
    const { format, pattern, minimum, maximum } = member;
    expect(format ?? pattern ?? minimum ?? maximum).toBeDefined();
    for (const name of format?.split(' ') ?? []) expect(Object.keys(formats)).toContain(name);
  });
});

function hasText({ type, items, values, anyOf }: PropType): boolean {
  if (type === 'string' || type === 'number') return true;
  return [items, values, ...(anyOf ?? [])].some((one) => one !== undefined && hasText(one));
}
