import { availableParallelism, cpus } from 'node:os';
import { benchAnalysis } from './analysis.ts';
import { benchAnsweringPage } from './answering-page.ts';
import { benchBallots } from './ballots.ts';
import { benchPages } from './pages.ts';
import { benchDisclosure, benchReleases } from './releases.ts';

// Every performance figure that README states, as JSON. Machines differ: compare figures of one run with each other.
const report = {
  machine: { node: process.version, processor: cpus()[0]?.model ?? 'unknown', coreCount: availableParallelism() },
  ballots: await benchBallots(),
  analysis: await benchAnalysis(),
  disclosure: { units800: await benchDisclosure(730), units2500: await benchDisclosure(2280) },
  demoCity: await benchReleases(),
  pages: benchPages(),
  answeringPage: await benchAnsweringPage(),
};
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
