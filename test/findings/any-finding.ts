import fc from 'fast-check';
import type { Finding } from '../../lib/findings/finding';

/** What no report may contain, but for line breaks. */
// eslint-disable-next-line no-control-regex -- control characters are the point
export const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

const nasty = fc.string({
  unit: fc.oneof(
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    fc.constantFrom(
      '\u001b[31m',
      '\n',
      '\r',
      '\u0000',
      '\u009b',
      '\u202e',
      '\u2028',
      '%',
      ':',
      ',',
      '\ud800',
      '::error::',
    ),
  ),
});

/** Findings full of what must not get through. */
export const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    rule: nasty,
    severity: fc.constantFrom('error', 'warning'),
    message: nasty,
    remedy: nasty,
    path: fc.array(fc.oneof(nasty, fc.nat())),
    object: nasty,
    location: fc.record(
      { source: nasty, line: fc.nat(), column: fc.nat(), frame: nasty },
      { requiredKeys: ['source'] },
    ),
  },
  { requiredKeys: ['rule', 'severity', 'message'] },
);
