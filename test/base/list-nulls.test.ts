import { withoutListNulls } from '../../lib/base/list-nulls';

test('null in an item of a list means not given, at any depth, and elsewhere it stays', () => {
  const values = {
    replicaCount: null,
    ingress: {
      className: null,
      hosts: [{ host: 'a', paths: null, tls: { name: null } }, null, [{ b: null }]],
    },
  };
  expect(withoutListNulls(values)).toEqual({
    replicaCount: null,
    ingress: { className: null, hosts: [{ host: 'a', tls: {} }, null, [{}]] },
  });
});
