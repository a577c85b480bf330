import type { ValueRule } from './rule';

const USER_TOKEN = 'squ_';
const CLOUD_HOSTS = new Set(['sonarcloud.io', 'sonarqube.us']);

/** A SonarQube server has tokens for analyses too, which may not read findings. */
export const sonarToken: ValueRule = {
  id: 'sonar-token',
  severity: 'warning',
  *check({ values }) {
    const { baseUri, token, existingSecret } = values.platform?.sonar ?? {};
    if (!token || existingSecret || !isServer(baseUri) || token.startsWith(USER_TOKEN)) return;
    yield {
      path: ['platform', 'sonar', 'token'],
      message: `does not begin with ${USER_TOKEN}, as user tokens do since SonarQube 9.5; tokens for analyses cannot read findings`,
      remedy: 'unless the server is older, make a token of the type User on its page My Account > Security',
    };
  },
};

function isServer(baseUri: string | undefined): boolean {
  if (!baseUri || !URL.canParse(baseUri)) return false;
  return !CLOUD_HOSTS.has(new URL(baseUri).hostname);
}
