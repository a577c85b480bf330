import type { PlatformValues } from '../../../lib/values/contract/platform';
import { linesOf } from './integration-findings';

const gitHub = (url: string): PlatformValues => ({ github: { url } });
const appScan = (baseUri: string): PlatformValues => ({ pixeebot: { appscan: { baseUri } } });
const gitLab = (baseUri: string): PlatformValues => ({ scm: { gitlab: { baseUri } } });
const sonar = (baseUri: string): PlatformValues => ({ sonar: { baseUri } });
const lines = (platform: PlatformValues) => linesOf('integration-url', { platform });

describe('fails when an address has a path that is in the way', () => {
  test.each([
    [gitHub('https://github.example.com/acme/repo'), 'write https://github.example.com'],
    [gitHub('https://github.example.com/api/v3'), 'write https://github.example.com'],
    [appScan('https://cloud.appscan.com/api/v4'), 'write https://cloud.appscan.com'],
    [gitLab('https://gitlab.example.com/api/v4'), 'write https://gitlab.example.com'],
    [gitLab('https://example.com/gitlab/api/v4/'), 'write https://example.com/gitlab'],
    [sonar('https://sonar.example.com:9000/sonarqube/api'), 'write https://sonar.example.com:9000/sonarqube'],
  ])('%j', (platform, remedy) => {
    expect(lines(platform)).toEqual([expect.stringMatching(/ must be the address of .*path|API/)]);
    expect(lines(platform)[0]?.endsWith(`; ${remedy}`)).toBe(true);
  });
});

test.each([
  gitHub('https://github.example.com'),
  gitHub('https://github.example.com/'),
  appScan('https://eu.cloud.appscan.com/'),
  gitLab('https://example.com/gitlab/'),
  gitLab('https://gitlab.example.com/apiary'),
  sonar('https://example.com/sonarqube'),
  sonar('no address'),
])('is silent about %j', (platform) => {
  expect(lines(platform)).toEqual([]);
});
