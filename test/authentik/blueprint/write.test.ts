import { writeBlueprint } from '../../../lib/authentik/blueprint/write';
import { type BlueprintData, BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { readBlueprint } from './read-blueprint';

const written = (value: BlueprintData): string =>
  writeBlueprint({ value })
    .replace(/^value:/, '')
    .trim();

describe('tags are real YAML tags', () => {
  test.each<[string, BlueprintData, string]>([
    [
      'find',
      BlueprintTag.find('authentik_flows.flow', { slug: 'default-authentication-flow' }),
      '!Find [authentik_flows.flow, [slug, default-authentication-flow]]',
    ],
    [
      'find by several fields',
      BlueprintTag.find('authentik_core.group', { name: 'a, b', is_superuser: true }),
      '!Find [authentik_core.group, [name, "a, b"], [is_superuser, true]]',
    ],
    [
      'find by another tag',
      BlueprintTag.find('authentik_core.group', { name: BlueprintTag.context('group') }),
      '!Find [authentik_core.group, [name, !Context group]]',
    ],
    [
      'field of a found object',
      BlueprintTag.atIndex(BlueprintTag.findObject('authentik_core.user', { username: 'akadmin' }), 'email'),
      '!AtIndex [!FindObject [authentik_core.user, [username, akadmin]], email]',
    ],
    ['key of an id', BlueprintTag.keyOf('provider'), '!KeyOf provider'],
    ['environment', BlueprintTag.env('CLIENT_SECRET'), '!Env CLIENT_SECRET'],
    ['environment or text', BlueprintTag.envOr('HOST', 'localhost'), '!Env [HOST, localhost]'],
    ['file', BlueprintTag.file('/run/secrets/key'), '!File /run/secrets/key'],
    ['context', BlueprintTag.contextOr('count', 3), '!Context [count, 3]'],
    [
      'format',
      BlueprintTag.format('%s@%s', 'a', BlueprintTag.env('HOST')),
      '!Format ["%s@%s", a, !Env HOST]',
    ],
    [
      'choice',
      BlueprintTag.choose(BlueprintTag.condition('AND', true, BlueprintTag.context('licensed')), 'yes', 'no'),
      '!If [!Condition [AND, true, !Context licensed], "yes", "no"]',
    ],
    [
      'enumeration of a list',
      BlueprintTag.enumerateList(
        BlueprintTag.context('names'),
        BlueprintTag.format('%s', BlueprintTag.value()),
      ),
      '!Enumerate [!Context names, SEQ, !Format ["%s", !Value 0]]',
    ],
    [
      'enumeration of a map',
      BlueprintTag.enumerateMap(['a'], BlueprintTag.value(), BlueprintTag.index(1)),
      '!Enumerate [[a], MAP, [!Value 0, !Index 1]]',
    ],
    ['JSON', BlueprintTag.parseJson('{"a": 1}'), '!ParseJSON \'{"a": 1}\''],
  ])('%s', (_, value, text) => {
    expect(written(value)).toBe(text);
  });

  test('long content stands on lines of its own', () => {
    const long = 'x'.repeat(60);
    expect(written(BlueprintTag.choose(true, { a: long }, { b: [long, BlueprintTag.env('B')] }))).toBe(
      `!If\n  - true\n  - a: ${long}\n  - b:\n      - ${long}\n      - !Env B`,
    );
  });
});

test.each([
  'yes',
  'off',
  '0x1f',
  '1:30',
  '2026-01-01',
  '1e3',
  '~',
  '=',
  '',
  'a: b',
  '# no',
  "it's",
  '- a',
  '!Find x',
])('the text %j stays a text, in blocks, lists and tags', (text) => {
  const value = { block: text, list: [text], tag: BlueprintTag.format('%s', text) };
  expect(readBlueprint(writeBlueprint(value))).toEqual({
    block: text,
    list: [text],
    tag: { '!Format': ['%s', text] },
  });
});

test('programs keep their lines', () => {
  const expression = 'if user.is_active:\n    return {"a": 1}\nreturn {}\n';
  expect(writeBlueprint({ entries: [{ attrs: { expression } }] })).toBe(
    'entries:\n  - attrs:\n      expression: |\n        if user.is_active:\n            return {"a": 1}\n        return {}\n',
  );
});

test('empty lists and maps are written as such', () => {
  expect(writeBlueprint({ list: [], map: {}, items: [[], {}, null] })).toBe(
    'list: []\nmap: {}\nitems:\n  - []\n  - {}\n  - null\n',
  );
});
