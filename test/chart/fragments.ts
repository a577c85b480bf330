import type { PlainObject } from '../../lib/base/plain-object';
import { goJson, goText } from '../../lib/chart/profile/go-text';

/** The values as a template sees them: a path at a time. */
export type At = (path: string) => unknown;

/** A fragment of a template, what has to be learned of it, and values that have no probe in them. */
export interface Fragment {
  /** As Helm's templates write it, for readers; `make` says the same. */
  readonly template: string;
  readonly make: (at: At) => unknown;
  /** The entry of the profile. */
  readonly entry: string;
  /** Each value, by its path. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly gives: unknown;
}

const text = (value: unknown): string => goText(value) ?? '';
const seconds = (value: unknown): number => {
  const [, amount = '', unit = ''] = /^(\d+)([smh])$/.exec(text(value)) ?? [];
  return Number(amount) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 0);
};
const list = (value: unknown): readonly PlainObject[] =>
  Array.isArray(value) ? (value as PlainObject[]) : [];
const map = (value: unknown): PlainObject => (value ?? {}) as PlainObject;

const BUCKET = 'platform.inputBucket';
const PREFIX = 'platform.gitBranchPrefix';
const AUTHOR = 'platform.gitAuthorUsername';
const TIMEOUT = 'platform.analysisTimeout';
const BYTES = 'analysis.cache.maxSizeBytes';
const URL = 'platform.sonar.baseUri';
const HOSTS = 'platform.ingress.hosts';
const ALIASES = 'platform.hostAliases';
const PROXY = 'global.pixee.skipSSLVerification';
const EMBEDDED = 'platform.database.embedded';
const LABELS = 'platform.podLabels';
const NO_PROXY = 'global.pixee.noProxy';
const FAMILIES = 'platform.service.ipFamilies';

function ofText(name: string, change: (text: string) => string, given: string, gives: string): Fragment {
  return {
    template: `{{ .Values.${BUCKET} | ${name} }}`,
    make: (at) => (at(BUCKET) ? change(text(at(BUCKET))) : undefined),
    entry: `{ when: ${BUCKET}, value: '{${BUCKET}${name === '' ? '' : `|${name.replaceAll("'", "''")}`}}' }`,
    values: { [BUCKET]: given },
    gives,
  };
}

function ofDuration(name: string, change: (seconds: number) => unknown, gives: unknown): Fragment {
  return {
    template: `{{ include "${name}" .Values.${TIMEOUT} }}`,
    make: (at) => (at(TIMEOUT) ? change(seconds(at(TIMEOUT))) : undefined),
    entry: `{ when: ${TIMEOUT}, value: '{${TIMEOUT}|${name}}' }`,
    values: { [TIMEOUT]: '90m' },
    gives,
  };
}

const hostOf = (value: unknown): string =>
  text(value)
    .replace(/^https?:\/\//, '')
    .replace(/\/.*/, '');

