import { accessPage } from './access-page.ts';
import { accessibilityPage } from './accessibility-page.ts';
import { instrumentsPage } from './instruments/instruments-page.ts';
import { reportTracePage } from './report-trace/report-trace-page.ts';
import { traceAnswers } from './report-trace/trace-answers.ts';
import { statement } from '../accessibility/statement.ts';

/** Pages of docs that are made from data, with what makes them. Written by `npm run docs`, checked by the tests. */
export const generatedPages: readonly { path: string; make: () => string }[] = [
  { path: 'docs/instruments.md', make: instrumentsPage },
  { path: 'docs/report-trace.md', make: () => reportTracePage(traceAnswers) },
];

/** Files that are made from data in the same way, and are no pages with places to link to. */
export const generatedFiles: readonly { path: string; make: () => string }[] = [
  { path: 'docs/security/access.md', make: accessPage },
  { path: 'docs/accessibility.md', make: accessibilityPage },
  { path: 'web/src/lib/accessibility/tested.json', make: () => `${JSON.stringify(statement(), undefined, 2)}\n` },
];
