import { CloudIdentity } from '../../../constructs/object-store';

const ID = '11111111-2222-3333-4444-555555555555';

test('EKS knows a role', () => {
  const identity = CloudIdentity.eks({ roleArn: 'arn:aws-cn:iam::123456789012:role/path/pixee' });
  expect(identity.annotations).toEqual({
    'eks.amazonaws.com/role-arn': 'arn:aws-cn:iam::123456789012:role/path/pixee',
  });
  expect(identity.podLabels).toEqual({});
});

test('GKE knows a service account of Google Cloud', () => {
  const { annotations, podLabels } = CloudIdentity.gke({
    serviceAccount: 'pixee-store@my-project.iam.gserviceaccount.com',
  });
  expect(annotations).toEqual({
    'iam.gke.io/gcp-service-account': 'pixee-store@my-project.iam.gserviceaccount.com',
  });
  expect(podLabels).toEqual({});
});

test('AKS knows a client, maybe of another tenant, and needs a label on pods', () => {
  const { annotations, podLabels } = CloudIdentity.aks({ clientId: ID, tenantId: ID });
  expect(annotations).toEqual({
    'azure.workload.identity/client-id': ID,
    'azure.workload.identity/tenant-id': ID,
  });
  expect(podLabels).toEqual({ 'azure.workload.identity/use': 'true' });
  expect(Object.keys(CloudIdentity.aks({ clientId: ID }).annotations)).toHaveLength(1);
});

test.each([
  ['eks', { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/pixee' }],
  ['gke', { 'iam.gke.io/gcp-service-account': 'pixee-store@my-project.iam.gserviceaccount.com' }],
  ['aks', { 'azure.workload.identity/client-id': ID }],
  [undefined, { 'example.com/other': 'x' }],
  [undefined, undefined],
])('is %s by the annotations %j', (cloud, annotations) => {
  expect(CloudIdentity.fromAnnotations(annotations)?.cloud).toBe(cloud);
});

test.each([
  () => CloudIdentity.eks({ roleArn: 'arn:aws:iam::123456789012:user/pixee' }),
  () => CloudIdentity.gke({ serviceAccount: 'pixee@example.com' }),
  () => CloudIdentity.aks({ clientId: 'pixee' }),
  () => CloudIdentity.aks({ clientId: ID, tenantId: 'acme' }),
])('fails when it cannot be an identity: %s', (make) => {
  expect(make).toThrow(/must be/);
});
