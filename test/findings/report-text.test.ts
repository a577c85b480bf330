import fc from 'fast-check';
import type { Finding } from '../../lib/findings/finding';
import { countFindings, printCounts, sortFindings } from '../../lib/findings/report';
import { reportText } from '../../lib/findings/report-text';
import { anyFinding, UNPRINTABLE } from './any-finding';

const located: Finding = {
  rule: 'unknown-key',
  severity: 'error',
  message: 'is not a known key',
  remedy: 'write `replicaCount`',
  path: ['platform', 'replicaCont'],
  onKey: true,
  location: {
    source: 'values.yaml',
    line: 2,
    column: 3,
    frame: '1 | platform:\n2 |   replicaCont: 2\n  |   ^^^^^^^^^^^',
  },
};
const byFlag: Finding = {
  rule: 'type',
  severity: 'warning',
  message: 'must be a whole number, got "two"',
  path: ['platform', 'replicaCount'],
  location: { source: '--set platform.replicaCount=two' },
};

describe('reportText', () => {
  test('says what is wrong, where, with the lines around it, and what to do', () => {
    expect(reportText([byFlag, located])).toBe(`error[unknown-key]: platform.replicaCont is not a known key
  --> values.yaml:2:3
    1 | platform:
    2 |   replicaCont: 2
      |   ^^^^^^^^^^^
  help: write \`replicaCount\`

warning[type]: platform.replicaCount must be a whole number, got "two"
  --> --set platform.replicaCount=two

1 error, 1 warning
`);
  });

  test('tells once what is the same of several objects', () => {
    const finding = (object: string): Finding => ({
      rule: 'image',
      severity: 'warning',
      message: 'has no tag',
      object,
    });
    expect(reportText([finding('Deployment/b'), finding('Deployment/a')])).toBe(
      `warning[image]: 2 times: has no tag
  -->  Deployment/a
  -->  Deployment/b

2 warnings
`.replaceAll('-->  ', '--> '),
    );
  });

  test('has nothing to say about nothing', () => {
    expect(reportText([])).toBe('');
  });

  test('uses colours only when asked', () => {
    const escape = String.fromCharCode(27);
    expect(reportText([located])).not.toContain(escape);
    const colored = reportText([located], { color: true });
    expect(colored).toContain(`${escape}[31m`);
    expect(colored).toContain('values.yaml:2:3');
  });

  test('breaks problem and remedy at the width it is given, and nothing else', () => {
    const long: Finding = {
      ...located,
      message: 'is not set, so that nobody can sign in at the platform',
      remedy: 'set it, or tell by `cdk8s.tls.terminatedOutside: true` that somebody else does',
    };
    expect(reportText([long], { columns: 60 }))
      .toBe(`error[unknown-key]: platform.replicaCont is not set, so that
  nobody can sign in at the platform
  --> values.yaml:2:3
    1 | platform:
    2 |   replicaCont: 2
      |   ^^^^^^^^^^^
  help: set it, or tell by
        \`cdk8s.tls.terminatedOutside: true\` that somebody
        else does

1 error
`);
    expect(
      reportText([long], { columns: 60, color: true }).split(`${String.fromCharCode(27)}[1m`),
    ).toHaveLength(4);
  });

  test('says the same in any width', () => {
    const words = (text: string): string => text.replaceAll(/\s+/g, ' ');
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 4 }),
        fc.integer({ min: 1, max: 100 }),
        (findings, columns) => {
          expect(words(reportText(findings, { columns }))).toBe(words(reportText(findings)));
        },
      ),
    );
  });

  test('shows control characters of the user as escapes', () => {
    const report = reportText([
      {
        ...located,
        message: 'is \u001b[31mred\u0007\nerror: forged',
        remedy: '\u202eback',
        path: ['a\u001b[2J'],
        location: { source: 'x\n\u009b.yaml', line: 1, column: 1, frame: '1 | \u001b[2J\n  | ^' },
      },
    ]);
    expect(report).toBe(`error[unknown-key]: "a\\u001b[2J" is \\u001b[31mred\\u0007\\nerror: forged
  --> x\\n\\u009b.yaml:1:1
    1 | \\u001b[2J
      | ^
  help: \\u202eback

1 error
`);
  });

  test('contains no control characters, whatever the findings contain', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 4 }), (findings) => {
        expect(reportText(findings).replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
      }),
    );
  });
});

describe('sortFindings', () => {
  test('files first, by name, line, column and path, then flags, then what has no place', () => {
    const at = (source: string, line?: number, column?: number, path: Finding['path'] = []): Finding => ({
      rule: 'x',
      severity: 'error',
      message: 'x',
      path,
      location: {
        source,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      },
    });
    const sorted: Finding[] = [
      at('a.yaml'),
      at('a.yaml', 2, 1),
      at('a.yaml', 10, 1),
      at('a.yaml', 10, 2, ['a']),
      at('a.yaml', 10, 2, ['a', 2]),
      at('a.yaml', 10, 2, ['a', 10]),
      at('a.yaml', 10, 2, ['b']),
      at('b.yaml', 1, 1),
      at('--set a=1'),
      { rule: 'x', severity: 'error', message: 'x', object: 'Deployment/a' },
      { rule: 'x', severity: 'error', message: 'x', object: 'Service/a' },
    ];
    expect(sortFindings([...sorted].reverse())).toEqual(sorted);
  });
});

describe('printCounts', () => {
  test.each([
    [0, 0, 'no problems'],
    [1, 0, '1 error'],
    [2, 1, '2 errors, 1 warning'],
    [0, 3, '3 warnings'],
  ])('%d errors and %d warnings', (errors, warnings, text) => {
    expect(printCounts({ errors, warnings })).toBe(text);
  });

  test('counts by severity', () => {
    expect(countFindings([located, byFlag, located])).toEqual({ errors: 2, warnings: 1 });
  });
});
