import {
  bucketNameFormat,
  labelNameFormat,
  objectNameFormat,
  secretKeyFormat,
} from '../../../lib/rules/formats/object-name';

test.each(['a', 'my-secret', 'my.secret.1', '1a'])('takes %s as the name of an object', (text) => {
  expect(objectNameFormat(text)).toBeUndefined();
});

test.each([
  ['My_Secret', 'write my-secret'],
  ['Secret', 'write secret'],
  ['a b', undefined],
  ['-a', undefined],
  ['a..b', undefined],
  ['a'.repeat(254), undefined],
  ['{{ .Release.Name }}', undefined],
])('refuses %s as the name of an object', (text, remedy) => {
  expect(objectNameFormat(text)?.remedy).toBe(remedy);
  expect(objectNameFormat(text)).toBeDefined();
});

test('a part of a Service name has no dots and 63 characters at most', () => {
  expect(labelNameFormat('pixee-platform')).toBeUndefined();
  expect(['a.b', 'A', 'a'.repeat(64)].map((text) => labelNameFormat(text) === undefined)).toEqual([
    false,
    false,
    false,
  ]);
});

test.each(['password', 'tls.key', 'API_KEY', '.dockerconfigjson'])(
  'takes %s as a key of a Secret',
  (text) => {
    expect(secretKeyFormat(text)).toBeUndefined();
  },
);

test.each(['a b', 'a/b', '.', '..', '..a', 'ä'])('refuses %s as a key of a Secret', (text) => {
  expect(secretKeyFormat(text)).toBeDefined();
});

test.each(['pixee-analysis-input', 'a.b', '123'])('takes %s as a bucket', (text) => {
  expect(bucketNameFormat(text)).toBeUndefined();
});

test.each(['ab', 'A-bucket', 'a_b', 'a..b', '-ab', 'a'.repeat(64)])('refuses %s as a bucket', (text) => {
  expect(bucketNameFormat(text)).toEqual({ expected: expect.stringContaining('3 to 63') });
});

test.each(['s3://bucket', 'arn:aws:s3:::bucket'])('refuses %s as a bucket and knows why', (text) => {
  expect(bucketNameFormat(text)?.remedy).toBe('give the name alone, not its URL or ARN');
});
