import { linesOf } from '../prepare/lines';

test('each variable has a name of its own and one value', () => {
  const extraEnv = [
    { name: 'A', value: 'x' },
    { name: '1B' },
    { name: 'A', value: 'hunter2' },
    { name: 'C', value: 'hunter2', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    { name: 'D', value: '', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  ];
  const lines = linesOf('env-variable', { platform: { extraEnv } });
  expect(lines).toEqual([
    'platform.extraEnv[1].name must be the name of an environment variable: letters, digits, underscores, dashes and dots, got "1B"',
    'platform.extraEnv[2].name is "A" a second time in this list; remove one of them',
    'platform.extraEnv[3].valueFrom and `value` exclude each other; remove one of them',
  ]);
});

test("looks at Authentik's workers too", () => {
  expect(linesOf('env-variable', { authentik: { worker: { env: [{ name: 'A=B' }] } } })).toHaveLength(1);
});
