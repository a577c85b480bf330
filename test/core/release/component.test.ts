import { release } from '../../support/chart';

const { release: prod } = release({
  releaseName: 'prod',
  labels: { team: 'security', 'app.kubernetes.io/name': 'mine', 'app.kubernetes.io/part-of': 'mine' },
});

test('labels of objects are the selector labels, ours, the version and the labels of the user', () => {
  expect(prod.component('platform', {}, '1.2.3@sha256:abc').labels).toEqual({
    'app.kubernetes.io/name': 'platform',
    'app.kubernetes.io/instance': 'prod',
    'app.kubernetes.io/version': '1.2.3',
    'app.kubernetes.io/part-of': 'pixee-enterprise-server',
    'app.kubernetes.io/managed-by': 'cdk8s',
    team: 'security',
  });
});

test('an image known by its digest alone has no version label', () => {
  expect(prod.component('platform').labels).not.toHaveProperty(['app.kubernetes.io/version']);
});

test('selector labels follow the name override, not the labels of the user', () => {
  expect(prod.component('analysis', { nameOverride: 'engine' }).selectorLabels).toEqual({
    'app.kubernetes.io/name': 'engine',
    'app.kubernetes.io/instance': 'prod',
  });
});

test('labels of pods leave the version out, so that it alone restarts nothing', () => {
  const labels = prod.component('platform', {}, '1.2.3').podLabels();
  expect(labels).toEqual({
    'app.kubernetes.io/name': 'platform',
    'app.kubernetes.io/instance': 'prod',
    'app.kubernetes.io/part-of': 'pixee-enterprise-server',
    team: 'security',
  });
});

test('labels of pods take those of the user, but none in place of what selects them', () => {
  const labels = prod.component('platform').podLabels({
    tier: 'web',
    'app.kubernetes.io/name': 'other',
    'app.kubernetes.io/instance': 'other',
    'app.kubernetes.io/part-of': 'other',
  });
  expect(labels).toMatchObject({ tier: 'web', ...prod.component('platform').selectorLabels });
  expect(labels['app.kubernetes.io/part-of']).toBe('pixee-enterprise-server');
});

describe('a part of a component', () => {
  const filer = prod.component('seaweedfs', {}, '4.44').part('filer');

  test('has a name of its own, the label of the component and one more to be selected by', () => {
    expect(filer.fullName).toBe('prod-seaweedfs-filer');
    expect(filer.selectorLabels).toEqual({
      'app.kubernetes.io/name': 'seaweedfs',
      'app.kubernetes.io/instance': 'prod',
      'app.kubernetes.io/component': 'filer',
    });
    expect(filer.labels).toMatchObject({ ...filer.selectorLabels, 'app.kubernetes.io/version': '4.44' });
  });

  test('keeps its pods apart from those of the others, whatever the user says', () => {
    const labels = filer.podLabels({ 'app.kubernetes.io/component': 'mine' });
    expect(labels).toMatchObject(filer.selectorLabels);
  });

  test('fails when its name is too long', () => {
    const { release: long } = release({ releaseName: 'r'.repeat(53) });
    expect(() => long.component('seaweedfs').part('volume')).toThrow(
      /has 70 characters, at most 63 are allowed/,
    );
  });
});

test('fails when an override is no DNS label', () => {
  expect(() => prod.component('platform', { fullnameOverride: 'Not_A_Label' })).toThrow(
    'platform: the name "Not_A_Label" is not a DNS label',
  );
});

test('fails when a name override cannot be a label value, even under a full override', () => {
  expect(() => prod.component('platform', { fullnameOverride: 'fine', nameOverride: 'not a label' })).toThrow(
    'not a label',
  );
});
