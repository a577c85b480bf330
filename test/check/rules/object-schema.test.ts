import { check, problems, sample, sampleWith, testCases } from '../support/sample';

const POD = ['spec', 'template', 'spec'];
const WEB = [...POD, 'containers', 0];

describe('object-schema', () => {
  testCases('object-schema', [
    [
      'fails when a field is misspelt',
      'Deployment/web',
      [...WEB, 'imagePullPolcy'],
      'Always',
      ['Deployment/web spec.template.spec.containers[0].imagePullPolcy: is not a field of Container'],
    ],
    [
      'fails when a whole number is text',
      'Deployment/web',
      ['spec', 'replicas'],
      '2',
      ['Deployment/web spec.replicas: is "2", must be an integer'],
    ],
    [
      'fails when a whole number has a fraction',
      'Deployment/web',
      ['spec', 'replicas'],
      2.5,
      ['Deployment/web spec.replicas: is 2.5, must be an integer'],
    ],
    [
      'fails when text is a number',
      'Deployment/web',
      [...WEB, 'env', 0, 'value'],
      5,
      ['Deployment/web spec.template.spec.containers[0].env[0].value: is 5, must be a string'],
    ],
    [
      'fails once when a value fits none of several types',
      'Deployment/web',
      [...WEB, 'startupProbe', 'httpGet', 'port'],
      true,
      [
        'Deployment/web spec.template.spec.containers[0].startupProbe.httpGet.port: is true, must be an integer or a string',
      ],
    ],
    [
      'fails when a value is outside a closed choice',
      'Deployment/web',
      [...WEB, 'imagePullPolicy'],
      'always',
      [
        'Deployment/web spec.template.spec.containers[0].imagePullPolicy: is "always", allowed: "Always", "IfNotPresent", "Never"',
      ],
    ],
    [
      'fails when a required field is missing',
      'Deployment/web',
      ['spec', 'selector'],
      undefined,
      ['Deployment/web spec.selector: is missing; a DeploymentSpec must have it'],
    ],
    [
      'fails when a value is null',
      'Deployment/web',
      [...WEB, 'env'],
      null,
      ['Deployment/web spec.template.spec.containers[0].env: is null, must be a list'],
    ],
    [
      'fails when a list is a map',
      'Deployment/web',
      [...WEB, 'args'],
      { a: 'b' },
      ['Deployment/web spec.template.spec.containers[0].args: is a map, must be a list'],
    ],
    [
      'fails when a custom resource has an unknown field',
      'ExternalSecret/database',
      ['spec', 'secretStoreRef', 'nmae'],
      'vault',
      ['ExternalSecret/database spec.secretStoreRef.nmae: is not a field of SecretStoreRef'],
    ],
    [
      'never shows a value of a Secret',
      'Secret/web',
      ['stringData', 'pin'],
      271828,
      ['Secret/web stringData.pin: is a number, must be a string'],
    ],
  ]);

  test('suggests the nearest field', () => {
    const [finding] = check(sampleWith('Deployment/web', [...WEB, 'imagePullPolcy'], 'Always'));
    expect(finding?.remedy).toBe('write imagePullPolicy instead of imagePullPolcy');
  });

  test('says where a field that stands too deep belongs', () => {
    const [finding] = check(sampleWith('Deployment/web', [...WEB, 'imagePullSecrets'], []));
    expect(finding?.remedy).toBe('move it up: imagePullSecrets is a field of spec.template.spec');
  });

  test('says to quote a number where text belongs', () => {
    const [finding] = check(sampleWith('Deployment/web', [...WEB, 'env', 0, 'value'], 5));
    expect(finding?.remedy).toBe('put it in quotes: "5"');
  });

  test('keeps the other rules going on what is right', () => {
    const objects = sampleWith('Deployment/web', [...WEB, 'ports', 0, 'containerPort'], 'x');
    expect(problems('probe-ports', objects)).toEqual([]);
    expect(problems('service-ports', objects)).toEqual([]);
  });

  test.each([5, null, 'text', [], {}, { kind: 'Service' }, { apiVersion: 'v1' }])('fails for %j', (value) => {
    expect(problems('object-schema', [value])).toHaveLength(1);
  });

  const foreign = {
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    metadata: { name: 'a' },
    spec: { any: null },
  };

  test('refuses kinds without a schema', () => {
    expect(problems('object-schema', [foreign])).toEqual([
      'Widget/a kind: is Widget of example.com/v1, which has no schema here and cannot be checked',
    ]);
  });

  test('lets kinds without a schema pass when told so', () => {
    expect(check([...sample(), foreign], { foreign: 'allow' })).toEqual([]);
  });

  test('names the API version of a known kind', () => {
    const ingress = { apiVersion: 'extensions/v1beta1', kind: 'Ingress', metadata: { name: 'a' } };
    expect(check([ingress])[0]?.remedy).toBe('use networking.k8s.io/v1/Ingress');
  });
});

describe('operator-field', () => {
  testCases('operator-field', [
    [
      'warns of a field of a custom resource that only its operator knows',
      'ExternalSecret/database',
      ['spec', 'secretStoreRef', 'generation'],
      'vault',
      [
        'ExternalSecret/database spec.secretStoreRef.generation: is not known here, so that nothing checks it; whether external-secrets.io/v1 has it, its operator decides',
      ],
    ],
  ]);
});
