import { instrumentsPage } from './instruments/instruments-page.ts';
import { reportTracePage } from './report-trace/report-trace-page.ts';
import { traceAnswers } from './report-trace/trace-answers.ts';

/** Pages of docs that are made from data, with what makes them. Written by `npm run docs`, checked by the tests. */
export const generatedPages: readonly { path: string; make: () => string }[] = [
  { path: 'docs/instruments.md', make: instrumentsPage },
  { path: 'docs/report-trace.md', make: () => reportTracePage(traceAnswers) },
];
