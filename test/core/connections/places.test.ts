import { serviceName } from '../../../lib/core/connections/places';

describe('serviceName', () => {
  it.each([
    ['analysis', { name: 'analysis', namespace: 'pixee' }],
    ['analysis.pixee', { name: 'analysis', namespace: 'pixee' }],
    ['ollama.models.svc', { name: 'ollama', namespace: 'models' }],
    ['ollama.models.svc.cluster.local', { name: 'ollama', namespace: 'models' }],
    ['master-0.master.pixee', { name: 'master', namespace: 'pixee' }],
    ['master-0.master.pixee.svc.cluster.local', { name: 'master', namespace: 'pixee' }],
  ])('finds the Service of %s', (host, expected) => {
    expect(serviceName(host, 'pixee')).toEqual(expected);
  });

  it.each([
    'example.com',
    'api.example.com',
    '10.0.0.1',
    'fd00::1',
    'svc.example.com',
    'gitlab.svc.example.com',
  ])('takes %s for a host outside', (host) => {
    const found = serviceName(host, 'pixee');
    // The third label of the last one stands where Kubernetes has `svc`? No: it is the second.
    expect(found).toBeUndefined();
  });
});