/** What charts do with a value. */
export const TRANSFORMED: Readonly<Record<string, Fragment>> = {
  'as it is': ofText('', (value) => value, 'b-1', 'b-1'),
  upper: ofText('upper', (value) => value.toUpperCase(), 'b-1', 'B-1'),
  replace: ofText("replace('-', '_')", (value) => value.replaceAll('-', '_'), 'b-1', 'b_1'),
  base64: ofText('base64', (value) => Buffer.from(value).toString('base64'), 'b-1', 'Yi0x'),
  milliseconds: ofDuration('milliseconds', (value) => String(value * 1000), '5400000'),
  seconds: ofDuration('seconds', String, '5400'),
  iso: ofDuration(
    'iso',
    (value) =>
      `PT${value >= 3600 ? `${String(Math.floor(value / 3600))}H` : ''}${value % 3600 === 0 ? '' : `${String(Math.floor((value % 3600) / 60))}M`}`,
    'PT1H30M',
  ),
  'without a slash at the end': {
    template: `{{ trimSuffix "/" .Values.${PREFIX} }}`,
    make: (at) => (at(PREFIX) ? text(at(PREFIX)).replace(/\/$/, '') : undefined),
    entry: "{ when: platform.gitBranchPrefix, value: '{platform.gitBranchPrefix|noSuffix(''/'')}' }",
    values: { [PREFIX]: 'x/' },
    gives: 'x',
  },
  'without a slash at the end, and a path behind it': {
    template: `{{ trimSuffix "/" .Values.${URL} }}/v1`,
    make: (at) => (at(URL) ? `${text(at(URL)).replace(/\/$/, '')}/v1` : undefined),
    entry: "{ when: platform.sonar.baseUri, value: '{platform.sonar.baseUri|noSuffix(''/'')}/v1' }",
    values: { [URL]: 'https://company.com/sonar/' },
    gives: 'https://company.com/sonar/v1',
  },
  'base64 of a name and a password': {
    template: `{{ printf "%s:%s" .Values.${AUTHOR} .Values.${BUCKET} | b64enc }}`,
    make: (at) =>
      at(AUTHOR) && at(BUCKET)
        ? Buffer.from(`${text(at(AUTHOR))}:${text(at(BUCKET))}`).toString('base64')
        : undefined,
    entry:
      "{ when: 'platform.inputBucket and platform.gitAuthorUsername', base64: '{platform.gitAuthorUsername}:{platform.inputBucket}' }",
    values: { [AUTHOR]: 'me', [BUCKET]: 'b' },
    gives: 'bWU6Yg==',
  },
  'quoted in a text': {
    template: `author = {{ .Values.${AUTHOR} | quote }}`,
    make: (at) => (at(AUTHOR) ? `author = ${JSON.stringify(at(AUTHOR))}` : undefined),
    entry: "{ when: platform.gitAuthorUsername, value: 'author = {platform.gitAuthorUsername|quote}' }",
    values: { [AUTHOR]: 'Fixes' },
    gives: 'author = "Fixes"',
  },
  mib: {
    template: `{{ div .Values.${BYTES} 1048576 }}Mi`,
    make: (at) => (at(BYTES) ? `${String(Math.floor(Number(at(BYTES)) / 1048576))}Mi` : undefined),
    entry: "{ when: analysis.cache.maxSizeBytes, value: '{analysis.cache.maxSizeBytes|mib}Mi' }",
    values: { [BYTES]: 3_145_728 },
    gives: '3Mi',
  },
  'host of a URL': {
    template: `{{ (urlParse .Values.${URL}).host }}`,
    make: (at) => (at(URL) ? hostOf(at(URL)) : undefined),
    entry: "{ when: platform.sonar.baseUri, value: '{platform.sonar.baseUri|host}' }",
    values: { [URL]: 'https://sonar.company.com:8443' },
    gives: 'sonar.company.com:8443',
  },
  'a number of its own type': {
    template: `{{ .Values.platform.replicaCount }}`,
    make: (at) => at('platform.replicaCount') ?? 1,
    entry:
      "{ cases: [{ when: 'not platform.replicaCount ?? 1 = 1', value: '{platform.replicaCount|number}' }, 1] }",
    values: { 'platform.replicaCount': 3 },
    gives: 3,
  },
  'a number times another': {
    template: `{{ mul .Values.platform.replicaCount 4 }}`,
    make: (at) => Number(at('platform.replicaCount') ?? 1) * 4,
    entry:
      "{ cases: [{ when: 'not platform.replicaCount ?? 1 = 1', value: '{platform.replicaCount|times(''4'')|number}' }, 4] }",
    values: { 'platform.replicaCount': 3 },
    gives: 12,
  },
  'a text of alternatives, one of which has parts': {
    template: `{{ .Values.${URL} | default (printf "%s://%s%s/x" … ) }}`,
    make: (at) => {
      if (at(URL)) return text(at(URL));
      const port = at('global.pixee.port') ? `:${text(at('global.pixee.port'))}` : '';
      const name = at(BUCKET) ? text(at(BUCKET)) : 'main';
      return `${text(at('global.pixee.protocol') ?? 'https')}://${text(at('global.pixee.domain'))}${port}/${name}`;
    },
    entry:
      "{ join: '', of: [{ when: 'not platform.sonar.baseUri', join: '', of: [{ cases: [{ when: 'global.pixee.protocol = ''http''', value: http }, https] }, '://{global.pixee.domain}', { cases: [{ when: global.pixee.port, value: ':{global.pixee.port}' }, ''] }, /, { cases: [{ when: platform.inputBucket, value: '{platform.inputBucket}' }, main] }] }, { when: platform.sonar.baseUri, value: '{platform.sonar.baseUri}' }] }",
    values: { 'global.pixee.port': 8443, 'global.pixee.protocol': 'http' },
    gives: 'http://pixee.company.com:8443/main',
  },
  'an inverted flag': {
    template: `{{ not .Values.${PROXY} }}`,
    make: (at) => String(at(PROXY) !== true),
    entry: "{ cases: [{ when: global.pixee.skipSSLVerification, value: 'false' }, 'true'] }",
    values: { [PROXY]: true },
    gives: 'false',
  },
};

