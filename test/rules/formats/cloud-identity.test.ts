import {
  azureIdFormat,
  googleServiceAccountFormat,
  roleArnFormat,
} from '../../../lib/rules/formats/cloud-identity';

test.each(['arn:aws:iam::123456789012:role/pixee', 'arn:aws-us-gov:iam::123456789012:role/a/b_c+=,.@-'])(
  '%s is a role',
  (text) => {
    expect(roleArnFormat(text)).toBeUndefined();
  },
);

test.each([
  'arn:aws:iam::1234:role/pixee',
  'arn:aws:iam::123456789012:user/pixee',
  'pixee',
  'arn:aws:iam::123456789012:role/',
])('%s is no role', (text) => {
  expect(roleArnFormat(text)?.expected).toMatch(/ARN of a role/);
});

test.each([
  'pixee-store@my-project.iam.gserviceaccount.com',
  'pixee-1@project.acme.com.iam.gserviceaccount.com',
])('%s is a service account', (text) => {
  expect(googleServiceAccountFormat(text)).toBeUndefined();
});

test.each([
  'pixee@my-project.iam.gserviceaccount.com',
  'pixee-store@example.com',
  '123-compute@developer.gserviceaccount.com',
])('%s is no service account of a project', (text) => {
  expect(googleServiceAccountFormat(text)?.expected).toMatch(/service account/);
});

test('ids of Azure are GUIDs', () => {
  expect(azureIdFormat('0f1e2d3c-4B5A-6978-8796-a5b4c3d2e1f0')).toBeUndefined();
  expect(azureIdFormat('0f1e2d3c4b5a69788796a5b4c3d2e1f0')?.expected).toMatch(/id of Azure/);
});
