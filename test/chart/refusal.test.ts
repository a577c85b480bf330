import { refusalIn } from '../../lib/chart/learn/refusal';

const VALUES = {
  global: { pixee: { port: 'abc', protocol: 'ftp', ai: {} } },
  platform: { replicaCount: 12, foo: { bar: 1 }, "it's": 1, tolerations: [{ key: 1 }] },
  superset: { x: 1 },
};

test('what Helm says since 3.18 is read', () => {
  const said = `Error: values don't meet the specifications of the schema(s) in the following chart(s):
pixee-enterprise-server:
- at '/global/pixee': validation failed
  - at '/global/pixee/port': got string, want null or integer
  - at '/global/pixee/protocol': value must be one of 'http', 'https'
  - at '/global/pixee': additional properties 'ai', 'never' not allowed
- at '/platform': missing property 'image'
- at '/platform/tolerations/0': got number, want object
- at '': additional properties 'superset' not allowed
platform:
- at '': additional properties 'foo' not allowed
- at '/replicaCount': maximum: got 12, want 9
`;
  expect(refusalIn(said, VALUES)).toEqual({
    unknown: [['global', 'pixee', 'ai'], ['superset'], ['platform', 'foo']],
    unfit: [
      ['global', 'pixee', 'port'],
      ['global', 'pixee', 'protocol'],
      ['platform', 'tolerations'],
      ['platform', 'replicaCount'],
    ],
  });
});

test('what Helm said before is read', () => {
  const said = `Error: values don't meet the specifications of the schema(s) in the following chart(s):
pixee-enterprise-server:
- (root): Additional property superset is not allowed
- global.pixee.port: Invalid type. Expected: integer, given: string
- platform: image is required
platform:
- (root): Additional property foo is not allowed
- replicaCount: Must be less than or equal to 9
`;
  expect(refusalIn(said, VALUES)).toEqual({
    unknown: [['superset'], ['platform', 'foo']],
    unfit: [
      ['global', 'pixee', 'port'],
      ['platform', 'replicaCount'],
    ],
  });
});

test.each(['Error: execution error at (x.yaml:1:2): a domain is needed', '', 'platform:\n- at nowhere'])(
  'of what names no key none is taken: %j',
  (said) => {
    expect(refusalIn(said, VALUES)).toEqual({ unknown: [], unfit: [] });
  },
);
