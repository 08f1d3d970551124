import { statement } from '../accessibility/statement.ts';
import { folded, page, plainText, table } from './markdown.ts';

const verdictWords = {
  tested: 'tested',
  'by-design': 'met by design, not measured by machine',
  'not-applicable': 'not applicable',
};

/** docs/accessibility.md: what is tested of accessibility, where and how. The page /tilgjengelighet says the same to everybody. */
export const accessibilityPage = (): string => {
  const { checks, pages, criteria, shortcomings } = statement();
  const nameOf = (id: string): string => plainText(checks.find((check) => check.id === id)?.name.en ?? id);
  const usual = checks.filter(({ id }) =>
    pages.every(({ states }) => states.every((state) => state.checks.some((one) => one === id))),
  );
  const own = (ids: readonly string[]): string =>
    ids
      .filter((id) => usual.every((check) => check.id !== id))
      .map(nameOf)
      .join(', ');
  return page([
    '# What is tested of accessibility',
    'Made by `npm run docs` from `tests/accessibility`, the tables that the journeys run by. A test fails when this page is stale, and when a check stands here that no journey runs. The product says the same at `/tilgjengelighet`, in three languages.',
    '## How',
    table(
      ['Check', 'What it does', 'Screens'],
      checks.map(({ name, how, isOnEveryScreen }) => [
        plainText(name.en),
        plainText(how.en),
        isOnEveryScreen ? 'phone and large' : 'phone',
      ]),
    ),
    '## Where',
    `Every state below is looked at in these ways: ${usual.map(({ id }) => nameOf(id)).join(', ')}. The last column names what is done beside them.`,
    ...pages.map(({ page: path, states }) =>
      folded(
        `<code>${path}</code>: ${String(states.length)} ${states.length === 1 ? 'state' : 'states'}`,
        table(
          ['State', 'Beside the usual'],
          states.map((state) => [plainText(state.name.en), own(state.checks)]),
        ),
      ),
    ),
    '## The criteria of WCAG 2.2, levels A and AA',
    table(
      ['Criterion', 'Level', 'Verdict', 'By, or why'],
      criteria.map(({ id, level, name, verdict, checks: by }) => [
        `${id} ${plainText(name.en)}`,
        level,
        verdictWords[verdict.kind],
        verdict.kind === 'tested'
          ? by.map(nameOf).join(', ')
          : plainText(verdict.kind === 'by-design' ? verdict.how.en : verdict.because.en),
      ]),
    ),
    '«Tested» means that the checks named look for breaches of the criterion and find none. No machine can tell that a criterion is met.',
    '## Known shortcomings',
    shortcomings.map(({ en }) => `- ${plainText(en)}`).join('\n'),
  ]);
};
