/** The tests behind each row of the page, by the symptom in its first cell: file in `test`, and title. */
export const PROOFS: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  '"Login failed" at Grafana or Argo CD, a redirect URI error': [
    [
      'constructs/authentik/oidc/oidc-application.test.ts',
      'is a provider and an application that the worker makes',
    ],
    ['constructs/authentik/oidc/oidc-application.test.ts', 'another host'],
    ['authentik/blueprint/rules.test.ts', 'with a wildcard in strict mode'],
  ],
  'A login loop between application and Authentik': [
    [
      'authentik/blueprint/blueprint.test.ts',
      'unknown attributes, wrong types, missing attributes and secrets in the open, all at once',
    ],
    ['authentik/blueprint/rules.test.ts', 'with a redirect URI without host'],
  ],
  '"Invalid client"': [
    ['constructs/authentik/oidc/oidc-application.test.ts', 'is rendered with an inline credential'],
    [
      'constructs/authentik/oidc/oidc-application.test.ts',
      'is filled from the store, under the name that the application reads',
    ],
  ],
  '"Invalid client" after the secret was changed': [
    ['constructs/authentik/matrix.test.ts', 'the blueprint changes with a secret that we render'],
    ['cli/authentik.test.ts', 'tells what to enter at Google, where to sign in, and how to get back in'],
  ],
  '"Login error" at Grafana after Authentik sent the user back': [
    ['constructs/authentik/oidc/presets.test.ts', 'Grafana'],
  ],
  'No button to sign in with Authentik': [
    ['constructs/authentik/oidc/presets.test.ts', 'Grafana'],
    ['constructs/authentik/oidc/presets.test.ts', 'Argo CD'],
    ['constructs/authentik/oidc/presets.test.ts', 'Infisical'],
  ],
  '`403 insufficient_scope` at userinfo': [
    ['authentik/blueprint/rules.test.ts', 'without the scope openid'],
    [
      'constructs/authentik/oidc/oidc-application.test.ts',
      'is a provider and an application that the worker makes',
    ],
  ],
  'Argo CD: `malformed jwt: unexpected algorithm HS256`': [
    ['authentik/blueprint/rules.test.ts', 'without a signing key'],
  ],
  'Argo CD shows no applications after the sign-in': [
    ['constructs/authentik/oidc/presets.test.ts', 'Argo CD'],
  ],
  'Kestra: users may do nothing after the sign-in': [
    ['constructs/authentik/oidc/presets.test.ts', 'Kestra'],
    ['constructs/authentik/oidc/presets.test.ts', 'Kestra without tenants lets users look around'],
  ],
  'Kestra: the issuer is not found': [['constructs/authentik/oidc/presets.test.ts', 'Kestra']],
  'OIDC discovery answers 404, tokens are not valid': [
    ['authentik/blueprint/rules.test.ts', 'an application fails with the provider of another'],
    ['cli/authentik.test.ts', 'the discovery document of the product is asked for by verify'],
  ],
  'An application has no providers, although Authentik has one': [
    ['cli/authentik.test.ts', 'the discovery document of the product is asked for by verify'],
  ],
  '"Permission denied" at the product': [
    [
      'constructs/authentik/pixee/pixee-application.test.ts',
      'is the blueprint that the documentation names, and the platform knows of it',
    ],
    [
      'constructs/authentik/pixee/pixee-application.test.ts',
      'lets everybody in, or only members of the groups',
    ],
  ],
  'Google: `403 app_not_configured_for_user`': [
    [
      'constructs/authentik/federation/source.test.ts',
      'tells what to enter at Google, the entity id without a slash at its end',
    ],
    [
      'constructs/authentik/federation/source.test.ts',
      'is a SAML source whose whole response is signed, and to which users are redirected',
    ],
    ['authentik/blueprint/rules.test.ts', 'without the name of a SAML source'],
  ],
  'The same, although the entity ID is right': [
    ['cli/authentik.test.ts', 'tells what to enter at Google, where to sign in, and how to get back in'],
  ],
  'Google: `No Signature exists in the Response element`': [
    ['cli/authentik.test.ts', 'tells what to enter at Google, where to sign in, and how to get back in'],
    ['authentik/blueprint/rules.test.ts', 'with a certificate and nothing signed'],
  ],
  'The blueprint fails at the certificate of the identity provider': [
    ['values/rules/federation.test.ts', 'a private key in place of a certificate is not shown'],
    ['constructs/authentik/federation/source.test.ts', 'a certificate that is none is refused'],
  ],
  'Oracle: the sign-in leads around in a circle': [
    ['authentik/blueprint/rules.test.ts', 'without an endpoint'],
    ['values/rules/federation.test.ts', 'a description by half tells all that is missing'],
  ],
  'Oracle shows a button for Authentik': [
    ['cli/authentik.test.ts', 'warns of Authentik as an identity provider of Oracle'],
  ],
  'Users are not redirected to the identity provider': [
    ['values/rules/federation.test.ts', 'two identity providers cannot both be gone on to'],
    ['constructs/authentik/federation/federated-login.test.ts', 'two sources cannot both be redirected to'],
    ['authentik/blueprint/rules.test.ts', 'with nothing to type and a link that keeps users there'],
  ],
  "A page of Authentik's in between": [
    [
      'authentik/blueprint/rules.test.ts',
      'a SAML source that users are redirected to at once does so by REDIRECT',
    ],
  ],
  '`akadmin` cannot sign in any more': [
    [
      'constructs/authentik/federation/federated-login.test.ts',
      'users are redirected to the only source, and administrators sign in at an address of their own',
    ],
    ['values/rules/federation.test.ts', 'administrators keep a way in'],
  ],
  'The direct sign-in asks for the password twice': [
    [
      'constructs/authentik/federation/federated-login.test.ts',
      'users are redirected to the only source, and administrators sign in at an address of their own',
    ],
  ],
  'After an upgrade the sign-in page is as it came': [
    [
      'constructs/authentik/federation/federated-login.test.ts',
      'what Authentik ships is never changed, so that an upgrade undoes nothing',
    ],
  ],
  'The blueprint fails without a way to the Internet': [
    ['authentik/blueprint/rules.test.ts', 'with a well-known URL'],
  ],
  'A change of the blueprint has no effect': [
    [
      'constructs/authentik/blueprint/authentik-blueprint.test.ts',
      'lies in a ConfigMap that the worker mounts, and starts a new worker when it changes',
    ],
  ],
  'Authentik does not list the blueprint at all': [
    ['authentik/blueprint/pyyaml.test.ts', 'a reader of YAML 1.1 in JavaScript does, too'],
    ['cli/blueprint.test.ts', 'errors are told with file, line and remedy, and give exit code 1'],
  ],
  'What was changed by hand is undone': [
    [
      'authentik/blueprint/blueprint.test.ts',
      'a blueprint is written whole, with the blueprints it needs in front',
    ],
  ],
  'The blueprint is in the state `error` and is not tried again': [
    [
      'constructs/authentik/blueprint/authentik-blueprint.test.ts',
      'reports all its mistakes, and those of the objects only once there are none',
    ],
    ['cli/authentik.test.ts', 'has the domain, path, release and namespace of the user'],
  ],
  'It is in the state `error` after the first start only': [
    [
      'authentik/blueprint/blueprint.test.ts',
      'a blueprint is written whole, with the blueprints it needs in front',
    ],
    ['constructs/authentik/federation/source.test.ts', 'is applied after the flows that it takes part in'],
  ],
  'An attribute has no effect': [
    ['authentik/blueprint/property.test.ts', 'fails with any attribute beside those that are known'],
  ],
  'The browser is sent to `0.0.0.0:9000`': [
    [
      'constructs/authentik/forward-auth/embedded-outpost.test.ts',
      'the outpost in the server is told what it protects, and where browsers find Authentik',
    ],
    [
      'constructs/authentik/forward-auth/proxy-outpost.test.ts',
      'speaks to Authentik inside the cluster, with the slash at the end, and sends browsers to its address outside',
    ],
  ],
  '403 at everything that is protected': [
    [
      'constructs/authentik/forward-auth/proxy-outpost.test.ts',
      'speaks to Authentik inside the cluster, with the slash at the end, and sends browsers to its address outside',
    ],
    [
      'constructs/authentik/forward-auth/proxy-outpost.test.ts',
      'its token goes to the user that Authentik makes for it, and nowhere but into Secrets',
    ],
  ],
  '404 below `/outpost.goauthentik.io`': [
    [
      'constructs/authentik/forward-auth/embedded-outpost.test.ts',
      'it is refused under a path, with the reason',
    ],
  ],
  '502 instead of Authentik': [
    ['constructs/support/documents.test.ts', 'names every workload'],
    ['constructs/authentik/authentik.test.ts', 'is where the server answers, its probes too'],
  ],
  '"No recovery flow set"': [
    [
      'constructs/authentik/recovery.test.ts',
      'administrators can make recovery links: there is a flow, and the brand has it unless another was chosen',
    ],
  ],
  'An application says that the e-mail address is not verified': [
    [
      'constructs/authentik/oidc/more-presets.test.ts',
      'addresses count as verified when that is said, or the application needs it',
    ],
  ],
  'Anybody could become the administrator': [
    ['values/rules/authentik.test.ts', 'warns when anybody could become it'],
  ],
};
