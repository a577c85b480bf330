import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from './run-cli';

test('schema prints the published schema, byte for byte', async () => {
  const published = readFileSync(join(__dirname, '../../values.schema.json'), 'utf8');
  expect(await cli(['schema'])).toEqual({ code: 0, stdout: published, stderr: '' });
});
