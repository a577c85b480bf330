import { getAt, isText, pathOf } from '../prepare/paths';
import type { RuleFinding, ValueRule } from './rule';

/** What the path of an address must not hold, because the product puts paths of its own behind it. */
interface AddressRule {
  readonly place: string;
  readonly forbidden: RegExp;
  readonly expected: string;
}

const ANY_PATH = /^\/+[^/]/;
const API_PATH = /\/api(?:\/|$)/;

const ADDRESSES: readonly AddressRule[] = [
  {
    place: 'platform.github.url',
    forbidden: ANY_PATH,
    expected: 'the address of the server alone, without a path',
  },
  {
    place: 'platform.pixeebot.appscan.baseUri',
    forbidden: ANY_PATH,
    expected: 'the address of AppScan alone, without a path',
  },
  {
    place: 'platform.scm.gitlab.baseUri',
    forbidden: API_PATH,
    expected: 'the address of the server, without that of its API',
  },
  {
    place: 'platform.sonar.baseUri',
    forbidden: API_PATH,
    expected: 'the address of the server, without that of its API',
  },
];

/** The address of a tool, as a browser shows it, often has a path too much. */
export const integrationUrls: ValueRule = {
  id: 'integration-url',
  severity: 'error',
  check: ({ values }) =>
    ADDRESSES.flatMap(({ place, forbidden, expected }): RuleFinding[] => {
      const path = pathOf(place);
      const text = getAt(values, path);
      if (!isText(text) || !URL.canParse(text)) return [];
      const url = new URL(text);
      const found = forbidden.exec(url.pathname);
      if (found === null) return [];
      const rest = url.pathname.slice(0, found.index);
      return [
        { path, message: `must be ${expected}`, remedy: `write ${url.origin}${rest === '/' ? '' : rest}` },
      ];
    }),
};
