import type { VolumeMount } from '../../generated/kubernetes';
import type { Pod } from '../pod/pod';
import { authoritiesOf, AUTHORITIES_VOLUME, authoritiesVolume, expectAuthorities } from './private-ca-source';
import type { Release } from '../release/release';

/** The language runtime of a component, by which it trusts certificate authorities. */
export type TrustRuntime = 'java' | 'python';

const STORE_FOLDER = '/var/ssl';
const CERTIFICATES_FOLDER = '/etc/pixee/private-ca';
const JAVA_STORE = `${STORE_FOLDER}/enterprise-truststore.p12`;
/** Where Debian and what is made of it keeps the public authorities. */
const SYSTEM_BUNDLE = '/etc/ssl/certs/ca-certificates.crt';
const BUNDLE = `${STORE_FOLDER}/enterprise-ca-bundle.pem`;
const STORE_PASSWORD = 'changeit'; // public by convention: the store holds no secret, only certificates

/** Fails the pod with a reason, instead of starting it without the certificates it was meant to trust. */
const FAIL = 'fail() { echo "private CA: $1" >&2; exit 1; }';

/**
 * Splits every PEM file of the ConfigMap into one file per certificate, with nothing but the shell: `keytool` imports
 * only the first certificate of a file, and an image need not have awk or csplit. A carriage return at the end of a line is a separator of
 * fields, so that `read` takes it away.
 */
const SPLIT = `
set -eu
${FAIL}
parts=${STORE_FOLDER}/parts
rm -rf "$parts" && mkdir -p "$parts"
count=0
return_character=$(printf '\\r')
cd ${CERTIFICATES_FOLDER}
for name in *; do
  [ -f "./$name" ] || continue
  inside=no
  while IFS=$return_character read -r line || [ -n "$line" ]; do
    case $line in
      '-----BEGIN CERTIFICATE-----')
        [ "$inside" = no ] || fail "$name: a certificate is cut off"
        inside=yes
        count=$((count + 1))
        ;;
      '-----END CERTIFICATE-----')
        [ "$inside" = yes ] || fail "$name: a certificate has no beginning"
        printf '%s\\n' "$line" >> "$parts/$count.pem"
        inside=no
        ;;
      *'-----BEGIN CERTIFICATE-----'* | *'-----END CERTIFICATE-----'*)
        fail "$name: a certificate does not begin or end on a line of its own"
        ;;
    esac
    [ "$inside" = no ] || printf '%s\\n' "$line" >> "$parts/$count.pem"
  done < "./$name"
  [ "$inside" = no ] || fail "$name: a certificate is cut off"
done
[ "$count" -gt 0 ] || fail "no certificate in the ConfigMap"
`;

const JAVA = `${SPLIT}
set +u
java_home=$JAVA_HOME
set -u
[ -n "$java_home" ] || java_home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
keytool=$(command -v keytool || echo "$java_home/bin/keytool")
[ -x "$keytool" ] || fail "this image has no keytool"
rm -f ${JAVA_STORE}
run() { "$keytool" "$@" > "$parts/log" 2>&1 || { cat "$parts/log" >&2; fail "keytool failed"; }; }
run -importkeystore -noprompt -srckeystore "$java_home/lib/security/cacerts" -srcstorepass ${STORE_PASSWORD} \\
  -destkeystore ${JAVA_STORE} -deststoretype PKCS12 -deststorepass ${STORE_PASSWORD}
for part in "$parts"/*.pem; do
  run -importcert -noprompt -alias "private-ca-$(basename "$part" .pem)" -file "$part" \\
    -keystore ${JAVA_STORE} -storetype PKCS12 -storepass ${STORE_PASSWORD}
done
rm -rf "$parts"
echo "private CA: added $count certificates"
`;

const PYTHON = `${SPLIT}
system=
for candidate in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem /etc/ssl/ca-bundle.pem; do
  if [ -s "$candidate" ]; then system=$candidate; break; fi
done
[ -n "$system" ] || system=$(python3 -c 'import certifi; print(certifi.where())') || fail "this image has no CA bundle to start from"
cat "$system" > ${BUNDLE}
for part in "$parts"/*.pem; do
  echo >> ${BUNDLE}
  cat "$part" >> ${BUNDLE}
done
rm -rf "$parts"
echo "private CA: added $count certificates"
`;

/**
 * Makes a pod trust the certificate authorities of the release: an init container of the pod's own image
 * builds the trust store, starting from the image's own, because the settings that name it replace the default.
 */
export function trustPrivateCa(pod: Pod, release: Release, runtime: TrustRuntime): void {
  const authorities = authoritiesOf(release.settings);
  if (authorities === undefined) return;
  expectAuthorities(release, authorities);
  pod.addVolume(authoritiesVolume(authorities));
  pod.addVolume({ name: 'trust-store', emptyDir: {} }, { mountPath: STORE_FOLDER, readOnly: true });
  pod.addInitContainer({
    name: 'trust-store',
    command: ['/bin/sh', '-c', (runtime === 'java' ? JAVA : PYTHON).trim()],
    volumeMounts: [
      { name: AUTHORITIES_VOLUME, mountPath: CERTIFICATES_FOLDER, readOnly: true },
      { name: 'trust-store', mountPath: STORE_FOLDER },
    ],
  });
  if (runtime === 'python') {
    for (const variable of ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS']) {
      pod.env.set(variable, BUNDLE);
    }
  }
}

/** The file with the certificate authorities that a pod of Python trusts. */
export function trustedBundle(release: Release): string {
  return authoritiesOf(release.settings) === undefined ? SYSTEM_BUNDLE : BUNDLE;
}

/** Where further init containers of a pod of {@link trustPrivateCa} find that file. */
export function trustMounts(release: Release): VolumeMount[] {
  return authoritiesOf(release.settings) === undefined
    ? []
    : [{ name: 'trust-store', mountPath: STORE_FOLDER, readOnly: true }];
}

/** The options that make a JVM use the trust store of {@link trustPrivateCa}. */
export function javaTrustOptions(release: Release): string[] {
  return authoritiesOf(release.settings) === undefined
    ? []
    : [
        `-Djavax.net.ssl.trustStore=${JAVA_STORE}`,
        '-Djavax.net.ssl.trustStoreType=PKCS12',
        `-Djavax.net.ssl.trustStorePassword=${STORE_PASSWORD}`,
      ];
}
