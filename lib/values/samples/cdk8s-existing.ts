import { options } from './cdk8s-options';
import type { SampleGroup } from './sample-group';
import { AUTHENTIK } from './authentik';
import { SUPERSET } from './companions';

/** Options that name existing Secrets. */
export const EXISTING: readonly SampleGroup[] = [
  options(
    {},
    {
      existingSecrets: {
        objectStore: { name: 'object-store' },
        proxy: { name: 'proxy' },
        replicated: { name: 'license' },
      },
    },
  ),
  options(
    { existingSecrets: { objectStore: { name: 'object-store' } } },
    { existingSecrets: { objectStore: { usernameKey: 'id', passwordKey: 'secret' } } },
  ),
  options(
    { existingSecrets: { proxy: { name: 'proxy' } } },
    { existingSecrets: { proxy: { httpProxyKey: 'http', httpsProxyKey: 'https' } } },
    {
      global: {
        pixee: { httpProxy: 'http://proxy.example.com:3128', httpsProxy: 'http://proxy.example.com:3128' },
      },
    },
  ),
  options(
    {
      existingSecrets: {
        authentik: { name: 'first', bootstrapTokenKey: 'first', emailPasswordKey: 'first' },
      },
    },
    {
      existingSecrets: {
        authentik: {
          name: 'second',
          secretKeyKey: 'a',
          bootstrapPasswordKey: 'b',
          bootstrapTokenKey: 'c',
          databasePasswordKey: 'd',
          emailPasswordKey: 'e',
        },
      },
    },
    {
      authentik: {
        ...AUTHENTIK,
        authentik: {
          postgresql: { host: 'authentik-database.example.com' },
          email: { host: 'mail.example.com' },
        },
        database: {},
      },
    },
  ),
  options(
    { existingSecrets: { replicated: { name: 'license' } } },
    { existingSecrets: { replicated: { licenseKey: 'license' } } },
  ),
  options(
    { existingSecrets: { superset: { name: 'first' } } },
    { existingSecrets: { superset: { name: 'second', secretKeyKey: 'a', adminPasswordKey: 'b' } } },
    { superset: SUPERSET.superset },
  ),
];
