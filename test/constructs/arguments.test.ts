import * as pixee from '../../lib';
import { propsEntries } from '../../lib/generated/props';
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
