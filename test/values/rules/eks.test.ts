import type { Values } from '../../../lib/values/contract/values';
import { eksHint } from '../../../lib/values/rules/eks';

test.each<[string, Values]>([
  [
    'eks.amazonaws.com/role-arn',
    { global: { pixee: { serviceAccount: { annotations: { 'eks.amazonaws.com/role-arn': 'a' } } } } },
  ],
  ['the ingress class alb', { platform: { ingress: { className: 'alb' } } }],
  [
    'alb.ingress.kubernetes.io/scheme',
    { platform: { ingress: { annotations: { 'alb.ingress.kubernetes.io/scheme': 'a' } } } },
  ],
  [
    'service.beta.kubernetes.io/aws-load-balancer-type',
    {
      platform: { service: { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' } } },
    },
  ],
  [
    'the address platform.database.host',
    { platform: { database: { host: 'a.b.eu-central-1.rds.amazonaws.com' } } },
  ],
  [
    'the address global.pixee.objectStore.endpoint',
    { global: { pixee: { objectStore: { endpoint: 'https://s3.amazonaws.com/' } } } },
  ],
])('%s tells', (hint, values) => {
  expect(eksHint(values)).toBe(hint);
});

test.each<[string, Values]>([
  ['nothing', {}],
  [
    "the vendor's own repository",
    {
      platform: {
        image: { repository: 'proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot' },
      },
    },
  ],
  [
    'another cloud',
    { platform: { ingress: { className: 'gce' }, database: { host: 'amazonaws.com.example.org' } } },
  ],
])('%s does not', (_, values) => {
  expect(eksHint(values)).toBeUndefined();
});
