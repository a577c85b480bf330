import {
  AuthentikBlueprint,
  AuthentikBrand,
  AuthentikEnrollment,
  type AuthentikProps,
  AuthentikRecovery,
} from '../../../constructs/authentik';
import { Credential } from '../../../lib/core/credential/credential';
import { container, env, object, problems, release } from '../../support/chart';
import { readBlueprint } from '../../authentik/blueprint/read-blueprint';
import { sampleAuthentik } from './sample-authentik';

const EMAIL = { host: 'mail.example.com', password: Credential.existing('mail', 'password') };

function setUp(props: Partial<AuthentikProps> = {}) {
  const chart = release();
  const authentik = sampleAuthentik(chart, props);
  const blueprint = new AuthentikBlueprint(chart, 'blueprint', {
    authentik,
    name: 'Ours',
    configMapName: 'ours',
    fileName: 'ours.yaml',
  });
  const brand = new AuthentikBrand(chart, 'brand', { blueprint });
  const entries = () => readBlueprint(object(chart, 'ConfigMap', 'ours').data?.['ours.yaml'] ?? '').entries;
  return { chart, authentik, blueprint, brand, entries };
}

const stagesOf = (entries: ReturnType<ReturnType<typeof setUp>['entries']>) =>
  entries
    .filter(({ model }) => model === 'authentik_flows.flowstagebinding')
    .map(({ identifiers }) => identifiers?.['order']);

test('administrators can make recovery links: there is a flow, and the brand has it unless another was chosen', () => {
  const { chart, blueprint, brand, entries } = setUp();
  new AuthentikRecovery(chart, 'recovery', { blueprint, brand });
  expect(problems(chart)).toEqual([]);
  const made = entries();
  expect(made.find(({ model }) => model === 'authentik_flows.flow')).toMatchObject({
    identifiers: { slug: 'recovery-flow' },
    attrs: { designation: 'recovery' },
  });
  expect(stagesOf(made)).toEqual([30, 40, 100]);
  expect(made.some(({ model }) => model === 'authentik_stages_email.emailstage')).toBe(false);
  expect(made.at(-1)).toMatchObject({
    model: 'authentik_brands.brand',
    conditions: [
      {
        '!Condition': [
          'NOR',
          {
            '!Find': [
              'authentik_brands.brand',
              ['domain', 'authentik-default'],
              ['flow_recovery__isnull', false],
            ],
          },
        ],
      },
    ],
    attrs: { flow_recovery: { '!KeyOf': 'flow-recovery-flow' } },
  });
});

test('with a mail server users ask for the link themselves, and who has one is not asked again', () => {
  const { chart, blueprint, brand, entries } = setUp({ email: EMAIL });
  new AuthentikRecovery(chart, 'recovery', { blueprint, brand });
  expect(problems(chart)).toEqual([]);
  expect([...stagesOf(entries())].sort()).toEqual([10, 100, 20, 30, 40]);
  expect(entries().find(({ model }) => model === 'authentik_stages_email.emailstage')?.attrs).toMatchObject({
    use_global_settings: true,
    template: 'email/password_reset.html',
  });
  const policy = entries().find(({ model }) => model === 'authentik_policies_expression.expressionpolicy');
  expect(policy?.attrs?.['expression']).toBe('return not request.context.get("is_restored", False)\n');
});

test('the mail server is a matter of variables, its password of a Secret', () => {
  const { chart } = setUp({
    email: { ...EMAIL, port: 587, useTls: true, username: 'sso', from: 'sso@example.com' },
  });
  expect(env(container(chart, 'pixee-enterprise-server-authentik-worker'))).toMatchObject({
    AUTHENTIK_EMAIL__HOST: 'mail.example.com',
    AUTHENTIK_EMAIL__PORT: '587',
    AUTHENTIK_EMAIL__USERNAME: 'sso',
    AUTHENTIK_EMAIL__PASSWORD: { secretKeyRef: { name: 'mail', key: 'password' } },
    AUTHENTIK_EMAIL__USE_TLS: 'true',
    AUTHENTIK_EMAIL__FROM: 'sso@example.com',
  });
});

test('accounts are made by invitation', () => {
  const { chart, blueprint, entries } = setUp();
  const { url } = new AuthentikEnrollment(chart, 'enrollment', { blueprint });
  expect(problems(chart)).toEqual([]);
  expect(url).toBe('https://pixee.example.com/authentik/if/flow/enrollment-flow/');
  expect([...stagesOf(entries())].sort((a, b) => Number(a) - Number(b))).toEqual([5, 10, 20, 30, 100]);
});

test('or by everybody, whose addresses are confirmed where mail can be sent', () => {
  const { chart, blueprint, entries } = setUp({ email: EMAIL });
  new AuthentikEnrollment(chart, 'enrollment', { blueprint, who: 'everybody' });
  expect(problems(chart)).toEqual([]);
  expect([...stagesOf(entries())].sort((a, b) => Number(a) - Number(b))).toEqual([10, 20, 30, 40, 100]);
  const write = entries().find(({ model }) => model === 'authentik_stages_user_write.userwritestage');
  expect(write?.attrs).toMatchObject({ create_users_as_inactive: true });
});
