import type { SonarValues } from '../../../lib/values/contract/platform/sonar';
import { linesOf } from './integration-findings';

const lines = (sonar: SonarValues) => linesOf('sonar-token', { platform: { sonar } });
const baseUri = 'https://sonar.example.com';

test.each(['sqp_0123456789', 'sqa_0123456789', '0123456789abcdef'])(
  'warns of the server token %s, which it does not print',
  (token) => {
    const [line = '', ...others] = lines({ baseUri, token });
    expect(others).toEqual([]);
    expect(line).toMatch(/^platform\.sonar\.token does not begin with squ_/);
    expect(line).not.toContain('0123456789');
  },
);

test.each<[string, SonarValues]>([
  ['a user token of a server', { baseUri, token: 'squ_0123456789' }],
  ['any token of the cloud', { token: '0123456789' }],
  ['any token of the cloud by its address', { baseUri: 'https://sonarcloud.io', token: '0123456789' }],
  ['a token that is not used', { baseUri, token: '0123456789', existingSecret: 'there' }],
  ['a token in a Secret', { baseUri, existingSecret: 'there' }],
  ['a wrong address', { baseUri: 'sonar', token: '0123456789' }],
])('is silent about %s', (_, values) => {
  expect(lines(values)).toEqual([]);
});
