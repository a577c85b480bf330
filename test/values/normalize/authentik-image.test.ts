import { normalizeAuthentikImage } from '../../../lib/values/normalize/authentik-image';
import { normalized } from './normalized';

const of = (authentik: object) => normalized(normalizeAuthentikImage, { authentik });

test('the image of the upstream chart becomes ours, with its registry apart', () => {
  const image = {
    repository: 'mirror.example.com:5000/tools/server',
    tag: '2026.5.1',
    digest: 'sha256:0',
    pullPolicy: 'Always',
  };
  expect(of({ global: { image } })).toEqual({
    values: {
      authentik: { image: { registry: 'mirror.example.com:5000', ...image, repository: 'tools/server' } },
    },
    problems: [],
  });
});

test('without a registry it comes from where the runtime looks first', () => {
  expect(of({ global: { image: { repository: 'tools/server' } } }).values).toEqual({
    authentik: { image: { registry: '', repository: 'tools/server' } },
  });
});

test('both are fine when they say the same', () => {
  const both = {
    image: { registry: 'a.example.com', repository: 'server', tag: '1' },
    global: { image: { repository: 'a.example.com/server', tag: '1' } },
  };
  expect(of(both)).toEqual({ values: { authentik: { image: both.image } }, problems: [] });
});

test.each([
  [{ image: { tag: '1' }, global: { image: { tag: '2' } } }, 'tag'],
  [{ image: { repository: 'ours' }, global: { image: { repository: 'theirs' } } }, 'repository'],
  [
    { image: { registry: 'a.example.com' }, global: { image: { repository: 'b.example.com/server' } } },
    'repository',
  ],
])('two different ones, %j, are a mistake', (authentik, key) => {
  expect(of(authentik).problems).toEqual([`error conflicting-spellings authentik.global.image.${key}`]);
});

test('other values stay as they are', () => {
  expect(of({ global: { image: { repository: 5 } } }).values).toEqual({
    authentik: { image: { repository: 5 } },
  });
  expect(of({ image: { tag: '1' } }).values).toEqual({ authentik: { image: { tag: '1' } } });
});
