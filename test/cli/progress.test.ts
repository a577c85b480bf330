import type { Io, Output } from '../../lib/cli/io';
import { Progress } from '../../lib/cli/progress';

function told(isTerminal: boolean, env: Io['env'] = {}) {
  let text = '';
  const output: Output = {
    isTerminal,
    write: (more) => {
      text += more;
      return Promise.resolve();
    },
  };
  let now = 0;
  const io: Io = {
    stdout: output,
    stderr: output,
    readStdin: () => Promise.resolve(Buffer.from('')),
    cwd: '/',
    env,
  };
  return {
    progress: new Progress(io, () => now),
    at: (time: number) => {
      now = time;
    },
    text: () => text,
  };
}

describe('progress', () => {
  test('is told at a terminal, from a second on, in one line that is gone in the end', () => {
    const { progress, at, text } = told(true);
    progress.show(1, 4, 'installations');
    expect(text()).toBe('');
    at(1200);
    progress.show(2, 4, 'installations');
    expect(text()).toBe(`\r\u001b[K[${'#'.repeat(15)}${' '.repeat(15)}] 2/4 installations`);
    at(1250);
    progress.show(3, 4, 'installations');
    expect(text()).not.toContain('3/4');
    progress.end();
    expect(text().endsWith('\r\u001b[K')).toBe(true);
  });

  test.each([
    ['a pipe', false, {}],
    ['a pipe that gets colours', false, { FORCE_COLOR: '1' }],
    ['a terminal that cannot go back', true, { TERM: 'dumb' }],
  ])('is not told to %s', async (_, isTerminal, env) => {
    const { progress, at, text } = told(isTerminal, env);
    at(5000);
    progress.show(2, 4, 'renders');
    progress.stage('Rendering');
    expect(await progress.wait('helm pulls', Promise.resolve(7))).toBe(7);
    progress.end();
    expect(text()).toBe('');
  });

  test('of a wait is told only when it lasts', async () => {
    const { progress, text } = told(true);
    await progress.wait('helm pulls', Promise.resolve());
    expect(text()).toBe('');
    const slow = new Promise((resolve) => setTimeout(resolve, 1100));
    await progress.wait('helm pulls the chart', slow);
    expect(text()).toBe('\r\u001b[Khelm pulls the chart …\r\u001b[K');
  });
});
