import type { FormatProblem } from './format';

const LOCALE = /^(?:C|POSIX|[a-z]{2,3}(?:_[A-Z]{2})?)(?:\.[A-Za-z0-9-]{1,20})?(?:@[a-z0-9]{1,20})?$/;
const DASHED = /^([a-z]{2})-([A-Z]{2})$/;

/** A locale of POSIX: `C.UTF-8`, `de_DE.UTF-8`. */
export function localeFormat(text: string): FormatProblem | undefined {
  if (LOCALE.test(text)) return undefined;
  const [, language, country] = DASHED.exec(text) ?? [];
  return {
    expected: 'a locale such as C.UTF-8 or de_DE.UTF-8',
    ...(language === undefined || country === undefined
      ? {}
      : { remedy: `write ${language}_${country}.UTF-8` }),
  };
}
