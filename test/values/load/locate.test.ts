import type { Finding, ValuePath } from '../../../lib/findings/finding';
import type { LoadInputs } from '../../../lib/values/load/load';
import { locate } from '../../../lib/values/load/locate';
import { type MemoryFiles, load } from './memory-io';

const BASE = `global:
  pixee:
    domain: a.example.com
    protocl: https
x-common: &common
  appName: app
  appId: 3
platform:
  replicaCount: 1
  github:
    <<: *common
    url: https://github.com
  ingress:
    hosts:
      - host: a
        pths: []
      - *common
  empty:
`;

/** Where a value is told to come from: the source, and in files line and column. */
function placeOf(
  files: MemoryFiles,
  path: ValuePath,
  flags: Partial<LoadInputs> = {},
  onKey = false,
): string {
  const finding: Finding = { rule: 'test', severity: 'error', message: 'is wrong', path, onKey };
  const { location } = locate(load(files, flags).sources, finding);
  return [location?.source, location?.line, location?.column].filter((part) => part !== undefined).join(':');
}

describe('the place of a value in one file', () => {
  test.each<[string, ValuePath, string]>([
    ['a scalar', ['global', 'pixee', 'domain'], 'a.yaml:3:13'],
    ['a map, told by its key', ['global', 'pixee'], 'a.yaml:2:3'],
    ['a list, told by its key', ['platform', 'ingress', 'hosts'], 'a.yaml:14:5'],
    ['an empty value, told by its key', ['platform', 'empty'], 'a.yaml:18:3'],
    ['a list item', ['platform', 'ingress', 'hosts', 0], 'a.yaml:15:9'],
    ['what is in a list item', ['platform', 'ingress', 'hosts', 0, 'host'], 'a.yaml:15:15'],
    ['a list index as text', ['platform', 'ingress', 'hosts', '0', 'host'], 'a.yaml:15:15'],
    ['what is missing, told by the nearest key above', ['platform', 'ingress', 'className'], 'a.yaml:13:3'],
    ['what is missing in a list item', ['platform', 'ingress', 'hosts', 0, 'paths'], 'a.yaml:15:9'],
    ['what comes through a merge key', ['platform', 'github', 'appId'], 'a.yaml:7:10'],
    ['what comes through an alias', ['platform', 'ingress', 'hosts', 1, 'appName'], 'a.yaml:6:12'],
    ['what is nowhere', ['oidc', 'image'], 'a.yaml'],
  ])('%s', (_, path, place) => {
    expect(placeOf({ 'a.yaml': BASE }, path)).toBe(place);
  });

  test.each<[string, ValuePath, string]>([
    ['an unknown key', ['global', 'pixee', 'protocl'], 'a.yaml:4:5'],
    ['an unknown key in a list item', ['platform', 'ingress', 'hosts', 0, 'pths'], 'a.yaml:16:9'],
    ['an unknown key through a merge key', ['platform', 'github', 'appId'], 'a.yaml:7:3'],
  ])('%s', (_, path, place) => {
    expect(placeOf({ 'a.yaml': BASE }, path, {}, true)).toBe(place);
  });

  test('the last of a key given twice', () => {
    expect(placeOf({ 'a.yaml': 'a: 1\na: 2\n' }, ['a'])).toBe('a.yaml:2:4');
  });

  test('a merge key below what it replaces', () => {
    expect(placeOf({ 'a.yaml': 'b: &b {x: 1}\na:\n  x: 2\n  <<: *b\n' }, ['a', 'x'])).toBe('a.yaml:1:11');
  });

  test('a key that is no string', () => {
    expect(placeOf({ 'a.yaml': 'a:\n  0x10: b\n' }, ['a', '16'])).toBe('a.yaml:2:9');
  });
});

