import { allLines, linesOf } from './lines';

const unknown = (values: Record<string, unknown>) => linesOf('unknown-key', values);

test.each<[string, Record<string, unknown>, string]>([
  ['a typo', { platfrom: {} }, 'platfrom is not a known key; write `platform`'],
  [
    'a typo three levels deep',
    { platform: { database: { usrname: 'a' } } },
    'platform.database.usrname is not a known key; write `platform.database.username`',
  ],
  [
    'another case',
    { platform: { replicacount: 1 } },
    'platform.replicacount is not a known key; write `platform.replicaCount`',
  ],
  [
    "a typo in one of Kubernetes' types",
    { platform: { tolerations: [{ keey: 'a' }] } },
    'platform.tolerations[0].keey is not a known key; write `platform.tolerations[0].key`',
  ],
  [
    "an unknown field of Kubernetes' types",
    { platform: { extraVolumeMounts: [{ name: 'a', mountPath: '/a', chmod: 7 }] } },
    'platform.extraVolumeMounts[0].chmod is not a field that Kubernetes knows here; known here: bindMountOptions, mountPath, mountPropagation, name, readOnly, recursiveReadOnly, subPath, subPathExpr',
  ],
  [
    'what other charts call it',
    { platform: { imagePullSecrets: [] } },
    'platform.imagePullSecrets is not a known key; write `platform.image.pullSecrets`',
  ],
  ['a level too high', { domain: 'a.b' }, 'domain is not a known key here; move it to `global.pixee.domain`'],
  [
    'a level missing',
    { global: { domain: 'a.b' } },
    'global.domain is not a known key here; move it to `global.pixee.domain`',
  ],
  [
    'a level too deep',
    { platform: { database: { replicaCount: 2 } } },
    'platform.database.replicaCount is not a known key here; it is known as `platform.replicaCount`',
  ],
  [
    'a section at the root',
    { ingress: { enabled: true } },
    'ingress is not a known key here; move it to `platform.ingress`',
  ],
  [
    'another section at the root',
    { pixee: { domain: 'a.b' } },
    'pixee is not a known key here; move it to `global.pixee`',
  ],
  [
    'one of several places',
    { webhookSecret: 'hunter2' },
    'webhookSecret is not a known key here; it is known as `platform.scm.gitlab.webhookSecret`, `platform.sonar.webhookSecret`',
  ],
  [
    'nothing known',
    { platform: { scm: { colour: 'red' } } },
    'platform.scm.colour is not a known key; known here: azure, gitlab, bitbucket',
  ],
])('%s', (_, values, line) => {
  expect(unknown(values)).toEqual([line]);
});

test('the example for GKE in the documentation gets a message of its own', () => {
  expect(
    unknown({ global: { platform: { service: { type: 'ClusterIP' }, ingress: { enabled: true } } } }),
  ).toEqual([
    "global.platform does not belong below `global`, although an example for GKE in the product's documentation puts it there; move it to `platform`",
  ]);
});

test('the example for AWS in the documentation gets a message of its own', () => {
  expect(
    allLines({ database: { embedded: false, host: 'a.b', username: 'u', existingSecret: 's' } }),
  ).toContain(
    "unknown-key: database does not belong at the root, although an example for AWS in the product's documentation puts it there; move it to `platform.database`",
  );
});

test('what is only misspelt or misplaced is not called missing too', () => {
  const database = { embedded: false, hots: 'a.b', user: 'u', password: 'p' };
  expect(linesOf('external-database', { platform: { database } })).toEqual([]);
  expect(linesOf('required-domain', { global: { pixee: { domain: null }, domain: 'a.b' } })).toEqual([]);
});

test('a value under an unknown key is not shown', () => {
  expect(
    allLines({ platform: { database: { passwrod: 'hunter2' } }, secret: 'hunter2' }).join('\n'),
  ).not.toContain('hunter2');
});
