import { error, type RuleTable, warning } from './rule-info';

/** Reading values files, flags and manifests. */
export const fileRules = {
  'file-unreadable': error(
    'What cannot be read cannot be checked.',
    'Check the name of the file and who may read it.',
  ),
  'file-encoding': error(
    'Helm reads UTF-8; another encoding would change texts without a word.',
    'Save the file as UTF-8.',
  ),
  'file-too-large': error(
    'Values are small; a large file is most likely another one.',
    'Check the name of the file, or split it.',
  ),
  'no-values': error(
    'A command about values needs some.',
    'Name a file with `-f`, or single values with `--set`.',
  ),
  'not-a-mapping': error('Values are a map at the top of the file.', 'Start with keys, such as `global:`.'),
  'yaml-syntax': error(
    'YAML that a reader guesses at is read differently by another.',
    'Mend the place that the message names.',
  ),
  'yaml-alias': error(
    'An alias without its anchor, or too many of them, hold no value.',
    'Write the value out.',
  ),
  'yaml-depth': error('Values that are nested so deeply are a mistake or an attack.', 'Write fewer levels.'),
  'yaml-size': error(
    'No installation needs so many, and what all objects have in common is written once for each.',
    'Remove what does not belong there.',
  ),
  'yaml-key': error('Keys of values are texts.', 'Put the key in quotes, or write another one.'),
  'yaml-merge': error('A merge key takes maps only.', 'Give `<<` an alias of a map, or a list of such.'),
  'yaml-number': error(
    'Some numbers are read differently by YAML 1.1, YAML 1.2 and JSON.',
    'Write the number in decimal, or put the text in quotes.',
  ),
  'yaml-several-documents': error(
    'Helm reads the first document of a file only.',
    'Keep one document in the file.',
  ),
  'yaml-tag': error('Tags make of a value what Helm does not read.', 'Remove the tag.'),
  'duplicate-key': error(
    'Of two equal keys in a map one is lost, and readers differ in which.',
    'Join the two sections.',
  ),
  'boolean-key': warning(
    '`on`, `yes` and the like are texts here and booleans to Helm.',
    'Put the key in quotes.',
  ),
  'merge-order': warning(
    'Readers differ in who wins where a merge key and an own key name the same.',
    'Write the key out.',
  ),
  'reserved-key': error('A key of this name would change every object of JavaScript.', 'Choose another key.'),
  'set-syntax': error('A flag that Helm would not read sets nothing.', 'Write `key=value`, as Helm does.'),
  'set-conflict': error(
    'A flag cannot put a value below one that is no map or list.',
    'Give one of the two another place.',
  ),
  'no-manifest': error(
    'A command about manifests needs objects of Kubernetes.',
    'Name a folder or file with manifests.',
  ),
  'manifest-syntax': error(
    'Manifests that cannot be read cannot be compared.',
    'Mend the place that the message names.',
  ),
  'duplicate-object': error(
    'Two objects of one kind, namespace and name are one object in the cluster.',
    'Remove one of them.',
  ),
  'cut-off': error(
    'Half of the manifests would look like a removal of the rest.',
    'Give the text as a whole.',
  ),
  encrypted: error('What is encrypted cannot be compared.', 'Decrypt it first, and give it as `-`.'),
  'other-release': error(
    'Objects of two releases have nothing to do with each other.',
    'Compare manifests of one release.',
  ),
  'output-folder': error(
    'A folder that is not ours is neither emptied nor written over.',
    'Choose another folder with `-o`.',
  ),
  'secrets-file': error(
    'Secrets are not written where others read them or where something is lost.',
    'Choose another file, or remove the old one.',
  ),
  'chart-profile': error(
    'A profile that cannot be read would leave the chart out.',
    'Mend the place that is named, or learn the chart again.',
  ),
  'fleet-file': error(
    'A fleet that cannot be read has no installations.',
    'Write it as docs/fleet.md has it.',
  ),
  'fleet-collision': error(
    'Two installations that render one object take it from each other.',
    'Give one of them another release name, namespace or cluster.',
  ),
  'fleet-domain': warning(
    'Two installations at one domain answer for each other.',
    'Give each its own domain.',
  ),
  'failed-rule': error('A rule has failed itself: a bug of this library.', 'Report it, without secrets.'),
} as const satisfies RuleTable;
