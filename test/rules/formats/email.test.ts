import { emailFormat } from '../../../lib/rules/formats/email';

test.each(['bot@example.com', 'a+b@localhost', '41898282+app[bot]@users.noreply.github.com'])(
  'takes %s',
  (text) => {
    expect(emailFormat(text)).toBeUndefined();
  },
);

test.each(['bot', 'Bot <bot@example.com>', 'a b@example.com', '@example.com', 'a@', 'a@b@c'])(
  'refuses %s',
  (text) => {
    expect(emailFormat(text)?.expected).toContain('an e-mail address');
  },
);
