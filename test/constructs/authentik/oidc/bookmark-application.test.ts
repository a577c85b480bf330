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

test.each(['', 'docs.example.com', '/docs'])('refuses the URL "%s"', (url) => {
  const { chart, blueprint } = sampleBlueprint();
  expect(() => new BookmarkApplication(chart, 'docs', { blueprint, name: 'Docs', url })).toThrow(
    `pixee/docs: url must be a whole one, such as https://wiki.example.com/, got "${url}"`,
  );
});
