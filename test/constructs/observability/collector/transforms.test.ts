import { READ_LINE, SHAPE_MESSAGE } from '../../../../constructs/observability/collector/transforms';

/** The regular expressions of a program of Vector, in JavaScript's form of the same. */
function expressionsOf(program: string): RegExp[] {
  return [...program.matchAll(/r'([^']+)'/g)].map(
    ([, source = '']) => new RegExp(source.replaceAll('(?P<', '(?<')),
  );
}

const [LINE] = expressionsOf(READ_LINE);
const [PLACE, LEVEL, LETTER] = expressionsOf(SHAPE_MESSAGE);
const groups = (expression: RegExp | undefined, text: string) => {
  const found = expression?.exec(text)?.groups;
  return found === undefined ? undefined : { ...found };
};

const TIME = '2026-11-25T22:41:08.669794202Z';

test.each([
  [`${TIME} stdout F hello  world`, { time: TIME, stream: 'stdout', flag: 'F', text: 'hello  world' }],
  [`${TIME} stderr P half of i`, { time: TIME, stream: 'stderr', flag: 'P', text: 'half of i' }],
  [`${TIME} stdout F `, { time: TIME, stream: 'stdout', flag: 'F', text: '' }],
  [`${TIME} stdout F`, { time: TIME, stream: 'stdout', flag: 'F', text: undefined }],
  [`${TIME} stdout F:tag x`, { time: TIME, stream: 'stdout', flag: 'F', text: 'x' }],
  ['nothing of the kind', undefined],
])('takes apart %j', (line, parts) => {
  expect(groups(LINE, line)).toEqual(parts);
});

test('the path of a file tells where it comes from', () => {
  const path =
    '/var/log/pods/pixee-enterprise-server_pixee-enterprise-server-platform-7d4b9c-x2x4z_0b0c1d2e-1111-2222-3333-444455556666/pixeebot/12.log';
  expect(groups(PLACE, path)).toEqual({
    namespace: 'pixee-enterprise-server',
    pod: 'pixee-enterprise-server-platform-7d4b9c-x2x4z',
    container: 'pixeebot',
  });
});

test.each([
  ['2026-11-25 22:41:08,123 INFO  [io.quarkus] (main) started', 'INFO'],
  ['ERROR:root:no error at all', 'ERROR'],
  ['2026-11-25 - name - CRITICAL - out of memory', 'CRITICAL'],
  ['this is no error', undefined],
  ['INFORMATION', undefined],
  [`${'x'.repeat(101)} ERROR`, undefined],
])('finds the level of %j', (text, level) => {
  expect(groups(LEVEL, text)?.level).toBe(level);
});

test.each([
  ['E1125 22:41:08.123456 volume.go:12] full', 'E'],
  ['I am here', undefined],
])('finds the letter of %j', (text, letter) => {
  expect(groups(LETTER, text)?.letter).toBe(letter);
});
