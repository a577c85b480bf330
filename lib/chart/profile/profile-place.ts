import type { Place } from '../../findings/disclosure';
import { looksSecret } from '../../findings/secret-keys';

/** Sections of a profile in which all keys are free. */
const KNOWN = ['kind', 'chart', 'learned', 'names', 'chartKeys', 'keep', 'ignore', 'complete'];
const OF_OBJECTS = ['id', 'component', 'source', 'pinned', 'forEach', 'when'];

const INDEX = /^\d+$/;

/** What may be shown of a profile: what it is known for, as far as it looks harmless. Unknown keys may hold anything. */
export const profilePlace: Place = {
  shows: 'nothing',
  hasParts: true,
  below: (part) => (part === 'objects' ? objects : KNOWN.includes(part) ? anything : undefined),
};

const objects: Place = {
  shows: 'nothing',
  hasParts: true,
  below: (part) => (INDEX.test(part) ? objects : ofObject(part)),
};

function ofObject(part: string): Place | undefined {
  if (part === 'fields') return fields;
  return OF_OBJECTS.includes(part) ? anything : undefined;
}

/** What is given to fields by their paths, which are free. */
const fields: Place = {
  shows: 'nothing',
  hasParts: true,
  below: (part) => (looksSecret(part) ? undefined : expression),
};

/** Words of expressions that hold others. */
const FORMS = /^(?:\d+|value|cases|const|list|lines|join|json|pretty|base64|spread)$/;

/** Words behind which stand conditions and paths of values. */
const OF_VALUES = /^(?:copy|forEach|when|over|of|from|indent|flat)$/;

/** What an expression makes of values may be shown; what it says in so many words may be a secret. */
const expression: Place = {
  shows: 'template',
  hasParts: true,
  below: (part) => {
    if (part === 'fields') return fields;
    return OF_VALUES.test(part) ? anything : FORMS.test(part) ? expression : undefined;
  },
};

const anything: Place = {
  shows: 'text',
  hasParts: true,
  below: (part) => (looksSecret(part) ? undefined : anything),
};