/** When something is there. */
export const CONDITIONS: Readonly<Record<string, Fragment>> = {
  'one flag': {
    template: `{{ if .Values.${PROXY} }}on{{ end }}`,
    make: (at) => (at(PROXY) === true ? 'on' : undefined),
    entry: "{ when: global.pixee.skipSSLVerification, value: 'on' }",
    values: { [PROXY]: true },
    gives: 'on',
  },
  'a flag that is on by default': {
    template: `{{ if .Values.${EMBEDDED} }}own{{ end }}`,
    make: (at) => ((at(EMBEDDED) ?? true) === true ? 'own' : undefined),
    entry: "{ when: 'platform.database.embedded ?? true', value: own }",
    values: {},
    gives: 'own',
  },
  'one of two texts': {
    template: `{{ ternary "a" "b" .Values.${PROXY} }}`,
    make: (at) => (at(PROXY) === true ? 'a' : 'b'),
    entry: '{ cases: [{ when: global.pixee.skipSSLVerification, value: a }, b] }',
    values: {},
    gives: 'b',
  },
  'one of some choices': {
    template: `{{ if eq .Values.platform.gitCloneStrategy "full" }}all{{ end }}`,
    make: (at) => (at('platform.gitCloneStrategy') === 'full' ? 'all' : undefined),
    entry: "{ when: 'platform.gitCloneStrategy = ''full''', value: all }",
    values: { 'platform.gitCloneStrategy': 'full' },
    gives: 'all',
  },
  'both of two': {
    template: `{{ if and .Values.${PROXY} .Values.${BUCKET} }}x{{ end }}`,
    make: (at) => (at(PROXY) === true && at(BUCKET) ? 'x' : undefined),
    entry: "{ when: 'global.pixee.skipSSLVerification and platform.inputBucket', value: x }",
    values: { [PROXY]: true, [BUCKET]: 'b' },
    gives: 'x',
  },
  'either of two': {
    template: `{{ if or .Values.${AUTHOR} .Values.${BUCKET} }}x{{ end }}`,
    make: (at) => (at(AUTHOR) || at(BUCKET) ? 'x' : undefined),
    entry: "{ when: 'platform.gitAuthorUsername or platform.inputBucket', value: x }",
    values: { [BUCKET]: 'b' },
    gives: 'x',
  },
  'neither of two': {
    template: `{{ if not (or .Values.${AUTHOR} .Values.${BUCKET}) }}x{{ end }}`,
    make: (at) => (at(AUTHOR) || at(BUCKET) ? undefined : 'x'),
    entry: "{ when: 'not platform.gitAuthorUsername and not platform.inputBucket', value: x }",
    values: {},
    gives: 'x',
  },
  'more than a number': {
    template: `{{ if gt (int .Values.platform.replicaCount) 1 }}many{{ end }}`,
    make: (at) => (Number(at('platform.replicaCount') ?? 1) > 1 ? 'many' : undefined),
    entry: "{ when: 'platform.replicaCount > 1', value: many }",
    values: { 'platform.replicaCount': 2 },
    gives: 'many',
  },
  'the port of an address, or the usual one of its scheme': {
    template: `{{ $u := urlParse .Values.${URL} }}{{ $u.port | default (eq $u.scheme "https" | ternary "443" "80") }}`,
    make: (at) => {
      const [, scheme, port] = /^(?:(\w+):\/\/)?[^/]*?(?::(\d+))?(?:\/|$)/.exec(text(at(URL))) ?? [];
      return at(URL) ? (port ?? (scheme === 'https' ? '443' : '80')) : undefined;
    },
    entry:
      "{ when: platform.sonar.baseUri, cases: [{ when: 'not platform.sonar.baseUri|port is given and not platform.sonar.baseUri|scheme = ''https''', value: '80' }, { when: 'platform.sonar.baseUri|port is given', value: '{platform.sonar.baseUri|port}' }, '443'] }",
    values: { [URL]: 'https://sonar.company.com' },
    gives: '443',
  },
  'an address of IPv6': {
    template: `{{ if contains "[" .Values.${URL} }}-6{{ else }}-4{{ end }}`,
    make: (at) => (at(URL) ? (text(at(URL)).includes('[') ? '-6' : '-4') : undefined),
    entry:
      "{ when: platform.sonar.baseUri, cases: [{ when: 'platform.sonar.baseUri|hostname contains '':''', value: '-6' }, '-4'] }",
    values: { [URL]: 'https://[2001:db8::1]:8443' },
    gives: '-6',
  },
  'a list that has a choice in it': {
    template: `{{ if has "IPv6" .Values.${FAMILIES} }}[::]{{ else }}0.0.0.0{{ end }}`,
    make: (at) => (((at(FAMILIES) ?? []) as unknown[]).includes('IPv6') ? '[::]' : '0.0.0.0'),
    entry: "{ cases: [{ when: 'platform.service.ipFamilies contains ''IPv6''', value: '[::]' }, '0.0.0.0'] }",
    values: { [FAMILIES]: ['IPv4', 'IPv6'] },
    gives: '[::]',
  },
  'the first that is given': {
    template: `{{ coalesce .Values.${AUTHOR} .Values.${BUCKET} "none" }}`,
    make: (at) => [at(AUTHOR), at(BUCKET), 'none'].find(Boolean),
    entry:
      "{ cases: [{ when: 'not platform.gitAuthorUsername and platform.inputBucket', value: '{platform.inputBucket}' }, { when: platform.gitAuthorUsername, value: '{platform.gitAuthorUsername}' }, none] }",
    values: { [BUCKET]: 'b' },
    gives: 'b',
  },
};