describe('the place of a value in several sources', () => {
  const files = {
    'a.yaml': 'a: {x: 1, w: 2}\nl: [{x: 1}, {x: 2}]\nm: {x: 1}\n',
    'b.yaml': '\na: {x: 3}\nl: [{w: 1}]\nm: null\n',
  };

  test.each<[string, ValuePath, string]>([
    ['the last that has it', ['a', 'x'], 'b.yaml:2:8'],
    ['an earlier one, if only that has it', ['a', 'w'], 'a.yaml:1:14'],
    ['the last that has the map in which it is missing', ['a', 'z'], 'b.yaml:2:1'],
    ['the list item that replaced another', ['l', 0, 'v'], 'b.yaml:3:5'],
    ['the list that replaced another', ['l', 0, 'x'], 'b.yaml:3:5'],
    ['the list that is shorter than the one it replaced', ['l', 1, 'x'], 'b.yaml:3:1'],
    ['the null that removed it', ['m', 'x'], 'b.yaml:4:4'],
  ])('%s', (_, path, place) => {
    expect(placeOf(files, path)).toBe(place);
  });

  test.each<[string, Partial<LoadInputs>, ValuePath, string]>([
    ['the flag that set it', { set: ['a.x=5'] }, ['a', 'x'], '--set a.x=…'],
    ['the file, for what the flag did not set', { set: ['a.x=5'] }, ['a', 'w'], 'a.yaml:1:14'],
    ['the file, for the map that the flag only adds to', { set: ['a.x=5'] }, ['a'], 'b.yaml:2:1'],
    ['the flag, for a map that only it has', { set: ['o.x=5'] }, ['o'], '--set o.x=…'],
    ['the flag that set a part of a list', { set: ['l[0].w=5'] }, ['l', 0, 'w'], '--set l[0].w=…'],
    ['the file, for the rest of that list', { set: ['l[1].w=5'] }, ['l', 0, 'w'], 'b.yaml:3:9'],
    ['the last of several flags', { set: ['a.x=5', 'a.x=6'] }, ['a', 'x'], '--set a.x=…'],
    ['the flag that is carried out last', { set: ['a.x=5'], setJson: ['a.x=6'] }, ['a', 'x'], '--set a.x=…'],
    ['the flag that replaced a whole map', { setJson: ['a={"z":1}'] }, ['a', 'w'], '--set-json a=…'],
    [
      'the file, below a map that a whole object was merged into',
      { setJson: ['{"a":{"z":1}}'] },
      ['a', 'w'],
      'a.yaml:1:14',
    ],
    ['the whole object that has it', { setJson: ['{"a":{"z":1}}'] }, ['a', 'z'], '--set-json {…}'],
    ['the flag that removed it', { set: ['a=null'] }, ['a', 'x'], '--set a=…'],
  ])('%s', (_, flags, path, place) => {
    expect(placeOf(files, path, flags)).toBe(place);
  });

  test('a file that is no YAML hides nothing', () => {
    expect(placeOf({ 'a.yaml': 'a: 1\n', 'b.yaml': 'a:\n\tb: 1\n' }, ['a'])).toBe('a.yaml:1:4');
  });

  test('an empty file hides nothing', () => {
    expect(placeOf({ 'a.yaml': 'a: 1\n', 'b.yaml': '' }, ['a'])).toBe('a.yaml:1:4');
  });

  test('flags alone have no place for what is missing', () => {
    expect(placeOf({}, ['a'], { set: ['b=1'] })).toBe('');
  });
});

describe('findings that need no place', () => {
  const { sources } = load({ 'a.yaml': 'a: 1\n' });

  test.each<[string, Finding]>([
    ['without a path', { rule: 'test', severity: 'error', message: 'wrong' }],
    [
      'with a location',
      { rule: 'test', severity: 'error', message: 'wrong', path: ['a'], location: { source: 'x' } },
    ],
  ])('%s stay as they are', (_, finding) => {
    expect(locate(sources, finding)).toBe(finding);
  });
});

test('the frame shows the lines around the place', () => {
  const finding: Finding = {
    rule: 'test',
    severity: 'error',
    message: 'is wrong',
    path: ['platform', 'replicaCount'],
  };
  expect(locate(load({ 'a.yaml': BASE }).sources, finding).location).toEqual({
    source: 'a.yaml',
    line: 9,
    column: 17,
    frame: [
      ' 7 |   ********',
      ' 8 | platform:',
      ' 9 |   replicaCount: 1',
      '   |                 ^',
      '10 |   github:',
    ].join('\n'),
  });
});
