import { MINIMAL } from '../../support/support-documents';
import { synthesize } from '../../support/synthesize';

const { server } = synthesize(MINIMAL);
const expressions = server.supportBundle.redactors.spec.redactors.flatMap(({ removals }) =>
  (removals.regex ?? []).map(({ redactor }) => redactor),
);

/** Does what the tool does: the group `mask` is replaced, other groups stay, and what no group matches is lost. */
function redact(line: string): string {
  return expressions.reduce((text, expression) => {
    const flags = expression.startsWith('(?i)') ? 'gi' : 'g';
    const pattern = new RegExp(expression.replace('(?i)', '').replaceAll('?P<', '?<'), flags);
    return text.replace(pattern, (...found: unknown[]) => {
      const named = found.at(-1) as { readonly mask?: string };
      const groups = found.slice(1, -3) as (string | undefined)[];
      return groups.map((group) => (group === named.mask ? '***HIDDEN***' : (group ?? ''))).join('');
    });
  }, line);
}

describe('what logs could give away', () => {
  test.each([
    ['Authorization: Bearer c4n4ry.abc-def', 'Authorization: Bearer ***HIDDEN***'],
    ['"authorization":"Basic YzRuNHJ5"', '"authorization":"Basic ***HIDDEN***"'],
    ['> PRIVATE-TOKEN: c4n4ry', '> PRIVATE-TOKEN: ***HIDDEN***'],
    [
      '{"msg":"login","password":"c4n4ry","user":"a"}',
      '{"msg":"login","password":"***HIDDEN***","user":"a"}',
    ],
    [String.raw`{"log":"{\"apiKey\": \"c4n4ry\"}"}`, String.raw`{"log":"{\"apiKey\": \"***HIDDEN***\"}"}`],
    ['quarkus.datasource.password=c4n4ry', 'quarkus.datasource.password=***HIDDEN***'],
    [
      'proxy http://pixee:c4n4ry@proxy.example.com:3128 is used',
      'proxy http://pixee:***HIDDEN***@proxy.example.com:3128 is used',
    ],
    [
      'jdbc:postgresql://db:5432/x?user=a&password=c4n4ry&ssl=true',
      'jdbc:postgresql://db:5432/x?user=a&password=***HIDDEN***&ssl=true',
    ],
    ['GET /in?X-Amz-Signature=c4n4ry HTTP/1.1', 'GET /in?X-Amz-Signature=***HIDDEN*** HTTP/1.1'],
    ['-----BEGIN RSA PRIVATE KEY-----c4n4ry', '-----BEGIN RSA PRIVATE KEY-----***HIDDEN***'],
    [`  ${'c4n4ry00'.repeat(8)}`, '  ***HIDDEN***'],
    ['token eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJjNG40cnkifQ.c4n4ry is old', 'token ***HIDDEN*** is old'],
    ['remote: glpat-c4n4ryc4n4ry is not valid', 'remote: ***HIDDEN*** is not valid'],
    ['QUARKUS_DATASOURCE_USERNAME=c4n4ry', 'QUARKUS_DATASOURCE_USERNAME=***HIDDEN***'],
    ['Cookie: a=c4n4ry; b=c4n4ry', 'Cookie: ***HIDDEN***'],
    [
      '{"headers":{"Set-Cookie":["a=c4n4ry; Path=/","b=c4n4ry"],"Host":"x"}}',
      '{"headers":{"Set-Cookie":[***HIDDEN***],"Host":"x"}}',
    ],
    ['map[Cookie:[a=c4n4ry; b=c4n4ry] Host:[x]]', 'map[Cookie:[***HIDDEN***] Host:[x]]'],
    [
      "{'cookies': {'authentik_session': 'c4n4ry', 'authentik_csrf': 'c4n4ry'}}",
      "{'cookies': {'authentik_session': '***HIDDEN***', 'authentik_csrf': '***HIDDEN***'}}",
    ],
    ['saved authentik_proxy_1a2b3c4d=c4n4ry', 'saved authentik_proxy_1a2b3c4d=***HIDDEN***'],
    ['"Authorization":["Bearer c4n4ry"]', '"Authorization":["Bearer ***HIDDEN***"]'],
    [
      'body client_id=pixee&client_secret=c4n4ry&refresh_token=c4n4ry',
      'body client_id=pixee&client_secret=***HIDDEN***&refresh_token=***HIDDEN***',
    ],
    ['{"access_token": "c4n4ry", "expires": 5}', '{"access_token": "***HIDDEN***", "expires": 5}'],
    [
      String.raw`"event":"/authentik/source/oauth/callback/google/?state=a\u0026code=c4n4ry\u0026scope=b"`,
      String.raw`"event":"/authentik/source/oauth/callback/google/?state=a\u0026code=***HIDDEN***\u0026scope=b"`,
    ],
    ['SAMLResponse=c4n4ry&RelayState=a', 'SAMLResponse=***HIDDEN***&RelayState=a'],
    ['AUTHENTIK_BOOTSTRAP_TOKEN=c4n4ry', 'AUTHENTIK_BOOTSTRAP_TOKEN=***HIDDEN***'],
  ])('%s', (line, redacted) => {
    expect(redact(line)).toBe(redacted);
  });
});

test.each([
  'INFO  [io.quarkus] (main) pixeebot 1.42.0 started in 5.1s. Listening on: http://0.0.0.0:8080',
  'GET https://git.example.com:8443/acme/app.git/info/refs?service=git-upload-pack 200',
  'analysis 4711 took 12.5 s, 3 findings',
  'error mounted/cm-pixee-authentik-blueprint/pixee-oidc.yaml 2026-01-02T00:00:00+00:00 System - OAuth2 Provider - Scopes',
  'AUTHENTIK_HOST=https://pixee.example.com/authentik/',
])('leaves alone: %s', (line) => {
  expect(redact(line)).toBe(line);
});

test('no literal value is in the list', () => {
  expect(JSON.stringify(server.supportBundle.redactors)).not.toContain('"values"');
});

test('every expression keeps all that it matches but the mask', () => {
  for (const expression of expressions) {
    const bare = expression.replace(/^\(\?i\)/, '');
    // a sequence of groups, so that nothing between them is lost
    expect(bare.replace(/^\^/, '').startsWith('(')).toBe(true);
    expect(bare.match(/\(\?P<mask>/g)).toHaveLength(1);
  }
});
