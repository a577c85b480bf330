import {
  AuthentikBlueprint,
  AuthentikBrand,
  type AuthentikBrandProps,
} from '../../../../constructs/authentik';
import { BlueprintEntry } from '../../../../lib/authentik';
import { object, problems, release } from '../../../support/chart';
import { sampleAuthentik } from '../sample-authentik';

function setUp(props: Partial<AuthentikBrandProps> = {}) {
  const chart = release();
  const authentik = sampleAuthentik(chart);
  const blueprint = new AuthentikBlueprint(chart, 'b', { authentik, name: 'b', configMapName: 'ours' });
  const brand = new AuthentikBrand(chart, 'brand', { blueprint, ...props });
  return { chart, blueprint, brand };
}

const flow = (slug: string): BlueprintEntry<'authentik_flows.flow'> =>
  new BlueprintEntry('authentik_flows.flow', {
    name: slug,
    slug,
    title: slug,
    designation: 'authentication',
  });

test('says nothing when nothing is changed', () => {
  const { blueprint } = setUp({ title: '' });
  expect(blueprint.blueprint.entries).toEqual([]);
});

test('changes the brand that comes with Authentik, once that is made, and leaves it the default', () => {
  const { chart, blueprint, brand } = setUp({
    title: 'Ours',
    logo: 'https://example.com/logo.svg',
    favicon: 'https://example.com/icon.svg',
    background: 'https://example.com/sea.jpg',
    customCss: 'body { margin: 0 }',
  });
  brand.useAuthenticationFlow(blueprint.add(flow('ours')));
  expect(problems(chart)).toEqual([]);
  expect(object(chart, 'ConfigMap', 'ours').data?.['b.yaml']).toBe(
    [
      'version: 1',
      'metadata:',
      '  name: b',
      'entries:',
      '  - model: authentik_blueprints.metaapplyblueprint',
      '    conditions:',
      '      - !Condition [NOR, !Find [authentik_brands.brand, [domain, authentik-default]]]',
      '    attrs:',
      '      identifiers:',
      '        name: Default - Brand',
      '      required: false',
      '  - model: authentik_flows.flow',
      '    id: flow-ours',
      '    identifiers:',
      '      slug: ours',
      '    attrs:',
      '      name: ours',
      '      title: ours',
      '      designation: authentication',
      '  - model: authentik_brands.brand',
      '    identifiers:',
      '      domain: authentik-default',
      '    attrs:',
      '      branding_title: Ours',
      '      branding_logo: https://example.com/logo.svg',
      '      branding_favicon: https://example.com/icon.svg',
      '      branding_default_flow_background: https://example.com/sea.jpg',
      '      branding_custom_css: "body { margin: 0 }"',
      '      flow_authentication: !KeyOf flow-ours',
      '',
    ].join('\n'),
  );
});

test('takes one flow for signing in, of the same blueprint', () => {
  const { chart, blueprint, brand } = setUp();
  const ours = flow('ours');
  brand.useAuthenticationFlow(ours);
  brand.useAuthenticationFlow(ours);
  expect(() => brand.useAuthenticationFlow(flow('other'))).toThrow(
    'pixee/brand: users are signed in by authentik_flows.flow "ours" already, got authentik_flows.flow "other" too',
  );
  expect(problems(chart)).toEqual([
    expect.stringContaining('refers to authentik_flows.flow "ours", which is no entry of this blueprint'),
  ]);
  blueprint.add(ours);
  expect(problems(chart)).toEqual([]);
});
