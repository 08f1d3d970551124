import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAnalysis } from './analysis.ts';
import { benchAnsweringPage } from './answering-page.ts';
import { benchBallots } from './ballots.ts';
import { benchBallotsInChromium } from './ballots-in-chromium.ts';
import { benchKeyList } from './key-list.ts';
import { benchLoad } from './load/load-run.ts';
import { benchOrganisationImport } from './organisation-import.ts';
import { benchPages } from './pages.ts';
import { benchReform } from './reform.ts';
import { benchDisclosure, benchReleases } from './releases.ts';

const { values } = parseArgs({ options: { ballots: { type: 'string', default: '5000' } } });

// Every performance figure that README states, as JSON. `npm run bench -- --ballots 55000`: so many ballots in the load run. Machines differ: compare figures of one run with each other.
const report = {
  machine: { node: process.version, processor: cpus()[0]?.model ?? 'unknown', coreCount: availableParallelism() },
  ballots: { ...(await benchBallots()), inChromium: await benchBallotsInChromium() },
  keyList: await benchKeyList(),
  load: await benchLoad(Number(values.ballots)),
  analysis: await benchAnalysis(),
  disclosure: { units800: await benchDisclosure(730), units2500: await benchDisclosure(2280) },
  demoCity: await benchReleases(),
  organisationImport: await benchOrganisationImport(),
  reform: await benchReform(),
  pages: benchPages(),
  answeringPage: await benchAnsweringPage(),
};
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
