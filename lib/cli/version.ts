import { version as cdk8sVersion } from 'cdk8s/package.json';
import { version as cdk8sPlusVersion } from 'cdk8s-plus-28/package.json';
import { version as constructsVersion } from 'constructs/package.json';
import { version } from '../../package.json';

/**
 * The version of the program and of what its manifests depend on. A bundle brings its own copies, so these are the
 * versions it was built with, whatever else is installed.
 */
export function versionText(): string {
  return [
    `cdk8s-pixee ${version}`,
    `cdk8s ${cdk8sVersion}`,
    `constructs ${constructsVersion}`,
    `cdk8s-plus-28 ${cdk8sPlusVersion} (schemas of Kubernetes 1.28)`,
    '',
  ].join('\n');
}
