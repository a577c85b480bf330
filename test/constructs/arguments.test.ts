import * as pixee from '../../lib';
import { propsEntries, propsTable } from '../../lib/generated/props';
import { PropSamples } from '../support/prop-samples';

/** What has no props, and so is not in the table of them: constructors, factories and functions. */
type Target = readonly [name: string, call: (args: readonly unknown[]) => unknown, count: number];

/** Exported as types of what others make, or for what has been checked already; nobody calls them with what a user has written. */
const MADE_BY_OURS: ReadonlySet<string> = new Set([
  'AuthentikSource', 'CalledHosts', 'CalledHosts.of', 'ChartProfile', 'ChartProfile.of', 'Component', 'Database', 'Integration', 'ObjectStore', 'ReleaseIdentity', 'OidcApplication.of',
  'Outpost', 'PixeeError', 'PixeeError.of', 'Seaweedfs.s3Address', 'SupportDocument', 'VictoriaServer', 'WebhookIngress', 'callOf',
  'exposedService', 'manifest',
]); // prettier-ignore

type Callable = (...args: readonly unknown[]) => unknown;

function targets(): readonly Target[] {
  return Object.entries(pixee as unknown as Readonly<Record<string, unknown>>).flatMap(([name, exported]) => {
    if (typeof exported !== 'function') return [];
    const isClass = Function.prototype.toString.call(exported).startsWith('class ');
    const make = exported as unknown as new (...args: readonly unknown[]) => unknown;
    const own: Target = [
      name,
      (args) => (isClass ? new make(...args) : (exported as Callable)(...args)),
      exported.length,
    ];
    const statics = Object.getOwnPropertyNames(exported).flatMap((key): readonly Target[] => {
      const method: unknown = (exported as unknown as Readonly<Record<string, unknown>>)[key];
      if (typeof method !== 'function' || key === 'prototype') return [];
      return [[`${name}.${key}`, (args) => (method as Callable).apply(exported, args as never), method.length]];
    });
    return [own, ...statics];
  }); // prettier-ignore
}

const tried = targets().filter(([name]) => !Object.hasOwn(propsEntries, name) && !MADE_BY_OURS.has(name));

/** What stands in the place of an argument by mistake. */
const HOSTILE: readonly unknown[] = [
  undefined, null, 7, NaN, '', 'hunter2 text', ['hunter2'], { a: 1 }, true, () => 1, Symbol('x'), Object.create(null),
]; // prettier-ignore

test('what is left out is exported', () => {
  const names = targets().map(([name]) => name);
  expect([...MADE_BY_OURS].filter((name) => !names.includes(name))).toEqual([]);
  expect(tried.length).toBeGreaterThan(20);
});

test.each(tried)(
  '%s refuses in words of ours what stands in the place of its arguments',
  (name, call, count) => {
    for (let at = 0; at < Math.max(1, count); at += 1) {
      for (const value of HOSTILE) {
        const args: unknown[] = ['authentik_core.group', 'a', 'a', 'a'].slice(0, Math.max(1, count));
        // the first is the scope of what stands in the tree
        if (name.startsWith('Release')) args[0] = new PropSamples().chart;
        args[at] = value;
        let error: unknown;
        try {
          call(args);
        } catch (thrown) {
          error = thrown;
        }
        const isOurs =
          error === undefined || error instanceof pixee.PixeeError || (error as Error).name === 'Error';
        if (!isOurs) throw new Error(`${name} ${String(at)}: ${String(error)}`, { cause: error });
        expect(String(error)).not.toContain('hunter2');
      }
    }
  },
);

/** Classes of which there are only others that extend them. */
const INSTANCE_OF: Readonly<Record<string, string>> = {
  SupportDocument: 'SupportBundle',
  VictoriaServer: 'VictoriaMetrics',
};

