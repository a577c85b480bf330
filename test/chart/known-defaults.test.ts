import { KnownDefaults } from '../../lib/chart/learn/known-defaults';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { writeProfile } from '../../lib/chart/profile/write';

const modelOf = (fields: string) =>
  ChartProfile.parse(`kind: ChartProfile
chart: { name: vendor, version: '1' }
learned: {}
names: { platform: platform }
keep: []
ignore: []
objects:
  - id: Service/web
    component: platform
    fields:
      kind: Service
${fields
  .trim()
  .split('\n')
  .map((line) => `      ${line.trim()}`)
  .join('\n')}
complete: true
`).model;

/** The fields of the only object, with what is known of defaults. */
function filled(fields: string, chartValues: unknown): string {
  const model = modelOf(fields);
  const defaults = new KnownDefaults(chartValues, model.objects);
  const text = writeProfile(
    { ...model, objects: model.objects.map((one) => defaults.within(one)) },
    { learned: {}, keep: [], ignore: [] },
  );
  const lines = text.split('\n').map((line) => line.trim());
  return lines.slice(lines.indexOf('kind: Service') + 1, -2).join('\n');
}

test.each<[string, string, unknown, string]>([
  [
    'of the chart’s own values, as the place makes it',
    "port: '{platform.service.port|number}'\nwait: 'PT{platform.timeout|upper}'",
    { platform: { service: { port: 8080 }, timeout: '15m' } },
    "port: '{platform.service.port|number ?? 8080}'\nwait: 'PT{platform.timeout|upper ?? ''15M''}'",
  ],
  [
    'that was seen at another place, where the chart’s own values say nothing',
    "one: { cases: [{ when: 'not platform.port is given', value: 80 }, '{platform.port|number}'] }\nother: '{platform.port|number}'",
    {},
    "one: { cases: [{ when: 'not platform.port is given', value: 80 }, '{platform.port|number}'] }\nother: '{platform.port|number ?? 80}'",
  ],
  [
    'of a condition',
    "one: { when: platform.proxy.enabled and platform.kind = 'fast', value: x }\nother: { when: platform.off, value: x }",
    { platform: { proxy: { enabled: true }, kind: 'fast', off: false } },
    "one: { when: 'platform.proxy.enabled ?? true and platform.kind ?? ''fast'' = ''fast''', value: x }\nother: { when: platform.off, value: x }",
  ],
  [
    'not where a condition says what is there without the value',
    "one: { when: 'platform.class is given', value: '{platform.class}' }\nother: { when: platform.class, value: '{platform.class}' }",
    { platform: { class: 'nginx' } },
    "one: { when: 'platform.class is given', value: '{platform.class}' }\nother: { when: 'platform.class ?? true', value: '{platform.class ?? ''nginx''}' }",
  ],
  [
    'none of an empty one, of a section, or of two that contradict each other',
    "empty: '{platform.empty}'\nsection: '{platform.section}'\none: { cases: [{ when: 'not platform.port is given', value: 80 }, '{platform.port|number}'] }\ntwo: { cases: [{ when: 'not platform.port is given', value: 81 }, '{platform.port|number}'] }\nother: '{platform.port|number}'",
    { platform: { empty: '', section: { a: 1 } } },
    "empty: '{platform.empty}'\nsection: '{platform.section}'\none: { cases: [{ when: 'not platform.port is given', value: 80 }, '{platform.port|number}'] }\ntwo: { cases: [{ when: 'not platform.port is given', value: 81 }, '{platform.port|number}'] }\nother: '{platform.port|number}'",
  ],
])(
  'a default stands at all places that do not say what is there without a value: %s',
  (_, fields, values, text) => {
    expect(filled(fields, values)).toBe(text);
  },
);
