import { cloneData } from '../../lib/values/prepare/copy';
import { setAt } from '../../lib/values/prepare/paths';
import type { PlainObject } from '../../lib/base/plain-object';
import { prepareValues } from '../../lib/values/prepare';
import type { Values } from '../../lib/values/contract/values';
import { readValues } from '../support/read-values';
import { scenarios } from '../support/scenarios';
import { synthesize } from '../support/synthesize';

/** The longest that Helm takes; it has no component's name in it. */
const LONGEST = `r${'x'.repeat(51)}1`;
const REMEDY = /set `([\w.-]+)`/;

/** What keeps values from being installed under a long name, as the values that its remedies ask for. */
function asked(values: unknown, options: { readonly namespace?: string }): string[] {
  const { findings } = prepareValues(values, { ...options, releaseName: LONGEST });
  return findings
    .filter(({ rule }) => rule === 'component-name')
    .map(({ remedy, message }) => {
      const [, place] = REMEDY.exec(remedy ?? '') ?? [];
      if (place === undefined) throw new Error(`no way out: ${message}`);
      return place;
    });
}

/** The values with a short name for whatever needs one. */
function renamed(values: unknown, places: readonly string[]): Values {
  const copy = cloneData(values) as PlainObject & Values;
  for (const [position, place] of places.entries())
    expect(setAt(copy, place.split('.'), `short-${String(position)}`)).toBe(true);
  return copy;
}

describe.each(scenarios().map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
  const values = readValues(scenario.valuesFile);

  test('can be taken over under the longest name, once what is too long has another', () => {
    const places = asked(values, scenario);
    const short = renamed(values, places);
    expect(asked(short, scenario)).toEqual([]);
    const options = { namespace: scenario.namespace, releaseName: LONGEST };
    expect(prepareValues(short, options).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('what is renamed is renamed everywhere', () => {
  const scenario = scenarios().find(({ name }) => name === 'observability-forward-auth-nginx');
  const values = readValues(scenario?.valuesFile ?? '');
  const places = asked(values, {});
  expect(places.sort()).toEqual([
    'authentik.fullnameOverride',
    'cdk8s.observability.logCollector.fullnameOverride',
    'cloudnative-pg.fullnameOverride',
    'seaweedfs.fullnameOverride',
    'victoria-logs-single.server.fullnameOverride',
    'victoria-metrics-single.server.fullnameOverride',
    'victoriatraces.server.fullnameOverride',
  ]);
  const { server, text } = synthesize(renamed(values, places), { releaseName: LONGEST });
  expect(server.release.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Whoever calls a component calls it by its new name.
  for (const old of ['authentik', 'seaweedfs', 'postgresql', 'traces-server', 'log-collector'])
    expect(text).not.toContain(`${LONGEST}-${old}`);
});
