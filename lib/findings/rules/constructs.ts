import { error, type RuleTable, warning } from './rule-info';

/** Props of constructs, and how constructs are put together. */
export const constructRules = {
  patch: error(
    'A patch that cannot be carried out would be lost.',
    'Look at the object as it is without the patch.',
  ),
  'patch-target': error(
    'A patch without an object changes nothing.',
    'Name an object that is rendered: `cdk8s-pixee synth --stdout` shows all.',
  ),
  'replaced-variable': warning(
    'The variable is made of several settings here, and all of them are lost.',
    'Leave it out, or acknowledge it.',
  ),
  'unknown-prop': error(
    'A prop that nobody reads is a typo: what it should have done does not happen.',
    'Write the prop that is meant.',
  ),
  'missing-prop': error(
    'The construct cannot do without it.',
    'Give it; if it comes from process.env, check that the variable is set.',
  ),
  'prop-type': error('The value is of another type than the prop takes.', 'Give what the message names.'),
  'prop-format': error(
    'The text or number is not in the form that its reader takes: the same rule as for values.',
    'Write it as the message says.',
  ),
  'construct-props': error('What was given does not make a construct.', 'Write it as the message says.'),
  release: error('The release cannot be made, or a construct is in none.', 'Write it as the message says.'),
  credential: error(
    'A credential that is empty, or cannot be fetched or rendered, opens nothing.',
    'Write it as the message says.',
  ),
  proxy: error('The proxy would not be used, or by some only.', 'Write it as the message says.'),
  ingress: error('An Ingress without class or host serves nothing.', 'Give both.'),
  'database-props': error('The operator refuses it, or data would be lost.', 'Write it as the message says.'),
  'object-store-props': error('The store cannot be made so.', 'Write it as the message says.'),
  'observability-props': error(
    'The server would not start, or show nothing.',
    'Write it as the message says.',
  ),
  'sign-in-props': error('Nobody could sign in.', 'Write it as the message says.'),
  'authentik-props': error('Authentik refuses it, or nobody could sign in.', 'Write it as the message says.'),
  integration: error('The platform has one connection of each type.', 'Connect one of the two.'),
  'integration-props': error("The tool would refuse the platform's calls.", 'Write it as the message says.'),
  'unconnected-integration': warning(
    'An integration that is connected to no platform does nothing.',
    "Hand it to the platform's `integrations`.",
  ),
  'unread-credential': warning(
    'A credential that nothing reads opens nothing, and is one more to keep.',
    'Hand what holds it to what should read it, or remove it.',
  ),
  'shared-object': error(
    'Two releases that render one object take it from each other, by turns.',
    'Give one of them another releaseName or namespace.',
  ),
  'shared-file': error(
    'Two charts that write one file leave the manifests of the later alone.',
    'Give one of them another id, or its output another layout.',
  ),
  'object-not-found': error('What is not rendered cannot be patched.', 'Look the name up in the manifests.'),
  acknowledge: warning(
    'An acknowledgement that nothing needs hides what may come.',
    'Take the id off the list.',
  ),
} as const satisfies RuleTable;
