import type { AcknowledgedWarning, PreflightFinding } from '@takhoyde/api/contract';

const shortest = 10;

/** What was typed for each warning, by its code. */
export const typedAnswers = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('svar-') && typeof value === 'string' ? [[name.slice('svar-'.length), value.trim()]] : [],
    ),
  );

/** The answers that say enough to be kept. */
export const acknowledgedIn = (answers: Readonly<Record<string, string>>): AcknowledgedWarning[] =>
  Object.entries(answers).flatMap(([code, text]) => (text.length >= shortest ? [{ code, text }] : []));

/** The warnings nobody has answered for. */
export const unansweredIn = (
  findings: readonly PreflightFinding[],
  answers: Readonly<Record<string, string>>,
): PreflightFinding[] => findings.filter(({ severity, code }) => severity === 'warn' && (answers[code] ?? '').length < shortest);
