import { dockerConfigFormat, jsonFormat } from '../../../lib/rules/formats/json-text';

test('takes JSON', () => {
  expect(jsonFormat('{"users": []}')).toBeUndefined();
  expect(dockerConfigFormat('{"auths":{"registry.example.com":{}}}')).toBeUndefined();
});

test('refuses what is no JSON, without showing it', () => {
  expect(jsonFormat('{"password": "hunter2"')).toEqual({ expected: 'JSON text' });
});

test.each(['{"auth": {}}', '[]', '{"auths": []}', 'e30=', '{'])('refuses %s as a Docker config', (text) => {
  expect(dockerConfigFormat(text)?.expected).toContain('with a map `auths`');
});