/** Lists and maps. */
export const LISTS: Readonly<Record<string, Fragment>> = {
  'an item for each': {
    template: `{{ range .Values.${HOSTS} }}- {name: {{ .host }}}{{ end }}`,
    make: (at) => list(at(HOSTS)).map(({ host }) => ({ name: host })),
    entry:
      "[*0] { forEach: platform.ingress.hosts, fields: { name: { when: '.host is given', value: '{.host}' } } }",
    values: { [HOSTS]: [{ host: 'a.com' }, { host: 'b.com' }, { host: 'c.com' }] },
    gives: [{ name: 'a.com' }, { name: 'b.com' }, { name: 'c.com' }],
  },
  'a list in each item': {
    template: `{{ range .Values.${HOSTS} }}{{ range .paths }}…{{ end }}{{ end }}`,
    make: (at) =>
      list(at(HOSTS)).map(({ host, paths }) => ({
        name: host,
        paths: list(paths).map(({ path }) => ({ path, backend: 'web' })),
      })),
    entry:
      "[*0] { forEach: platform.ingress.hosts, fields: { name: { when: '.host is given', value: '{.host}' }, 'paths[*0]': { forEach: '.paths', fields: { path: { when: '.path is given', value: '{.path}' }, backend: web } } } }",
    values: { [HOSTS]: [{ host: 'a.com', paths: [{ path: '/x' }, { path: '/y' }] }] },
    gives: [
      {
        name: 'a.com',
        paths: [
          { path: '/x', backend: 'web' },
          { path: '/y', backend: 'web' },
        ],
      },
    ],
  },
  'several items for each': {
    template: `{{ range .Values.${HOSTS} }}{{ with .host }}- --host{{ println }}- {{ . }}{{ end }}{{ end }}`,
    make: (at) => ['run', ...list(at(HOSTS)).flatMap(({ host }) => (host ? ['--host', host] : []))],
    entry:
      "{ list: [run, { forEach: platform.ingress.hosts, flat: true, when: '.host', list: ['--host', '{.host}'] }] }",
    values: { [HOSTS]: [{ host: 'a.com' }, { host: 'b.com' }] },
    gives: ['run', '--host', 'a.com', '--host', 'b.com'],
  },
  'fixed items, and one under a condition': {
    template: `args: [run{{ if .Values.${PROXY} }}, --insecure{{ end }}]`,
    make: (at) => ['run', ...(at(PROXY) === true ? ['--insecure'] : []), '--end'],
    entry: "{ list: [run, { when: global.pixee.skipSSLVerification, value: '--insecure' }, '--end'] }",
    values: { [PROXY]: true },
    gives: ['run', '--insecure', '--end'],
  },
  'a copy': {
    template: `{{ toYaml .Values.${ALIASES} }}`,
    make: (at) => at(ALIASES),
    entry: "{ when: 'platform.hostAliases is given', copy: platform.hostAliases }",
    values: { [ALIASES]: [{ ip: '10.1.1.1', hostnames: ['a', 'b'] }] },
    gives: [{ ip: '10.1.1.1', hostnames: ['a', 'b'] }],
  },
  'a copy of a list of choices': {
    template: `{{ toYaml .Values.${FAMILIES} }}`,
    make: (at) => at(FAMILIES),
    entry: "{ when: 'platform.service.ipFamilies is given', copy: platform.service.ipFamilies }",
    values: { [FAMILIES]: ['IPv6'] },
    gives: ['IPv6'],
  },
  'a copy over a default': {
    template: `{{ merge .Values.platform.podSecurityContext (dict "fsGroup" 7) | toYaml }}`,
    make: (at) => ({ fsGroup: 7, ...map(at('platform.podSecurityContext')) }),
    entry: '{ copy: platform.podSecurityContext, over: { fsGroup: 7 } }',
    values: { 'platform.podSecurityContext': { runAsUser: 5 } },
    gives: { fsGroup: 7, runAsUser: 5 },
  },
  'entries of a map among fixed ones': {
    template: `{app: web, {{ toYaml .Values.${LABELS} }}}`,
    make: (at) => ({ app: 'web', ...map(at(LABELS)) }),
    entry: '{ copy: platform.podLabels, over: { app: web } }',
    values: { [LABELS]: { 'company.com/team': 'q' } },
    gives: { app: 'web', 'company.com/team': 'q' },
  },
  'a copy, or a default that values are in': {
    template: `{{ with .Values.platform.affinity }}{{ toYaml . }}{{ else }}podAntiAffinity: …{{ end }}`,
    make: (at) =>
      Object.keys(map(at('platform.affinity'))).length > 0
        ? at('platform.affinity')
        : { podAntiAffinity: { weight: 1, label: text(at(BUCKET) ?? 'main') } },
    entry: [
      '{ spread: [platform.affinity] }',
      ".podAntiAffinity { when: 'not platform.affinity' }",
      '.podAntiAffinity.weight 1',
      ".podAntiAffinity.label { cases: [{ when: platform.inputBucket, value: '{platform.inputBucket}' }, main] }",
    ].join('\n'),
    values: { 'platform.affinity': { nodeAffinity: { weight: 3 } } },
    gives: { nodeAffinity: { weight: 3 } },
  },
  'an item for each, or one for want of any': {
    template: `{{ range .Values.${HOSTS} | default (list dict) }}- {path: {{ .host | default "/" }}}{{ end }}`,
    make: (at) =>
      (list(at(HOSTS)).length > 0 ? list(at(HOSTS)) : [{}]).map(({ host }: PlainObject) => ({
        path: text(host) === '' ? '/' : host,
      })),
    entry: [
      "[path=/] { when: 'not platform.ingress.hosts', fields: {} }",
      "[*1] { forEach: platform.ingress.hosts, fields: { path: { cases: [{ when: 'not .host', value: / }, '{.host}'] } } }",
    ].join('\n'),
    values: {},
    gives: [{ path: '/' }],
  },
  'whether a map that takes any key has any': {
    template: `{{ if .Values.global.pixee.ai.azure.deployments }}x{{ end }}`,
    make: (at) => (Object.keys(map(at('global.pixee.ai.azure.deployments'))).length > 0 ? 'x' : undefined),
    entry: '{ when: global.pixee.ai.azure.deployments, value: x }',
    values: { 'global.pixee.ai.azure.deployments': { own: 'model' } },
    gives: 'x',
  },
  'a key that is made of a value, which is told as uncertain': {
    template: `{fixed: 1, {{ .Values.platform.sonar.secretKeys.tokenKey | default "token" }}: 2}`,
    make: (at) => {
      const key = text(at('platform.sonar.secretKeys.tokenKey'));
      return { fixed: 1, [key === '' ? 'token' : key]: 2 };
    },
    entry: "{ fields: { fixed: 1, token: { when: 'not platform.sonar.secretKeys.tokenKey', value: 2 } } }",
    values: {},
    gives: { fixed: 1, token: 2 },
  },
  'joined by commas': {
    template: `{{ with .Values.${ALIASES} }}{{ . | pluck "ip" | join "," }}{{ else }}none{{ end }}`,
    make: (at) =>
      list(at(ALIASES)).length === 0
        ? 'none'
        : list(at(ALIASES))
            .map(({ ip }) => ip)
            .join(','),
    entry:
      "{ cases: [{ when: platform.hostAliases, value: '{platform.hostAliases|pluck(''ip'')|join('','')}' }, none] }",
    values: { [ALIASES]: [{ ip: '10.1.1.1' }, { ip: '10.1.1.2' }] },
    gives: '10.1.1.1,10.1.1.2',
  },
  'a list in a text, with another separator': {
    template: `{{ .Values.${NO_PROXY} | replace "," "|" }}`,
    make: (at) => (at(NO_PROXY) ? `local|${text(at(NO_PROXY)).replaceAll(',', '|')}` : undefined),
    entry: "{ when: global.pixee.noProxy, value: 'local|{global.pixee.noProxy|replace('','', ''|'')}' }",
    values: { [NO_PROXY]: 'a,b,c' },
    gives: 'local|a|b|c',
  },
  'a list in a text, without blanks': {
    template: `{{ .Values.${NO_PROXY} | nospace }}`,
    make: (at) => (at(NO_PROXY) ? text(at(NO_PROXY)).replaceAll(' ', '') : undefined),
    entry: "{ when: global.pixee.noProxy, value: '{global.pixee.noProxy|replace('' '', '''')}' }",
    values: { [NO_PROXY]: 'a, b' },
    gives: 'a,b',
  },
  'flags that are on, joined': {
    template: `flags=[{{ range $flag := list … }}{{ if index $.Values $flag }}…{{ end }}{{ end }}]`,
    make: (at) =>
      `flags=[${[
        'enableProjectContext',
        'scaBackpressureEnabled',
        'useAgenticTriageForAllRules',
        'enableTransitiveDependencyAnalysis',
      ]
        .filter((flag) => at(`analysis.${flag}`) === true)
        .join(', ')}]`,
    entry:
      "{ join: '', of: ['flags=[', { join: ', ', of: [{ when: analysis.enableProjectContext, value: enableProjectContext }, { when: analysis.scaBackpressureEnabled, value: scaBackpressureEnabled }, { when: analysis.useAgenticTriageForAllRules, value: useAgenticTriageForAllRules }, { when: analysis.enableTransitiveDependencyAnalysis, value: enableTransitiveDependencyAnalysis }] }, ']'] }",
    values: { 'analysis.useAgenticTriageForAllRules': true, 'analysis.enableProjectContext': true },
    gives: 'flags=[enableProjectContext, useAgenticTriageForAllRules]',
  },
  'what any of many asks for': {
    template: `{{ if or .Values.platform.scm.gitlab.token .Values.platform.scm.gitlab.existingSecret … }}x{{ end }}`,
    make: (at) =>
      ['scm.gitlab.token', 'scm.gitlab.existingSecret', 'github.appId', 'scm.azure.organization'].some(
        (key) => at(`platform.${key}`),
      )
        ? 'x'
        : undefined,
    entry:
      "{ when: 'platform.scm.azure.organization or platform.github.appId or platform.scm.gitlab.token or platform.scm.gitlab.existingSecret', value: x }",
    values: { 'platform.scm.gitlab.existingSecret': 's' },
    gives: 'x',
  },
  'how many': {
    template: `{{ len .Values.${HOSTS} }}`,
    make: (at) => list(at(HOSTS)).length,
    entry:
      "{ cases: [{ when: 'not platform.ingress.hosts is given', value: 0 }, '{platform.ingress.hosts|count|number}'] }",
    values: { [HOSTS]: [{ host: 'a.com' }, { host: 'b.com' }, { host: 'c.com' }] },
    gives: 3,
  },
};

