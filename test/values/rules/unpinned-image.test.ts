import { linesOf } from '../prepare/lines';

const places = (values: Record<string, unknown>) =>
  linesOf('unpinned-image', values).map((line) => line.split(' ')[0]);

test('warns about images without a version', () => {
  expect(linesOf('unpinned-image', { platform: { image: { tag: 'latest' } } })).toEqual([
    'platform.image.tag is latest: the version changes without anybody saying so; set `platform.image.tag`, or `cdk8s.productVersion` for platform and analysis',
    'analysis.image.tag is not set, so that it is latest: the version changes without anybody saying so; set `analysis.image.tag`, or `cdk8s.productVersion` for platform and analysis',
  ]);
});

test.each<[Record<string, unknown>, string[]]>([
  [{ platform: { image: { tag: '1.2.3' } } }, ['analysis.image.tag']],
  [{ platform: { image: { digest: `sha256:${'0'.repeat(64)}` } } }, ['analysis.image.tag']],
  [{ cdk8s: { productVersion: '1.2.3' } }, []],
  [{ cdk8s: { productVersion: '1.2.3' }, analysis: { image: { tag: 'latest' } } }, ['analysis.image.tag']],
  [{ cdk8s: { productVersion: '1.2.3' }, analysis: { image: { tag: '' } } }, []],
  [{ cdk8s: { productVersion: 'latest' } }, ['platform.image.tag', 'analysis.image.tag']],
  [{ platform: { image: { tag: 1.1 } }, analysis: { image: { tga: '1' } } }, []],
])('%j leaves %j', (values, left) => {
  expect(places(values)).toEqual(left);
});
