import type { SignIn } from '../../../constructs/sign-in';
import { authServerUrl } from '../../../constructs/sign-in/sign-in-binding';
import type { Release } from '../../core/release/release';
import { quote } from '../../core/pod/shell';
import { isIpAddress } from '../../rules/formats/host';
import type { Step } from './step';
import { withoutTail } from '../../base/trim';

/** Addresses of the providers that the product knows by name. */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  google: 'https://accounts.google.com',
  microsoft: 'https://login.microsoftonline.com/common/v2.0',
};

/** What answers at the address of the product. */
export function addressSteps(release: Release, signIn: SignIn | undefined): readonly Step[] {
  return [
    {
      title: 'Health of the platform, by the address that browsers use',
      expect: '"status": "UP"',
      commands: [`curl --fail --silent --show-error ${quote(`${release.url}/q/health`)}`],
    },
    ...certificateStep(release),
    ...signInStep(release, signIn),
  ];
}

function certificateStep({ url }: Release): readonly Step[] {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:') return [];
  const name = isIpAddress(hostname.replace(/^\[|\]$/g, '')) ? '' : ` -servername ${hostname}`;
  const place = `${hostname}:${port === '' ? '443' : port}`;
  return [
    {
      title: 'Certificate of the address',
      expect: 'the name of the product, and an end that is not near',
      commands: [
        `openssl s_client -connect ${quote(place)}${name} </dev/null 2>/dev/null | openssl x509 -noout -subject -issuer -enddate`,
      ],
    },
  ];
}

function signInStep(release: Release, signIn: SignIn | undefined): readonly Step[] {
  if (signIn === undefined) return [];
  const { provider } = signIn.settings;
  const url = authServerUrl(release, signIn.settings) ?? WELL_KNOWN[provider];
  if (url === undefined) return [];
  return [
    {
      title: `Sign-in: what the identity provider (${provider}) says of itself`,
      expect: 'JSON with an issuer and an authorization_endpoint',
      commands: [
        `curl --fail --silent --show-error ${quote(`${withoutTail(url, '/')}/.well-known/openid-configuration`)}`,
      ],
    },
  ];
}
