import { linesOf, placesOf } from './integration-findings';

const RULE = 'integration-preferences';
const filters = { cweIds: '79', excludeReliabilityFindings: true, maxFindingsPerScan: 10_000 };

test('warns of filters of a tool that is not connected, other than their defaults', () => {
  expect(linesOf(RULE, { platform: { sonar: filters } })).toEqual([
    'platform.sonar.excludeReliabilityFindings has no effect, because SonarQube is not connected; set `platform.sonar.token` to connect it',
    'platform.sonar.cweIds has no effect, because SonarQube is not connected; set `platform.sonar.token` to connect it',
  ]);
});

test('is silent when the tool is connected', () => {
  expect(placesOf(RULE, { platform: { sonar: { ...filters, token: 'token' } } })).toEqual([]);
});
