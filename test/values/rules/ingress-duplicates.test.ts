import { linesOf } from '../prepare/lines';

const lines = (hosts: unknown[]) =>
  linesOf('ingress-duplicate', { platform: { ingress: { enabled: true, className: 'nginx', hosts } } });

test('fails with the same path of a host twice', () => {
  expect(
    lines([
      { host: 'a.b', paths: [{ path: '/' }] },
      { host: 'c.d' },
      { host: 'a.b', paths: [{ path: '/x' }, { path: '/' }] },
    ]),
  ).toEqual([
    'platform.ingress.hosts[2].paths[1].path is the path / of the host a.b a second time, after platform.ingress.hosts[0].paths[0].path; remove one of them',
  ]);
});

test('knows the defaults, and that a slash at the end of a prefix means nothing', () => {
  expect(lines([{}, { host: '', paths: [{ path: '/' }] }])).toHaveLength(1);
  expect(lines([{ paths: [{ path: '/a' }, { path: '/a/' }] }])).toHaveLength(1);
});

test('an exact path and a prefix are two things', () => {
  expect(
    lines([
      {
        paths: [
          { path: '/a', pathType: 'Exact' },
          { path: '/a', pathType: 'Prefix' },
        ],
      },
    ]),
  ).toEqual([]);
  expect(
    lines([
      {
        paths: [
          { path: '/a', pathType: 'Exact' },
          { path: '/a/', pathType: 'Exact' },
        ],
      },
    ]),
  ).toEqual([]);
});

test('looks at upstream charts too', () => {
  const ingress = {
    enabled: true,
    ingressClassName: 'nginx',
    hosts: [{ name: 'a.b', path: ['/metrics'] }, { name: 'a.b' }],
  };
  expect(linesOf('ingress-duplicate', { 'victoria-metrics-single': { server: { ingress } } })).toHaveLength(
    1,
  );
});
