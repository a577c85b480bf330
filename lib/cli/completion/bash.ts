import type { Command } from '../command';
import { SET_FLAGS } from '../set-flags';
import { PROGRAM } from '../program';
import { argumentOf, type CompletionWords, flagsOf, valueOf } from './words';

/** The script for bash. */
export function bashCompletion(words: CompletionWords): string {
  const { commands, valuePaths, secretPaths } = words;
  return [
    `# bash completion for ${PROGRAM}: source <(${PROGRAM} completion bash)`,
    '_cdk8s_pixee_values() {',
    "  cat <<'EOF'",
    ...valuePaths,
    'EOF',
    '}',
    '_cdk8s_pixee_secrets() {',
    "  cat <<'EOF'",
    ...secretPaths,
    'EOF',
    '}',
    '_cdk8s_pixee() {',
    '  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} flags=',
    '  COMPREPLY=()',
    '  # = breaks words: --layout=single comes in three',
    '  if [ "$cur" = = ]; then cur=; elif [ "$prev" = = ]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi',
    '  # of a list, what stands behind the last comma',
    '  local list=${cur%"${cur##*,}"} last=${cur##*,}',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}" -- "$cur"))`,
    '    return',
    '  fi',
    '  case "$command $prev" in',
    ...commands.flatMap(choiceLines),
    '  esac',
    '  case $prev in',
    `    ${fileFlags(commands).join(' | ')})`,
    '      COMPREPLY=($(compgen -f -- "$cur"))',
    '      if type compopt > /dev/null 2>&1; then compopt -o filenames 2> /dev/null; fi',
    '      return ;;',
    `    ${SET_FLAGS.map((flag) => `--${flag}`).join(' | ')})`,
    '      COMPREPLY=($(compgen -S = -P "$list" -W "$(_cdk8s_pixee_values)" -- "$last"))',
    '      if type compopt > /dev/null 2>&1; then compopt -o nospace 2> /dev/null; fi',
    '      return ;;',
    '  esac',
    '  case $command in',
    ...commands.map((command) => `    ${command.name}) flags="${flagWords(command)}" ;;`),
    '  esac',
    '  case $cur in -*) COMPREPLY=($(compgen -W "$flags" -- "$cur")); return ;; esac',
    '  case $command in',
    ...commands.flatMap(argumentLines),
    '  esac',
    '}',
    `complete -F _cdk8s_pixee ${PROGRAM}`,
    '',
  ].join('\n');
}

/** The script for zsh, which runs that of bash. */
export function zshCompletion(words: CompletionWords): string {
  return [
    `# zsh completion for ${PROGRAM}: source <(${PROGRAM} completion zsh)`,
    'autoload -U +X compinit && compinit -u',
    'autoload -U +X bashcompinit && bashcompinit',
    bashCompletion(words).split('\n').slice(1).join('\n'),
  ].join('\n');
}

function flagWords(command: Command): string {
  return flagsOf(command)
    .flatMap(([name, { short }]) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])])
    .join(' ');
}

/** The flags of all commands whose values are files or folders. */
function fileFlags(all: readonly Command[]): readonly string[] {
  const flags = all
    .flatMap((command) => flagsOf(command))
    .filter(([name, spec]) => ['file', 'folder'].includes(valueOf(name, spec)))
    .flatMap(([name, { short }]) => [...(short === undefined ? [] : [`-${short}`]), `--${name}`]);
  return [...new Set(flags)];
}

function choiceLines(command: Command): readonly string[] {
  return flagsOf(command).flatMap(([name, spec]) =>
    valueOf(name, spec) === 'choice'
      ? [
          `    '${command.name} --${name}') COMPREPLY=($(compgen ${spec.isList === true ? '-P "$list" ' : ''}-W "${(spec.choices ?? []).join(' ')}" -- "${spec.isList === true ? '$last' : '$cur'}")); return ;;`,
        ]
      : [],
  );
}

const ARGUMENTS = {
  'value-path': 'compgen -W "$(_cdk8s_pixee_values)"',
  'secret-path': 'compgen -W "$(_cdk8s_pixee_secrets)"',
  file: 'compgen -f',
} as const;

function argumentLines(command: Command): readonly string[] {
  const { choices, others } = argumentOf(command);
  const rest = others === 'none' ? undefined : `COMPREPLY=($(${ARGUMENTS[others]} -- "$cur"))`;
  if (choices === undefined) return rest === undefined ? [] : [`    ${command.name}) ${rest} ;;`];
  const first = `COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$cur"))`;
  return [
    `    ${command.name}) if [ "$COMP_CWORD" -eq 2 ]; then ${first}${rest === undefined ? '' : `; else ${rest}`}; fi ;;`,
  ];
}
