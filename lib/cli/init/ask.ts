import { printable } from '../../findings/printable';
import type { Io } from '../io';
import { UsageError } from '../usage-error';
import { answerProblem, type Answers, type Question, QUESTIONS } from './questions';
import { didYouMean } from '../did-you-mean';

/**
 * All answers: of the flags, else of somebody at a terminal, else what stands for no answer.
 *
 * @returns nothing when whoever was asked has gone away
 * @throws UsageError for a flag with an answer that will not do, and for missing ones when nobody can be asked
 */
export async function answersFor(
  given: Readonly<Record<string, string | undefined>>,
  io: Io,
): Promise<Answers | undefined> {
  const answers: Record<string, string> = {};
  const missing: string[] = [];
  const questions: readonly Question[] = QUESTIONS;
  for (const question of questions) {
    const { flag, when = () => true, fallback } = question;
    const answer = given[flag];
    if (!when(answers)) {
      if (answer === undefined) continue;
      throw new UsageError(`--${flag} has no effect ${instead(when, answers)}`, 'init');
    }
    if (answer !== undefined) answers[flag] = checked(question, answer);
    else if (io.ask !== undefined) {
      const said = await ask(question, io.ask);
      if (said === undefined) return undefined;
      answers[flag] = said;
    } else if (fallback === undefined) missing.push(`--${flag}`);
    else answers[flag] = fallback;
  }
  if (missing.length > 0)
    throw new UsageError(`nobody can be asked here: give ${missing.join(' and ')} as well`, 'init');
  return answers;
}

/** Which other answers would make a question one that is asked. */
function instead(when: NonNullable<Question['when']>, answers: Answers): string {
  const asked: readonly Question[] = QUESTIONS;
  const others = asked
    .filter(({ flag }) => flag in answers)
    .flatMap(({ flag, choices = [] }) => choices.map((choice) => ({ [flag]: choice })));
  const pairs = others.flatMap((one) => others.map((other) => ({ ...one, ...other })));
  const wanted = [...others, ...pairs].find((some) => when({ ...answers, ...some }));
  if (wanted === undefined) return 'beside the other answers';
  const flags = (some: Answers): string =>
    Object.entries(some)
      .map(([flag, answer]) => `--${flag} ${answer}`)
      .join(' and ');
  const got = Object.fromEntries(Object.keys(wanted).map((flag) => [flag, answers[flag] ?? '']));
  return `beside ${flags(got)}: it belongs to ${flags(wanted)}`;
}

function checked(question: Question, answer: string): string {
  const problem = answerProblem(question, answer);
  if (problem === undefined) return answer;
  const remedy = question.choices === undefined ? question.format?.(answer)?.remedy : undefined;
  const help = remedy === undefined ? didYouMean(answer, question.choices ?? []) : `; ${remedy}`;
  throw new UsageError(`--${question.flag} must be ${problem}, got "${printable(answer)}"${help}`, 'init');
}

async function ask(question: Question, prompt: NonNullable<Io['ask']>): Promise<string | undefined> {
  const { text, choices, fallback } = question;
  const options = choices === undefined ? '' : `\n  ${choices.join(', ')}`;
  const standing = fallback === undefined || fallback === '' ? '' : ` [${fallback}]`;
  for (;;) {
    const line = await prompt(`${text}${options}${standing}: `);
    if (line === undefined) return undefined;
    const answer =
      line.trim() === ''
        ? (fallback ?? '')
        : line
            .split(',')
            .map((word) => word.trim())
            .join(',');
    if (answer === '' && fallback === '') return '';
    const problem = answerProblem(question, answer);
    if (problem === undefined) return answer;
    const again = await prompt(`  It must be ${problem}. Press Enter to try again. `);
    if (again === undefined) return undefined;
  }
}
