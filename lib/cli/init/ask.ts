import { printable } from '../../findings/printable';
import type { Io } from '../io';
import { UsageError } from '../usage-error';
import { answerProblem, type Answers, type Question, QUESTIONS } from './questions';
import { didYouMean } from '../did-you-mean';

/** The questions without what sets each apart. */
const questions: readonly Question[] = QUESTIONS;

/**
 * All answers: of the flags, else of somebody at a terminal, else what stands for no answer. Nobody is asked before all flags are found
 * right.
 *
 * @returns nothing when whoever was asked has gone away
 * @throws UsageError for all flags with an answer that will not do, and for missing ones when nobody can be asked
 */
export async function answersFor(given: GivenAnswers, io: Io): Promise<Answers | undefined> {
  const wrong = wrongAnswers(given);
  const answers: Record<string, string> = {};
  const idle: string[] = [];
  const missing: string[] = [];
  for (const question of questions) {
    const { flag, when = () => true, fallback } = question;
    const answer = given[flag];
    if (!when(answers)) {
      if (answer !== undefined && !wrong.has(flag) && !mayBeAsked(when, answers, wrong))
        idle.push(`--${flag} has no effect ${instead(when, answers)}`);
    } else if (answer !== undefined) answers[flag] = answer;
    else if (io.ask !== undefined && wrong.size === 0 && idle.length === 0) {
      const said = await ask(question, io.ask);
      if (said === undefined) return undefined;
      answers[flag] = said;
    } else if (fallback !== undefined) answers[flag] = fallback;
    else if (io.ask === undefined) missing.push(`--${flag}`);
  }
  const problems = [...wrong.values(), ...idle];
  if (missing.length > 0) problems.push(`nobody can be asked here: give ${missing.join(' and ')} as well`);
  if (problems.length > 0) throw new UsageError(problems, 'init');
  return answers;
}

type GivenAnswers = Readonly<Record<string, string | undefined>>;

/** What is wrong with the answers of flags, by the flag. */
function wrongAnswers(given: GivenAnswers): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap((question) => {
      const answer = given[question.flag];
      const problem = answer === undefined ? undefined : problemOf(question, answer);
      return problem === undefined ? [] : [[question.flag, problem] as const];
    }),
  );
}

/** Whether a question would be asked if the answers that will not do were others. */
function mayBeAsked(
  when: NonNullable<Question['when']>,
  answers: Answers,
  wrong: ReadonlyMap<string, string>,
): boolean {
  const others = questions.filter(({ flag }) => wrong.has(flag));
  return others.some(({ flag, choices = [] }) =>
    choices.some((choice) => when({ ...answers, [flag]: choice })),
  );
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

/** What is wrong with the answer of a flag, as a sentence; nothing when it will do. */
function problemOf(question: Question, answer: string): string | undefined {
  const problem = answerProblem(question, answer);
  if (problem === undefined) return undefined;
  const remedy = question.choices === undefined ? question.format?.(answer)?.remedy : undefined;
  const help = remedy === undefined ? didYouMean(answer, question.choices ?? []) : `; ${remedy}`;
  return `--${question.flag} must be ${problem}, got "${printable(answer)}"${help}`;
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