/** Without these, there is nothing to add to. */
const ENABLED: Readonly<Record<string, object>> = {
  ComponentIngress: {
    ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com', paths: [] }] },
  },
  GatewayRoute: { gateway: { enabled: true, parentRefs: [{ name: 'gateway' }] } },
};

/** An instance of a class, as its own samples or those of its props make it. */
function instanceOf(name: string, samples: PropSamples): object | undefined {
  const made = samples.instance(name);
  if (made !== undefined) return made as object;
  const entry = propsEntries[name];
  const owner = (pixee as unknown as Record<string, new (...args: unknown[]) => object>)[name];
  if (entry === undefined || owner === undefined) return undefined;
  const given = { scope: samples.chart, id: 'tried', release: pixee.Release.of(samples.chart) };
  const props = { ...samples.props(entry.props), ...ENABLED[name] };
  const args = entry.parameters.map((parameter, at) =>
    at === entry.at ? props : (given as Readonly<Record<string, unknown>>)[parameter],
  );
  return new owner(...args);
}

const methods = Object.entries(propsTable.interfaces).flatMap(([call, parameters]) => {
  const [name = '', method] = call.split('.');
  const isExported = typeof (pixee as unknown as Record<string, unknown>)[name] === 'function';
  // a type without a name has that of the method and its parameter
  return method === undefined || !isExported || method.includes('(')
    ? []
    : [[call, name, method, parameters] as const];
});

test('methods that check what they are given are tried', () => {
  expect(methods.length).toBeGreaterThan(40);
});

test.each(methods)('%s refuses what its types do not allow', (call, name, method, parameters) => {
  const names = Object.keys(parameters);
  for (const [at, parameter] of names.entries()) {
    for (const value of HOSTILE) {
      const samples = new PropSamples();
      const owner = (pixee as unknown as Record<string, object>)[name] ?? {};
      const target = method in owner ? owner : instanceOf(INSTANCE_OF[name] ?? name, samples);
      if (target === undefined) throw new Error(`there is no sample of ${name}`);
      const args = names.map((one) => {
        const member = parameters[one] ?? {};
        return samples.value(member, member);
      });
      args[at] = value;
      let error: unknown;
      try {
        (target as Readonly<Record<string, Callable>>)[method]?.(...args);
      } catch (thrown) {
        error = thrown;
      }
      const isOurs = error === undefined || error instanceof pixee.PixeeError;
      if (!isOurs) throw new Error(`${call} ${parameter}: ${String(error)}`, { cause: error });
      if (parameters[parameter]?.like === 'Credential') expect(String(error)).not.toContain('hunter2');
      if (value === undefined && parameters[parameter]?.required === true) expect(error).toBeDefined();
    }
  }
});

/** What stands in the place of the scope or the id, mostly because one of them was forgotten. */
const NO_SCOPES: readonly unknown[] = [
  undefined,
  null,
  'hunter2',
  7,
  {},
  { node: {} },
  { node: { path: 'a' } },
];
const NO_IDS: readonly unknown[] = [undefined, null, '', 7, {}, Symbol('hunter2'), { token: 'hunter2' }];

test.each(Object.entries(propsEntries).filter(([, { parameters }]) => parameters[0] === 'scope'))(
  '%s refuses a place that is none',
  (name, entry) => {
    const [className = '', method] = name.split('.');
    const owner = (pixee as unknown as Record<string, new (...args: unknown[]) => object>)[className];
    const samples = new PropSamples();
    const props = samples.props(entry.props);
    const make = (scope: unknown, id: unknown): unknown => {
      if (owner === undefined) throw new Error(`${className} is not exported`);
      if (method === undefined) return new owner(scope, id, props);
      return (owner as unknown as Readonly<Record<string, Callable>>)[method]?.(scope, id, props);
    };
    for (const scope of NO_SCOPES) expect(() => make(scope, 'a')).toThrow(pixee.PixeeError);
    for (const id of NO_IDS) expect(() => make(samples.chart, id)).toThrow(pixee.PixeeError);
  },
);
