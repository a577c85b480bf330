import { either, error, type RuleTable, warning } from './rule-info';

/** The shape of values, as the contract has it. */
export const schemaRules = {
  'unknown-key': error(
    'A key that nobody reads is a typo: what it should have done does not happen.',
    'Write the key that is meant, or remove it.',
  ),
  'unmapped-key': either(
    'The key is one of the upstream chart that is not mapped here: it would have no effect.',
    'Remove it, or pass such keys over with `allowUnmapped`.',
  ),
  'missing-key': error('An entry without it means nothing.', 'Add the key.'),
  'null-section': error('A whole section cannot be taken away.', 'Remove the key, or write {}.'),
  'wrong-type': error(
    'Another type is read as something else, or not at all.',
    'Write the value in the type that the message names.',
  ),
  'not-allowed': error(
    'The value is none of those that are known.',
    'Choose one of those that the message lists.',
  ),
  pattern: error(
    'The text is not in the form that its reader takes.',
    'Write it in the form that the message shows.',
  ),
  'out-of-range': error('The number is one that the server refuses.', 'Stay within the range.'),
  'not-data': error(
    'Values are plain data; classes and functions are lost when they are written.',
    'Give text, numbers, lists and maps.',
  ),
  'too-large': error('Values that large are a mistake.', 'Leave out what is not a value.'),
  deprecated: warning(
    'The key has a successor and will be gone some day.',
    'Use the key that the message names.',
  ),
  'conflicting-spellings': error('Two spellings of one value say different things.', 'Keep one of them.'),
  'unused-deployment': warning(
    'Of deployments of a provider only those in use count.',
    'Remove the one that the message names.',
  ),
  'unused-value': warning(
    'A value that was given for nothing is most likely a mistake somewhere else.',
    'Remove it, or switch on what it belongs to.',
  ),
  placeholder: warning(
    'Words in angle brackets are what examples have in place of a value.',
    'Write the value.',
  ),
} as const satisfies RuleTable;
