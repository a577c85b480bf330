import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBlueprintFile } from '../../../lib/authentik/blueprint/file/check-file';
import { AUTHENTIK_VERSIONS, type AuthentikVersion } from '../../../lib/authentik/version';
import { SourceText } from '../../../lib/findings/source-text';
import { hasPyYaml, readByPyYaml } from '../../support/pyyaml';

const FOLDER = join(__dirname, '../../fixtures/blueprints');
const FILES = readdirSync(FOLDER).sort();
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

/** What is found, as `line: id`, with a question mark behind warnings. */
function found(text: string, release?: AuthentikVersion, acknowledge?: readonly string[]): readonly string[] {
  const source = new SourceText(text);
  return checkBlueprintFile(text, { release, acknowledge }).map(
    ({ id, isWarning, offset }) => `${source.placeOf(offset).line}: ${id}${isWarning === true ? '?' : ''}`,
  );
}

/** What is wrong with each file in the newest release; nothing with all others. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  'google-source.yaml': ['14: secret-in-the-open?'],
  'ldap-outpost.yaml': ['44: unknown-object?'],
  'wrong-flow-style.yaml': ['6: not-quoted', '11: not-quoted'],
  'wrong-structure.yaml': [
    '4: label-no-text',
    '10: unknown-key',
    '13: wrong-state',
    '15: wrong-type',
    '15: unknown-tag',
    '16: unknown-model',
  ],
  'wrong-old-provider.yaml': [
    '5: unknown-object?',
    '9: missing-attribute?',
    '9: no-grant-types?',
    '9: no-openid-scope?',
    '9: no-signing-key?',
    '12: wrong-type',
    '13: wrong-choice',
    '14: unknown-entry',
    '20: unknown-attribute',
  ],
  'wrong-order.yaml': ['1: name-of-shipped', '5: entry-behind', '19: wrong-pattern'],
  'wrong-by-serializer.yaml': [
    '8: token-expires?',
    '11: secret-in-the-open?',
    '15: reserved-slug',
    '19: binding-without-subject',
    '29: empty-outpost',
    '34: wrong-duration',
    '39: no-python',
    '44: name-of-another',
  ],
};

test('there are twenty files, in the manner of those that people share', () => {
  expect(FILES).toHaveLength(20);
  expect(Object.keys(WRONG).filter((file) => !FILES.includes(file))).toEqual([]);
});

test.each(FILES)('%s', (file) => {
  expect(found(textOf(file))).toEqual(WRONG[file] ?? []);
});

test.each(AUTHENTIK_VERSIONS)('the right ones have no error that Authentik %s would not have', (release) => {
  const newer: Readonly<Record<string, AuthentikVersion>> = {
    'attribute-of-another-release': '2026.5',
  };
  for (const file of FILES.filter((one) => !one.startsWith('wrong-'))) {
    const errors = found(textOf(file), release).filter((one) => !one.endsWith('?'));
    for (const error of errors) {
      const id = error.split(': ')[1] ?? '';
      expect({ file, error, known: newer[id] !== undefined }).toEqual({ file, error, known: true });
    }
  }
});

test('choices and attributes are those of the release', () => {
  const file = textOf('wrong-by-serializer.yaml');
  expect(found(file, '2026.2')).toContain('51: wrong-choice');
  expect(found(textOf('grafana.yaml'), '2026.2')).toEqual(['20: attribute-of-another-release']);
});

test('what is acknowledged is left out', () => {
  expect(found(textOf('google-source.yaml'), undefined, ['secret-in-the-open'])).toEqual([]);
});

(hasPyYaml ? test : test.skip)('PyYAML refuses what we say that it cannot read, and nothing else', () => {
  const read = readByPyYaml(FILES.map(textOf));
  const refused = FILES.filter((_, index) => read[index]?.error !== undefined);
  expect(refused).toEqual(['wrong-flow-style.yaml']);
});

test.each([
  ['nothing', '', ['1: no-blueprint']],
  ['a list', '- a\n', ['1: no-blueprint']],
  ['no YAML', 'a: [1\n', ['1: no-yaml']],
  ['two documents', 'version: 1\n---\nversion: 1\n', ['3: no-yaml']],
  ['an alias in itself', 'version: 1\ncontext: {a: &a [*a]}\nentries: []\n', ['2: too-large']],
  ['a map as a key', 'version: 1\ncontext: {{a: b}: c}\nentries: []\n', ['2: no-yaml']],
  ['endless brackets', `a: ${'['.repeat(1000)}`, ['1: no-yaml']],
  [
    'a deep tree',
    `version: 1\ncontext: ${'['.repeat(150)}${']'.repeat(150)}\nentries: []\n`,
    ['2: too-large'],
  ],
  ['very many keys', `version: 1\ncontext: [${'1,'.repeat(10_001)}]\nentries: []\n`, ['2: too-large']],
  ['another version', 'version: 2\nentries: []\n', ['1: wrong-version']],
  ['entries that are no list', 'version: 1\nentries: 3\n', ['2: no-entries']],
  ['an entry that is no map', 'version: 1\nentries: [a]\n', ['2: no-entry']],
  ['an entry without a model', 'version: 1\nentries: [{attrs: {}}]\n', ['2: no-model']],
  ['metadata without a name', 'version: 1\nmetadata: {labels: {}}\nentries: []\n', ['2: no-name']],
  ['a tag with too little', 'version: 1\ncontext: {a: !If [1, 2]}\nentries: []\n', ['2: wrong-tag']],
  ['JSON in which a tag stands', 'version: 1\ncontext: {a: !ParseJSON [a]}\nentries: []\n', ['2: wrong-tag']],
  ['a key twice', 'version: 1\nversion: 1\nentries: []\n', ['2: repeated-key']],
])('says what is wrong with %s', (_, text, problems) => {
  expect(found(text)).toEqual(problems);
});
