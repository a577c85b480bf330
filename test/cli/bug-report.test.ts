import { describeBug, guardSecrets } from '../../lib/cli/bug-report';

const SECRET = 'correct-horse-battery-1';

async function thrownBy(work: () => unknown): Promise<unknown> {
  return guardSecrets([SECRET], work).catch((error: unknown) => error);
}

describe('describeBug', () => {
  test('tells what happened and how to report it, without a stack', () => {
    expect(describeBug(new TypeError('x is not a function'), {})).toBe(
      [
        'error: cdk8s-pixee has come upon something that it cannot handle. This is a bug in it, not in your values.',
        '  TypeError: x is not a function',
        'Please report it with the output of "cdk8s-pixee --version" and values that show it, without their secrets.',
        'With CDK8S_PIXEE_DEBUG=1 it also says where in the program it happened.',
        '',
      ].join('\n'),
    );
  });

  test('adds the stack when it is asked for', () => {
    const text = describeBug(new TypeError('x is not a function'), { CDK8S_PIXEE_DEBUG: '1' });
    expect(text).toMatch(/\n {2}TypeError: x is not a function\n {6}at .*bug-report\.test\.ts/);
  });

  test.each([undefined, null, 'text', 7, { a: 1 }])('copes with a thrown %j', (thrown) => {
    expect(describeBug(thrown, {})).toContain('This is a bug');
  });

  test('masks secrets that the failing code knew', async () => {
    const error = await thrownBy(() => {
      throw new Error(`cannot use ${SECRET}`);
    });
    for (const env of [{}, { CDK8S_PIXEE_DEBUG: '1' }]) {
      const text = describeBug(error, env);
      expect(text).toContain('cannot use ***');
      expect(text).not.toContain(SECRET);
    }
  });

  test('shows no control characters', () => {
    // eslint-disable-next-line no-control-regex -- control characters are the point
    expect(describeBug(new Error('\u001b[31mred\u0007'), {})).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

test('guardSecrets passes on what goes well', async () => {
  expect(await guardSecrets([SECRET], () => 'done')).toBe('done');
});
