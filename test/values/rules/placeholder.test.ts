import { linesOf } from '../prepare/lines';

const lines = (text: string) => linesOf('placeholder', { platform: { github: { appName: text } } });

test.each(['<your custom GitHub app name>', '<same as authentik.pixee.clientSecret above>', '<your-domain>'])(
  'warns about %s',
  (text) => {
    expect(lines(text)).toEqual([
      'platform.github.appName looks like a placeholder of an example; fill in a value of your own',
    ]);
  },
);

test.each(['my-app', '<b>', 'a <your name>', '<>', '<html></html>'])('is silent about %s', (text) => {
  expect(lines(text)).toEqual([]);
});

test('does not show what it found, because a secret may look so', () => {
  expect(linesOf('placeholder', { analysis: { args: ['<my secret>'] } })).toEqual([
    'analysis.args[0] looks like a placeholder of an example; fill in a value of your own',
  ]);
});
