import {
  AccessPolicy,
  AuthentikBlueprint,
  AuthentikGroup,
  AuthentikToken,
  AuthentikUser,
  BookmarkApplication,
} from '../../../../constructs/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import { problems } from '../../../support/chart';
import { sampleBlueprint } from '../oidc/sample-blueprint';

test('groups say nothing of their members', () => {
  const { chart, blueprint } = sampleBlueprint();
  const parent = new AuthentikGroup(chart, 'staff', { blueprint, name: 'staff' });
  const { entry } = new AuthentikGroup(chart, 'admins', {
    blueprint,
    name: 'admins',
    superuser: true,
    parents: [parent, AuthentikGroup.existing('everybody')],
    attributes: { floor: 3 },
  });
  expect(Object.keys(entry.known)).toEqual(['name', 'is_superuser', 'parents', 'attributes']);
  expect(problems(chart)).toEqual([]);
});

test('groups have one parent in an older Authentik', () => {
  const { chart, blueprint } = sampleBlueprint({}, '2025.10.2');
  const parents = ['a', 'b'].map((name) => new AuthentikGroup(chart, name, { blueprint, name }));
  const child = new AuthentikGroup(chart, 'child', { blueprint, name: 'child', parents: parents.slice(1) });
  expect(Object.keys(child.entry.known)).toEqual(['name', 'parent']);
  expect(problems(chart)).toEqual([]);
  expect(() => new AuthentikGroup(chart, 'c', { blueprint, name: 'c', parents })).toThrow(
    'pixee/c: a group has one parent up to Authentik 2025.10, got 2',
  );
});

test('groups of another blueprint must be depended on', () => {
  const { chart, blueprint } = sampleBlueprint();
  const { authentik } = blueprint;
  const group = new AuthentikGroup(chart, 'staff', { blueprint, name: 'staff' });
  const add = (name: string, dependsOn: AuthentikBlueprint[]): void => {
    const other = new AuthentikBlueprint(chart, name, { authentik, name, configMapName: 'ours', dependsOn });
    new AuthentikUser(chart, `user-${name}`, { blueprint: other, username: name, groups: [group] });
  };
  add('right', [blueprint]);
  expect(problems(chart)).toEqual([]);
  add('wrong', []);
  expect(problems(chart)).toEqual([expect.stringContaining('with name "staff", which nothing makes')]);
});

test('users are made once, and tokens are theirs', () => {
  const { chart, blueprint, text } = sampleBlueprint();
  const user = new AuthentikUser(chart, 'robot', {
    blueprint,
    username: 'robot',
    type: 'service_account',
    email: 'robot@example.com',
    password: Credential.existing('users', 'robot'),
    attributes: { owner: 'us' },
  });
  const token = new AuthentikToken(chart, 'token', {
    blueprint,
    identifier: 'robot-api',
    user,
    key: Credential.existing('users', 'token'),
    description: 'For the robot',
  });
  expect(user.entry.options).toEqual({ state: 'created' });
  expect(token.entry.known).toMatchObject({ intent: 'api', expiring: false });
  expect(text()).toContain('password: !Env PASSWORD_ROBOT');
  expect(text()).toContain('key: !Env TOKEN_ROBOT_API');
  expect(text()).toContain('user: !KeyOf user-robot');
  expect(problems(chart)).toEqual([]);
});

test('a token that ends says when', () => {
  const { chart, blueprint } = sampleBlueprint();
  const user = new AuthentikUser(chart, 'jo', { blueprint, username: 'jo' });
  const { entry } = new AuthentikToken(chart, 'token', {
    blueprint,
    identifier: 'jo-mail',
    user,
    intent: 'app_password',
    key: Credential.existing('users', 'token'),
    expires: '2027-12-31T00:00:00Z',
  });
  expect(entry.known).toMatchObject({
    intent: 'app_password',
    expiring: true,
    expires: '2027-12-31T00:00:00Z',
  });
});

test('a policy decides about what it is bound to', () => {
  const { chart, blueprint, text } = sampleBlueprint();
  const docs = new BookmarkApplication(chart, 'docs', {
    blueprint,
    name: 'Docs',
    url: 'https://docs.example.com/',
  });
  new AccessPolicy(chart, 'office', {
    blueprint,
    name: 'From the office',
    expression: 'return ak_client_ip in ip_network("10.0.0.0/8")',
    targets: [docs.entry],
  });
  expect(problems(chart)).toEqual([]);
  expect(text()).toContain(
    'target: !KeyOf application-docs\n      order: 100\n    attrs:\n      policy: !KeyOf expressionpolicy-from-the-office',
  );
});
