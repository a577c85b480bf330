import type { ValueRule } from './rule';

/** Platform and analysis reach the embedded store by S3 alone. */
export const seaweedfsGateway: ValueRule = {
  id: 'seaweedfs-gateway',
  severity: 'error',
  *check({ values }) {
    const isEmbedded = values.global?.pixee?.objectStore?.embedded !== false;
    if (!isEmbedded || values.seaweedfs?.s3?.enabled !== false) return;
    yield {
      path: ['seaweedfs', 's3', 'enabled'],
      message: 'is false, but platform and analysis reach the embedded object store through this gateway',
      remedy: 'remove it, or set `global.pixee.objectStore.embedded: false` and describe an outside store',
    };
  },
};
