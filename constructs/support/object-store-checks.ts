import type { SecretKey } from '../../lib/core/credential/credential-secret';
import { quote } from '../../lib/core/pod/shell';
import type { ObjectStore } from '../object-store/object-store';
import type { PodCheck } from './pod-check';
import { withoutTail } from '../../lib/base/trim';

/** What anybody signs who sends nothing: the SHA-256 of an empty text. Older curl does not add it by itself. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Asks for both buckets with the access key; under a service account it is only seen whether the store answers. */
export function objectStoreChecks(store: ObjectStore): readonly PodCheck[] {
  const { endpoint, inputBucket, analysisBucket } = store.connection;
  if (store.accessKeys === undefined) return [answers(endpoint)];
  return [...new Set([inputBucket, analysisBucket])].map((bucket, position) =>
    bucketCheck(store, bucket, `bucket-${String(position + 1)}`),
  );
}

function bucketCheck({ connection, accessKeys }: ObjectStore, bucket: string, id: string): PodCheck {
  const { endpoint, region } = connection;
  const keys = [accessKeys?.accessKeyId, accessKeys?.secretAccessKey].map((source): SecretKey => {
    const { name = '', key = '' } = source?.secretKeyRef ?? {};
    return { name, key };
  });
  const [user = '', password = ''] = keys.map(
    ({ name, key }) => `"$(secret ${quote(name)} ${quote(key)} | sed 's/[\\\\"]/\\\\&/g')"`,
  );
  const url = `${withoutTail(endpoint, '/')}/${bucket}`;
  return {
    id,
    title: `Bucket ${bucket} of the object store`,
    secrets: keys,
    remedy: `Look at endpoint, region and access key, and whether the bucket ${bucket} exists; the check needs curl from version 8.`,
    lines: [
      `got=$(printf 'user = "%s:%s"\\n' ${user} ${password} |`,
      `  curl --config - --silent --show-error --head --output /dev/null --write-out '%{http_code}' \\`,
      `  --aws-sigv4 ${quote(`aws:amz:${region ?? 'us-east-1'}:s3`)} --header 'x-amz-content-sha256: ${EMPTY}' ${quote(url)} 2>&1)`,
      `case $got in`,
      `  301 | 307) fail ${id} 'the bucket is in another region' ;;`,
      `  403) fail ${id} 'the store refuses the access key' ;;`,
      `  404) fail ${id} 'there is no such bucket' ;;`,
      `  *) status ${id} 200 "$got" ;;`,
      'esac',
    ],
  };
}

function answers(endpoint: string): PodCheck {
  return {
    id: 'object-store',
    title:
      'Object store: it answers (its rights are those of the product’s service account, which this check has not)',
    remedy: 'Look at the endpoint, and at what lies between the cluster and the store.',
    lines: [`reach object-store ${quote(endpoint)}`],
  };
}
