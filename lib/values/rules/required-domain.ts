import { isBlank } from '../prepare/paths';
import type { ValueRule } from './rule';

const PATH = ['global', 'pixee', 'domain'];

/** The one value without a default. */
export const requiredDomain: ValueRule = {
  id: 'required-domain',
  severity: 'error',
  *check({ given }) {
    if (!isBlank(given(PATH))) return;
    yield {
      path: PATH,
      message: 'is required: the host name or IP address under which users reach the server',
      remedy: 'set it, such as `global.pixee.domain: pixee.example.com`',
    };
  },
};
