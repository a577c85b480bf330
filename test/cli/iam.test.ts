import { join } from 'node:path';
import { cli, folderWith } from './run-cli';

const ROLE = 'arn:aws:iam::123456789012:role/pixee';

function values(objectStore: object, more: object = {}, serviceAccount: object = {}): string[] {
  const store = {
    embedded: false,
    endpoint: 'https://s3.amazonaws.com',
    region: 'us-east-1',
    ...objectStore,
  };
  const text = JSON.stringify({
    global: { pixee: { domain: 'pixee.example.com', objectStore: store, serviceAccount } },
    ...more,
  });
  return ['-f', join(folderWith({ 'values.yaml': text }), 'values.yaml')];
}
const IRSA = { credentialType: 'default' };

const iam = (argv: readonly string[], ...more: string[]) => cli(['iam', ...argv, ...more]);
async function policies(argv: readonly string[], ...more: string[]) {
  const { code, stdout } = await iam(argv, '--format', 'json', ...more);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

test('the policy names both buckets and what is in them', async () => {
  const buckets = {
    platform: { inputBucket: 'acme-in' },
    analysis: { objectStore: { bucket: 'acme-work' } },
  };
  const { policy } = await policies(values(IRSA, buckets));
  expect(policy.Statement).toEqual([
    {
      Effect: 'Allow',
      Action: ['s3:ListBucket'],
      Resource: ['arn:aws:s3:::acme-in', 'arn:aws:s3:::acme-work'],
    },
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:GetObjectVersion'],
      Resource: ['arn:aws:s3:::acme-in/*', 'arn:aws:s3:::acme-work/*'],
    },
  ]);
});

test('the trust policy names account, provider, namespace and service account', async () => {
  const flags = [
    '--account-id',
    '123456789012',
    '--oidc-provider',
    'https://oidc.eks.us-east-1.amazonaws.com/id/AB12/',
    '-n',
    'security',
  ];
  const { trustPolicy } = await policies(values(IRSA, {}, { name: 'pixee-s3' }), ...flags);
  expect(trustPolicy.Statement).toEqual([
    {
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/AB12',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'oidc.eks.us-east-1.amazonaws.com/id/AB12:aud': 'sts.amazonaws.com',
          'oidc.eks.us-east-1.amazonaws.com/id/AB12:sub': 'system:serviceaccount:security:pixee-s3',
        },
      },
    },
  ]);
});

test('what is not known stands in angle brackets, and standard error says how to fill it in', async () => {
  const { stdout, stderr } = await iam(values(IRSA));
  expect(stdout).toContain('arn:aws:iam::<ACCOUNT_ID>:oidc-provider/<OIDC_PROVIDER>');
  expect(stderr).toContain('Fill in <ACCOUNT_ID> (--account-id) and <OIDC_PROVIDER> (--oidc-provider).');
  expect(stderr).toContain('eks.amazonaws.com/role-arn');
});

test('the role in the values tells the account', async () => {
  const account = { annotations: { 'eks.amazonaws.com/role-arn': ROLE } };
  const { stdout, stderr } = await iam(values(IRSA, {}, account));
  expect(stdout).toContain('arn:aws:iam::123456789012:oidc-provider/<OIDC_PROVIDER>');
  expect(stderr).toContain(`Attach both to ${ROLE}`);
  expect(stderr).not.toContain('<ACCOUNT_ID>');
});

test('names the service accounts of platform and analysis where they differ', async () => {
  const more = { analysis: { serviceAccount: { name: 'engine' } } };
  const { trustPolicy } = await policies(values(IRSA, more));
  expect(trustPolicy.Statement[0].Condition.StringEquals['<OIDC_PROVIDER>:sub']).toEqual([
    'system:serviceaccount:pixee-enterprise-server:pixee',
    'system:serviceaccount:pixee-enterprise-server:engine',
  ]);
});

test.each([
  ['cn-north-1', 'https://s3.cn-north-1.amazonaws.com.cn', 'arn:aws-cn:'],
  ['us-gov-west-1', 'https://s3.us-gov-west-1.amazonaws.com', 'arn:aws-us-gov:'],
])('in %s ARNs begin with another word', async (region, endpoint, start) => {
  const { stdout } = await iam(values({ ...IRSA, region, endpoint }));
  expect(stdout.match(/arn:[\w-]+:/g)?.every((arn) => arn === start)).toBe(true);
});

test('with an access key there is nobody to trust', async () => {
  const argv = values({ username: 'key', password: 'canary-4711' });
  expect(await policies(argv)).not.toHaveProperty('trustPolicy');
  const { stdout, stderr } = await iam(argv);
  expect(stderr).toContain('Attach the policy to the user');
  expect(stdout + stderr).not.toContain('canary-4711');
});

test('says so when the store is none of AWS', async () => {
  const { code, stderr } = await iam(values({ ...IRSA, endpoint: 'https://minio.example.com' }));
  expect(code).toBe(0);
  expect(stderr).toContain('The endpoint is not one of AWS');
});

test('has nothing to do with the embedded store', async () => {
  const { code, stdout, stderr } = await iam(values({ embedded: true, endpoint: undefined }));
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toContain('Nothing to do: the object store is the embedded one');
});

test('fails with values that are wrong', async () => {
  const { code, stdout } = await iam(values({ ...IRSA, endpoint: 'nonsense' }));
  expect([code, stdout]).toEqual([1, '']);
});

test.each([
  ['--account-id', '1234'],
  ['--oidc-provider', 'https://oidc.example.com/a b'],
  ['--format', 'yaml'],
])('takes no %s %s', async (flag, text) => {
  expect((await iam(values(IRSA), flag, text)).code).toBe(2);
});

describe('backups of the database', () => {
  const backup = { schedule: '0 0 2 * * *', destinationPath: 's3://acme-backups/pixee/' };
  const withBackup = (more: object, section: object = {}) =>
    values({ ...IRSA, ...section }, { cdk8s: { database: { backup: { ...backup, ...more } } } });

  test('have a policy for their folder and a trust policy for the account that the operator makes', async () => {
    const { policy, backups } = await policies(withBackup({}), '-n', 'security');
    expect(policy).toBeDefined();
    expect(backups.policy.Statement).toEqual([
      { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::acme-backups'] },
      {
        Effect: 'Allow',
        Action: expect.arrayContaining(['s3:PutObject', 's3:AbortMultipartUpload']),
        Resource: ['arn:aws:s3:::acme-backups/pixee/*'],
      },
    ]);
    expect(JSON.stringify(backups.trustPolicy)).toContain(
      'system:serviceaccount:security:pixee-enterprise-server-postgresql',
    );
  });

  test('are told beside the embedded object store too', async () => {
    const argv = withBackup(
      {},
      { embedded: true, endpoint: undefined, region: undefined, credentialType: undefined },
    );
    const { stdout, stderr } = await iam(argv);
    expect(stdout).not.toContain('both buckets');
    expect(stdout).toContain("Policy for the bucket of the database's backups:");
    expect(stderr).toContain('cloudnative-pg.serviceAccountTemplate.metadata.annotations');
  });

  test('need no trust policy with access keys', async () => {
    const { backups } = await policies(withBackup({ existingSecret: 'keys' }));
    expect(backups).not.toHaveProperty('trustPolicy');
  });

  test('are not told for snapshots, nor for a database outside', async () => {
    expect(
      await policies(withBackup({ method: 'volumeSnapshot', destinationPath: undefined })),
    ).not.toHaveProperty('backups');
  });
});
