/** What must not compile around credentials; `tsc` checks this file, nothing runs it. */
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- here the compiler is tested, not the linter */
import { Database, ObjectStore, RestApi, SignIn } from '../../constructs';
import type { PixeeRelease } from '../../constructs';
import { Credential } from '../../lib/core';

declare const chart: PixeeRelease;
const password = Credential.existing('db', 'password');
const endpoint = 'https://s3.example.com';

export const accepted = [
  Database.external(chart, 'a', { host: 'db', username: 'u', password }),
  ObjectStore.external(chart, 'b', { endpoint, username: password, password }),
  ObjectStore.serviceAccount(chart, 'c', { endpoint }),
];

export const refused = [
  // @ts-expect-error an external database needs a password
  Database.external(chart, 'a', { host: 'db', username: 'u' }),
  // @ts-expect-error an external database needs a user
  Database.external(chart, 'a', { host: 'db', password }),
  // @ts-expect-error an external database needs a host
  Database.external(chart, 'a', { username: 'u', password }),
  // @ts-expect-error a password is a credential, not a bare string
  Database.external(chart, 'a', { host: 'db', username: 'u', password: 'hunter2' }),
  // @ts-expect-error a look-alike of a credential is none
  new RestApi(chart, 'd', { apiKey: { kind: 'inline', inlineValue: 'x', existingKey: undefined } }),
  // @ts-expect-error the embedded database has no host: there is no half embedded one
  Database.embedded(chart, 'a', { host: 'db' }),
  // @ts-expect-error there is no third kind without a factory
  new Database(chart, 'a', 'db', 5432, 'name'),
  // @ts-expect-error an external store needs its keys
  ObjectStore.external(chart, 'b', { endpoint }),
  // @ts-expect-error an external store needs an endpoint
  ObjectStore.external(chart, 'b', { username: password, password }),
  // @ts-expect-error access keys are credentials, the id too
  ObjectStore.external(chart, 'b', { endpoint, username: 'id', password }),
  // @ts-expect-error a store that knows the service account takes no keys
  ObjectStore.serviceAccount(chart, 'c', { endpoint, password }),
  // @ts-expect-error an API key is a credential
  new RestApi(chart, 'd', { apiKey: 'key' }),
  // @ts-expect-error a client secret is a credential
  SignIn.google({ clientId: 'client', clientSecret: 'secret' }),
  // @ts-expect-error credentials are made by their factories
  new Credential('inline', { value: 'x' }),
];

// @ts-expect-error a credential stays what it is
password.kind = 'inline';
