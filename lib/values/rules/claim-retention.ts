import { getAt, pathOf } from '../prepare/paths';
import type { ValueRule } from './rule';

const PLACES = [
  ...['master', 'volume', 'filer'].map((server) => `seaweedfs.${server}`),
  ...['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map(
    (section) => `${section}.server.statefulSet`,
  ),
].map((place) => `${place}.persistentVolumeClaimRetentionPolicy.whenDeleted`);

/** Claims that go with their StatefulSet are not kept, whatever else is kept. */
export const claimRetention: ValueRule = {
  id: 'claim-retention',
  severity: 'warning',
  *check({ values }) {
    if (values.cdk8s?.protectData !== true) return;
    for (const path of PLACES.map(pathOf)) {
      if (getAt(values, path) !== 'Delete') continue;
      yield {
        path,
        message: 'is Delete, so that the data goes with the StatefulSet although `cdk8s.protectData` is on',
        remedy: 'choose Retain, or switch `cdk8s.protectData` off',
      };
    }
  },
};
