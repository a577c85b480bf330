import type { ValueRule } from './rule';

const USER_TOKEN = 'squ_';
const CLOUD_HOSTS = new Set(['sonarcloud.io', 'sonarqube.us']);

/** A SonarQube server has tokens for analyses too, which may not read findings. */
export const sonarToken: ValueRule = {
  id: 'sonar-token',
  severity: 'error',
  *check({ values }) {
    const { baseUri, token, existingSecret } = values.platform?.sonar ?? {};
    if (!token || existingSecret || !isServer(baseUri) || token.startsWith(USER_TOKEN)) return;
    yield {
      path: ['platform', 'sonar', 'token'],
      message: `must be a user token, which begins with ${USER_TOKEN} on a SonarQube server; tokens for analyses cannot read findings`,
      remedy: 'make a token of the type User on the page My Account > Security of the server',
    };
  },
};

function isServer(baseUri: string | undefined): boolean {
  if (!baseUri || !URL.canParse(baseUri)) return false;
  return !CLOUD_HOSTS.has(new URL(baseUri).hostname);
}
