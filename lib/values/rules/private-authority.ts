import { givenAuthorities } from '../given/private-authorities';
import { isText } from '../prepare/paths';
import type { RuleFinding, ValueRule } from './rule';

/**
 * Servers of Amazon RDS and Aurora, whose certificates are signed by authorities of Amazon RDS that no system trusts by itself; those of RDS Proxy
 * are public (Amazon RDS User Guide, "Using SSL/TLS to encrypt a connection", "RDS Proxy: using TLS/SSL").
 */
const RDS = /\.rds\.amazonaws\.com(?:\.cn)?$/;
const RDS_PROXY = /\.proxy-[^.]+\.[^.]+\.rds\.amazonaws\.com(?:\.cn)?$/;

/** A certificate that is to be verified must be signed by somebody who is trusted. */
export const privateAuthority: ValueRule = {
  id: 'private-authority',
  severity: 'warning',
  *check({ values }) {
    const isGiven = givenAuthorities(values) !== undefined || isText(values.cdk8s?.privateCACertificates);
    if (isGiven) return;
    const { database } = values.platform ?? {};
    const { sslMode } = values.cdk8s?.database ?? {};
    if (database?.embedded === false && isUntrusted(database.host, sslMode))
      yield finding(['cdk8s', 'database', 'sslMode'], sslMode);
    const { host, sslmode } = values.authentik?.authentik?.postgresql ?? {};
    if (values.authentik?.enabled === true && isUntrusted(host, sslmode))
      yield finding(['authentik', 'authentik', 'postgresql', 'sslmode'], sslmode);
  },
};

function isUntrusted(host = '', mode = ''): boolean {
  return mode.startsWith('verify-') && RDS.test(host) && !RDS_PROXY.test(host);
}

function finding(path: readonly string[], mode = ''): RuleFinding {
  return {
    path: [...path],
    message: `is ${mode}, but the certificates of Amazon RDS are signed by authorities that nothing trusts by itself, so that no connection comes about`,
    remedy:
      'load global-bundle.pem from https://truststore.pki.rds.amazonaws.com/global/, and give it by `--set-file cdk8s.privateCACertificates=global-bundle.pem`, or as a ConfigMap that `global.pixee.privateCACert` names',
  };
}
