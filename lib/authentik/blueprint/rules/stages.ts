import { entryRule, isGiven } from './rule';

/** A page without a field cannot be made. */
export const promptStages = entryRule(['authentik_stages_prompt.promptstage'], function* ({ known }) {
  const { fields } = known;
  if (!Array.isArray(fields) || fields.length > 0) return;
  yield {
    id: 'stage-without-fields',
    attribute: 'fields',
    message: 'is empty, which Authentik refuses',
    remedy: 'give it a prompt',
  };
});

/** Users without a device are sent to a stage that sets one up. */
export const validateStages = entryRule(
  ['authentik_stages_authenticator_validate.authenticatorvalidatestage'],
  function* ({ known: { not_configured_action: action, configuration_stages: stages } }) {
    if (action !== 'configure' || isGiven(stages)) return;
    yield {
      id: 'no-configuration-stage',
      attribute: 'configuration_stages',
      message: 'is empty, but not_configured_action is configure',
      remedy: 'give a stage that sets a device up',
    };
  },
);
