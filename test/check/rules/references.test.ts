import { check, type JsonObject, problems, sample, sampleWith, testCases } from '../support/sample';

const POD = ['spec', 'template', 'spec'];
const WEB = [...POD, 'containers', 0];
const WEB_AT = 'Deployment/web spec.template.spec';

function missing(target: string): string {
  return `${target} is neither rendered nor expected to exist`;
}

describe('references', () => {
  testCases('references', [
    [
      'fails when the Secret of a variable is missing',
      'Deployment/web',
      [...WEB, 'env', 2, 'valueFrom', 'secretKeyRef', 'name'],
      'gone',
      [`${WEB_AT}.containers[0].env[2].valueFrom.secretKeyRef.name: ${missing('Secret/gone')}`],
    ],
    [
      'fails when the Secret lacks the key',
      'Deployment/web',
      [...WEB, 'env', 2, 'valueFrom', 'secretKeyRef', 'key'],
      'tokn',
      [
        `${WEB_AT}.containers[0].env[2].valueFrom.secretKeyRef.key: Secret/web has no key tokn (it has more, token)`,
      ],
    ],
    [
      'fails when the ConfigMap of all variables is missing',
      'Deployment/web',
      [...WEB, 'envFrom', 0, 'configMapRef', 'name'],
      'gone',
      [`${WEB_AT}.containers[0].envFrom[0].configMapRef.name: ${missing('ConfigMap/gone')}`],
    ],
    [
      'takes what is optional',
      'Deployment/web',
      [...WEB, 'envFrom', 0, 'configMapRef'],
      { name: 'gone', optional: true },
      [],
    ],
    [
      'fails when a pull secret is missing',
      'Deployment/web',
      [...POD, 'imagePullSecrets', 0, 'name'],
      'gone',
      [`${WEB_AT}.imagePullSecrets[0].name: ${missing('Secret/gone')}`],
    ],
    [
      'fails when the service account is missing',
      'Deployment/web',
      [...POD, 'serviceAccountName'],
      'gone',
      [`${WEB_AT}.serviceAccountName: ${missing('ServiceAccount/gone')}`],
    ],
    [
      'takes the service account that every namespace has',
      'Deployment/web',
      [...POD, 'serviceAccountName'],
      'default',
      [],
    ],
    [
      'fails when the ConfigMap of a volume is missing, once',
      'Deployment/web',
      [...POD, 'volumes', 1, 'configMap', 'name'],
      'gone',
      [`${WEB_AT}.volumes[1].configMap.name: ${missing('ConfigMap/gone')}`],
    ],
    [
      'fails when a volume wants a key that is not there',
      'Deployment/web',
      [...POD, 'volumes', 2, 'projected', 'sources', 0, 'secret', 'items', 0, 'key'],
      'gone',
      [
        `${WEB_AT}.volumes[2].projected.sources[0].secret.items[0].key: Secret/web has no key gone (it has more, token)`,
      ],
    ],
    [
      'fails when a claim is missing',
      'Deployment/web',
      [...POD, 'volumes', 4, 'persistentVolumeClaim', 'claimName'],
      'gone',
      [`${WEB_AT}.volumes[4].persistentVolumeClaim.claimName: ${missing('PersistentVolumeClaim/gone')}`],
    ],
    [
      'fails when the Service of a StatefulSet is missing',
      'StatefulSet/store',
      ['spec', 'serviceName'],
      'gone',
      [`StatefulSet/store spec.serviceName: ${missing('Service/gone')}`],
    ],
    [
      'fails when the Service of an Ingress is missing',
      'Ingress/web',
      ['spec', 'rules', 0, 'http', 'paths', 0, 'backend', 'service', 'name'],
      'gone',
      [`Ingress/web spec.rules[0].http.paths[0].backend.service.name: ${missing('Service/gone')}`],
    ],
    [
      'fails when the certificate of an Ingress is missing',
      'Ingress/web',
      ['spec', 'tls', 0, 'secretName'],
      'gone',
      [`Ingress/web spec.tls[0].secretName: ${missing('Secret/gone')}`],
    ],
    [
      'fails when the role of a binding is missing',
      'RoleBinding/shop:reader',
      ['roleRef', 'name'],
      'gone',
      [`RoleBinding/shop:reader roleRef.name: ${missing('Role/gone')}`],
    ],
    ['takes roles that every cluster has', 'ClusterRoleBinding/shop-nodes', ['roleRef', 'name'], 'view', []],
    [
      'fails when the account of a binding is missing',
      'RoleBinding/shop:reader',
      ['subjects', 0, 'name'],
      'gone',
      [`RoleBinding/shop:reader subjects[0].name: ${missing('ServiceAccount/gone')}`],
    ],
    [
      'fails when an autoscaler scales nothing',
      'HorizontalPodAutoscaler/web',
      ['spec', 'scaleTargetRef', 'name'],
      'gone',
      [`HorizontalPodAutoscaler/web spec.scaleTargetRef.name: ${missing('Deployment/gone')}`],
    ],
    [
      'fails when the password of a role is missing',
      'Cluster/shop-postgresql',
      ['spec', 'managed', 'roles', 0, 'passwordSecret', 'name'],
      'gone',
      [`Cluster/shop-postgresql spec.managed.roles[0].passwordSecret.name: ${missing('Secret/gone')}`],
    ],
    [
      'fails when the Secret that an operator fills lacks a key',
      'ExternalSecret/database',
      ['spec', 'target', 'template', 'data'],
      { password: 'x' },
      [
        'Cluster/shop-postgresql spec.bootstrap.initdb.secret.name: Secret/database-owner has no key username (it has password)',
      ],
    ],
    [
      'fails when a middleware of a route is missing',
      'HTTPRoute/web',
      ['spec', 'rules', 0, 'filters', 3, 'extensionRef', 'name'],
      'gone',
      [`HTTPRoute/web spec.rules[0].filters[3].extensionRef.name: ${missing('Middleware/gone')}`],
    ],
  ]);

  function podReading(name: string, key: string): JsonObject[] {
    const path = [...WEB, 'env', 2, 'valueFrom', 'secretKeyRef'];
    return sampleWith('Deployment/web', path, { name, key });
  }

  test('suggests the nearest name and says what to do otherwise', () => {
    const path = [...WEB, 'env', 2, 'valueFrom', 'secretKeyRef', 'name'];
    expect(check(sampleWith('Deployment/web', path, 'webb'))[0]?.remedy).toBe('write web');
    expect(check(sampleWith('Deployment/web', path, 'elsewhere-entirely'))[0]?.remedy).toBe(
      'add a Secret named elsewhere-entirely, or declare that others make it',
    );
  });

  test('takes what is expected from outside, and its keys', () => {
    const objects = podReading('vault', 'token');
    expect(problems('references', objects, { expected: [{ kind: 'Secret', name: 'vault' }] })).toEqual([]);
    expect(
      problems('references', objects, { expected: [{ kind: 'Secret', name: 'vault', keys: ['x'] }] }),
    ).toEqual([
      `${WEB_AT}.containers[0].env[2].valueFrom.secretKeyRef.key: Secret/vault has no key token (it has x)`,
    ]);
    expect(
      problems('references', objects, { expected: [{ kind: 'ConfigMap', name: 'vault' }] }),
    ).toHaveLength(1);
  });

  test.each([
    ['shop-postgresql-ca', 'ca.crt'],
    ['shop-postgresql-superuser', 'password'],
    ['web-tls', 'tls.crt'],
    ['everything', 'whatever'],
  ])('knows that operators make %s', (name, key) => {
    expect(problems('references', podReading(name, key))).toEqual([]);
  });

  test('knows that no owner Secret is made when one is given', () => {
    expect(problems('references', podReading('shop-postgresql-app', 'uri'))).toHaveLength(1);
  });

  test('knows that cert-manager makes the certificate of an annotated Ingress', () => {
    const objects = sampleWith('Ingress/web', ['metadata', 'annotations'], {
      'cert-manager.io/cluster-issuer': 'a',
    });
    const rest = objects.filter(({ kind }) => kind !== 'Certificate');
    // The listeners take the same Secret, so the annotation answers for them too.
    expect(problems('references', rest)).toEqual([]);
    expect(
      problems(
        'references',
        sample().filter(({ kind }) => kind !== 'Certificate' && kind !== 'ListenerSet'),
      ),
    ).toHaveLength(1);
  });

  test('does not look into other namespaces', () => {
    const objects = sampleWith('Secret/web', ['metadata', 'namespace'], 'other');
    expect(problems('references', objects)).toContain(
      `${WEB_AT}.containers[0].env[2].valueFrom.secretKeyRef.name: ${missing('Secret/web')}`,
    );
  });

  test('warns about what nobody can declare', () => {
    const findings = check(sampleWith('Database/superset', ['spec', 'cluster', 'name'], 'gone'));
    expect(findings).toMatchObject([{ severity: 'warning', object: 'Database/superset' }]);
  });
});
