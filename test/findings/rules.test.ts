import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recommendedRules as objectRules } from '../../lib/check/rules';
import { acknowledge } from '../../lib/findings/acknowledge';
import type { Finding } from '../../lib/findings/finding';
import { ruleInfos, RULES } from '../../lib/findings/rules';
import { formats, type NamedFormat } from '../../lib/rules/formats/registry';
import { recommendedRules as valueRules } from '../../lib/values/rules';
import { emittedRules } from '../support/emitted-rules';

const emitted = emittedRules();
const { 'Blueprints of Authentik': blueprints, ...others } = RULES;
const page = readFileSync(join(__dirname, '../../docs/findings.md'), 'utf8');

test('every rule that the code can emit is listed, and every rule that is listed can be emitted', () => {
  const listed = Object.values(others).flatMap((table) => Object.keys(table));
  expect([...emitted.others].sort()).toEqual([...listed].sort());
  expect([...emitted.blueprints].sort()).toEqual(Object.keys(blueprints).sort());
});

test('no rule is listed twice', () => {
  const listed = Object.values(others).flatMap((table) => Object.keys(table));
  expect(listed.filter((id, at) => listed.indexOf(id) !== at)).toEqual([]);
});

test('rules know how bad their findings are', () => {
  const wrong = valueRules.filter(
    ({ id, severity }) => ![severity, 'either'].includes(ruleInfos[id]?.severity ?? ''),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
  for (const { id } of objectRules) expect(ruleInfos).toHaveProperty(id);
  for (const { rule } of Object.values<NamedFormat>(formats))
    if (rule !== undefined) expect(ruleInfos[rule]?.severity).toBe('error');
});

test('docs/findings.md has every rule with severity, why and remedy', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(Object.values(RULES).flatMap((table) => Object.keys(table)).length);
  for (const [id, { why, remedy }] of Object.entries(RULES).flatMap(([, table]) => Object.entries(table))) {
    expect(page).toContain(`\`${id}\``);
    expect(page).toContain(why);
    expect(page).toContain(remedy);
    expect(why).toMatch(/^[A-Z`].*[.]$/);
    expect(remedy).toMatch(/^[A-Z`].*[.]$/);
  }
});

test('rule ids that users have in their lists stay', () => {
  for (const id of [
    'plain-secret',
    'unpinned-image',
    'replicated-license',
    'default-credentials',
    'https-without-tls',
  ])
    expect(ruleInfos[id]?.severity).toBe('warning');
});

describe('an acknowledged id', () => {
  const finding: Finding = { rule: 'plain-secret', severity: 'warning', message: 'is a secret' };
  const said = (ids: readonly string[]): string[] =>
    acknowledge([finding], ids)
      .filter(({ rule }) => rule === 'acknowledge')
      .map(({ severity, message, remedy }) => `${severity} ${message}: ${remedy ?? ''}`);

  test.each([
    ['of a warning that is there says nothing', 'plain-secret', []],
    [
      'that is no rule is a warning with the nearest one',
      'plain-secrets',
      [
        'warning `plain-secrets` is acknowledged, but there is no rule of that name: write `plain-secret`, or take it off the list',
      ],
    ],
    [
      'that nothing needs is a warning',
      'unpinned-image',
      [
        'warning `unpinned-image` is acknowledged, but there is no such warning any more: take it off the list',
      ],
    ],
    [
      'of a rule that has errors alone is a warning',
      'required-domain',
      [
        'warning `required-domain` is acknowledged, but errors cannot be: manifests that have one would not work: take it off the list',
      ],
    ],
  ] as const)('%s', (_title, id, expected) => {
    expect(said([id])).toEqual(expected);
  });
});
