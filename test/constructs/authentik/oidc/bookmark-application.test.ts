import { AuthentikGroup, BookmarkApplication } from '../../../../constructs/authentik';
import { problems } from '../../../support/chart';
import { sampleBlueprint } from './sample-blueprint';

test('is a tile that leads somewhere, for some groups', () => {
  const { chart, blueprint, text } = sampleBlueprint();
  const staff = new AuthentikGroup(chart, 'staff', { blueprint, name: 'staff' });
  const { entry } = new BookmarkApplication(chart, 'docs', {
    blueprint,
    name: 'Docs (new)',
    url: 'https://docs.example.com/',
    heading: 'Reading',
    groups: [staff],
  });
  expect(entry.known).toEqual({
    name: 'Docs (new)',
    slug: 'docs-new',
    meta_launch_url: 'https://docs.example.com/',
    group: 'Reading',
  });
  expect(text()).toContain('target: !KeyOf application-docs-new');
  expect(problems(chart)).toEqual([]);
});

test.each([
  ['', 'must be given'],
  ['docs.example.com', 'must be an address for browsers'],
  ['/docs', 'must be an address for browsers'],
])('refuses the URL "%s"', (url, problem) => {
  const { chart, blueprint } = sampleBlueprint();
  expect(() => new BookmarkApplication(chart, 'docs', { blueprint, name: 'Docs', url })).toThrow(
    `pixee/docs: props.url ${problem}`,
  );
});
