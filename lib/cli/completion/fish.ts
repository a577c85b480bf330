import type { Command } from '../command';
import { PROGRAM } from '../program';
import type { OptionSpec } from '../option-table';
import { argumentOf, type CompletionWords, flagsOf, valueOf } from './words';

/** The script for fish. */
export function fishCompletion({ commands, valuePaths, secretPaths }: CompletionWords): string {
  return [
    `# fish completion for ${PROGRAM}: ${PROGRAM} completion fish | source`,
    ...wordFunction('values', valuePaths),
    ...wordFunction('secrets', secretPaths),
    `complete -c ${PROGRAM} -f`,
    ...commands.flatMap(commandLines),
    '',
  ].join('\n');
}

function wordFunction(name: string, words: readonly string[]): readonly string[] {
  return [
    `function __cdk8s_pixee_${name}`,
    '  printf "%s\\n" \\',
    ...words.map((word) => `    ${quote(word)} \\`),
    '    ;',
    'end',
  ];
}

function commandLines(command: Command): readonly string[] {
  const seen = `-n ${quote(`__fish_seen_subcommand_from ${command.name}`)}`;
  const { choices, others } = argumentOf(command);
  return [
    `complete -c ${PROGRAM} -n __fish_use_subcommand -a ${command.name} -d ${quote(command.summary)}`,
    ...(choices === undefined ? [] : [`complete -c ${PROGRAM} ${seen} -a ${quote(choices.join(' '))}`]),
    ...(others === 'none' ? [] : [`complete -c ${PROGRAM} ${seen} ${ARGUMENTS[others]}`]),
    ...flagsOf(command).map(([name, spec]) => `complete -c ${PROGRAM} ${seen} ${flag(name, spec)}`),
  ];
}

const ARGUMENTS = {
  'value-path': "-a '(__cdk8s_pixee_values)'",
  'secret-path': "-a '(__cdk8s_pixee_secrets)'",
  file: '-F',
} as const;

function flag(name: string, spec: OptionSpec): string {
  const short = spec.short === undefined ? '' : ` -s ${spec.short}`;
  return `-l ${name}${short}${valueWords(name, spec)} -d ${quote(spec.help)}`;
}

function valueWords(name: string, spec: OptionSpec): string {
  switch (valueOf(name, spec)) {
    case 'none':
      return '';
    case 'choice':
      return ` -x -a ${quote(choicesOf(spec))}`;
    case 'value-path':
      return " -x -a '(__fish_complete_list , __cdk8s_pixee_values)='";
    case 'file':
      return ' -r -F';
    case 'folder':
      return " -x -a '(__fish_complete_directories)'";
    default:
      return ' -x';
  }
}

/** Words; of a list, what stands behind the last comma too. */
function choicesOf({ choices = [], isList }: OptionSpec): string {
  const words = choices.join(' ');
  return isList === true ? `(__fish_complete_list , "string split \\" \\" \\"${words}\\"")` : words;
}

/** A word as fish reads it. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
