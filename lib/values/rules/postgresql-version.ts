import type { ValueRule } from './rule';

const MIN_MAJOR = 17;
const MIN_MINOR = 4;

/** The product works with PostgreSQL 17.4 and newer. */
export const postgresqlVersion: ValueRule = {
  id: 'postgresql-version',
  severity: 'warning',
  *check({ values }) {
    const image = values['cloudnative-pg']?.imageName ?? '';
    const [, major, minor] = /:(\d{1,3})(?:\.(\d{1,3}))?(?:[-@].*)?$/.exec(image) ?? [];
    const isOld = Number(major) < MIN_MAJOR || (Number(major) === MIN_MAJOR && Number(minor) < MIN_MINOR);
    if (!isOld) return;
    yield {
      path: ['cloudnative-pg', 'imageName'],
      message: `has PostgreSQL ${[major, minor].filter(Boolean).join('.')}, but the product needs 17.4 or newer`,
    };
  },
};
