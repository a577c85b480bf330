export * from './azure-devops';
export * from './bitbucket';
export * from './github';
export { gitHubAppManifest } from './github-app';
export * from './gitlab';
export { gitLabSastJob } from './gitlab-sast-job';