/** Files inside of a ConfigMap. */
export const FILES: Readonly<Record<string, Fragment>> = {
  JSON: {
    template: `{{ dict "bucket" .Values.${BUCKET} "proxy" .Values.${PROXY} | toJson }}`,
    make: (at) => goJson({ bucket: at(BUCKET) ?? 'none', proxy: at(PROXY) === true }),
    entry:
      "{ json: { fields: { bucket: { cases: [{ when: 'platform.inputBucket is given', value: '{platform.inputBucket}' }, none] }, proxy: { cases: [{ when: global.pixee.skipSSLVerification, value: true }, false] } } } }",
    values: { [BUCKET]: 'b', [PROXY]: true },
    gives: '{"bucket":"b","proxy":true}',
  },
  'pretty JSON': {
    template: `{{ dict "bucket" .Values.${BUCKET} | toPrettyJson }}`,
    make: (at) => goJson({ bucket: at(BUCKET) ?? 'none' }, 2),
    entry:
      "{ pretty: { fields: { bucket: { cases: [{ when: 'platform.inputBucket is given', value: '{platform.inputBucket}' }, none] } } }, indent: 2 }",
    values: { [BUCKET]: 'b' },
    gives: '{\n  "bucket": "b"\n}',
  },
  YAML: {
    template: `server: …`,
    make: (at) =>
      [
        'server:',
        ...(at(PROXY) === true ? ['  insecure: true'] : []),
        ...list(at(HOSTS)).map(({ host }) => `  - ${text(host)}`),
        '',
      ].join('\n'),
    entry:
      "{ lines: ['server:', { when: global.pixee.skipSSLVerification, value: '  insecure: true' }, { forEach: platform.ingress.hosts, cases: [{ when: 'not .host is given', value: '  - ' }, '  - {.host}'] }, ''] }",
    values: { [PROXY]: true, [HOSTS]: [{ host: 'a.com' }, { host: 'b.com' }] },
    gives: 'server:\n  insecure: true\n  - a.com\n  - b.com\n',
  },
  'TOML, with the same keys under several headings': {
    template: `[tool.sonar] …`,
    make: (at) =>
      [
        'title = "x"',
        ...['sonar', 'arnica', 'checkmarx'].flatMap((tool) => {
          const name = at(`platform.${tool}.existingSecret`);
          return name ? ['', `[tool.${tool}]`, 'enabled = true', `secret = "${text(name)}"`] : [];
        }),
        '[end]',
        'enabled = false',
      ].join('\n'),
    entry:
      "{ lines: ['title = \"x\"', { when: platform.sonar.existingSecret, value: '' }, { when: platform.sonar.existingSecret, value: '[tool.sonar]' }, { when: platform.sonar.existingSecret, value: 'enabled = true' }, { when: platform.sonar.existingSecret, value: 'secret = {platform.sonar.existingSecret|quote}' }, { when: platform.arnica.existingSecret, value: '' }, { when: platform.arnica.existingSecret, value: '[tool.arnica]' }, { when: platform.arnica.existingSecret, value: 'enabled = true' }, { when: platform.arnica.existingSecret, value: 'secret = {platform.arnica.existingSecret|quote}' }, { when: platform.checkmarx.existingSecret, value: '' }, { when: platform.checkmarx.existingSecret, value: '[tool.checkmarx]' }, { when: platform.checkmarx.existingSecret, value: 'enabled = true' }, { when: platform.checkmarx.existingSecret, value: 'secret = {platform.checkmarx.existingSecret|quote}' }, '[end]', 'enabled = false'] }",
    values: { 'platform.sonar.existingSecret': 's', 'platform.checkmarx.existingSecret': 'c' },
    gives:
      'title = "x"\n\n[tool.sonar]\nenabled = true\nsecret = "s"\n\n[tool.checkmarx]\nenabled = true\nsecret = "c"\n[end]\nenabled = false',
  },
  properties: {
    template: `url=…`,
    make: (at) =>
      [
        'a.b=1',
        ...(at(EMBEDDED) === false
          ? [`url=jdbc:postgresql://${text(at('platform.database.host'))}:5432/x`]
          : ['url=own']),
        'z=2',
      ].join('\n'),
    entry:
      "{ lines: ['a.b=1', { join: '', of: ['url=', { cases: [{ when: 'not platform.database.embedded ?? true and not platform.database.host is given', value: 'jdbc:postgresql://:5432/x' }, { when: 'not platform.database.embedded ?? true', value: 'jdbc:postgresql://{platform.database.host}:5432/x' }, own] }] }, 'z=2'] }",
    values: { [EMBEDDED]: false, 'platform.database.host': 'db' },
    gives: 'a.b=1\nurl=jdbc:postgresql://db:5432/x\nz=2',
  },
  XML: {
    template: `<root> …`,
    make: (at) =>
      [
        '<root>',
        `  <bucket>${text(at(BUCKET) ?? 'none')}</bucket>`,
        ...(at(PROXY) === true ? ['  <insecure/>'] : []),
        '</root>',
        '',
      ].join('\n'),
    entry:
      "{ lines: ['<root>', { when: 'not platform.inputBucket ?? true', value: '  <bucket></bucket>' }, { when: 'not platform.inputBucket is given', value: '  <bucket>none</bucket>' }, { when: platform.inputBucket, value: '  <bucket>{platform.inputBucket}</bucket>' }, { when: global.pixee.skipSSLVerification, value: '  <insecure/>' }, '</root>', ''] }",
    values: { [BUCKET]: 'b', [PROXY]: true },
    gives: '<root>\n  <bucket>b</bucket>\n  <insecure/>\n</root>\n',
  },
};
