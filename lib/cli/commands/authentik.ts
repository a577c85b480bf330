import { SOURCE_KINDS } from '../../authentik/source-kind';
import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How the guide is printed',
  },
  provider: {
    type: 'string',
    placeholder: 'NAME',
    choices: SOURCE_KINDS,
    help: 'Tell what to do at this identity provider too, before the values describe it',
  },
} as const satisfies OptionTable;

/** The flags of `authentik`. */
export const authentikOptions = { ...flags, ...valueOptions };

export const authentik: Command<typeof authentikOptions> = {
  name: 'authentik',
  summary: 'Tell what stays to be done by hand for Authentik, and how it is looked after',
  description:
    'Tells where users and administrators of Authentik sign in, what to do at each identity provider with the URLs to enter there, and the commands for recovery, for blueprints and for secrets from a store. Secrets are named, never printed.',
  examples: [
    { title: 'The guide', command: 'cdk8s-pixee authentik -f values.yaml' },
    {
      title: 'Before there is a SAML app: what to enter at Google',
      command: 'cdk8s-pixee authentik -f values.yaml --provider googleWorkspace',
    },
  ],
  flags,
  options: authentikOptions,
};
