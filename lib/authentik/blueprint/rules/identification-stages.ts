import { entryRule } from './rule';

/** Users need some way to say who they are. */
export const identificationStages = entryRule(
  ['authentik_stages_identification.identificationstage'],
  function* ({ known: { user_fields: fields, sources } }) {
    const isEmpty = (list: unknown): boolean =>
      list === undefined || (Array.isArray(list) && list.length === 0);
    if (!Array.isArray(fields) || fields.length > 0 || !isEmpty(sources)) return;
    yield {
      attribute: 'user_fields',
      message: 'is empty, and there is no source, so that nobody can sign in',
      remedy: 'give a user field or a source',
    };
  },
);
