import { printableLines } from '../../findings/printable';
import type { Step, Verification } from './step';

/** The steps as text for a shell: comments and commands. */
export function formatVerification({ namespace, url, steps }: Verification): string {
  const head = [`# Verifies ${url} in namespace ${namespace}: copy what you need.`];
  return `${printableLines([head, ...steps.map(stepLines)].map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

function stepLines({ title, expect, commands }: Step): readonly string[] {
  return [`# ${title}${expect === undefined ? '' : `: ${expect}`}`, ...commands];
}
