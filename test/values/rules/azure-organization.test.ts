import { linesOf } from './integration-findings';

const lines = (organization: string) =>
  linesOf('azure-organization', { platform: { scm: { azure: { organization, token: 'pat' } } } });

describe('fails with something else than a name', () => {
  test.each([
    ['https://dev.azure.com/acme', '; write acme'],
    ['dev.azure.com/acme/project', '; write acme'],
    ['https://acme.visualstudio.com/', '; write acme'],
    ['acme/project', 'got "acme/project"'],
  ])('%s', (organization, end) => {
    const [line = ''] = lines(organization);
    expect(line).toMatch(/^platform\.scm\.azure\.organization must be the name of the organization/);
    expect(line.endsWith(end)).toBe(true);
  });
});

test.each(['acme', 'Acme-2'])('is silent about the name %s', (organization) => {
  expect(lines(organization)).toEqual([]);
});
