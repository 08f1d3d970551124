import { openStore } from '@takhoyde/api/db/index.ts';
import type { Level } from '@takhoyde/api/contract/index.ts';
import { createLog } from '@takhoyde/api/http/log.ts';
import { beginImport, type SentBytes } from '@takhoyde/api/organisation-import/begin-import.ts';
import { checkImport, requireRun } from '@takhoyde/api/organisation-import/check-import.ts';
import { confirmImport, runImport } from '@takhoyde/api/organisation-import/confirm-import.ts';
import { standardLevels } from '@takhoyde/api/organisation/standard-levels.ts';

const unitCount = 2_800;
const personCount = 55_000;
const branchCount = 14;

const parentOf = (place: number): string => (place === 0 ? '' : `U${String(Math.floor((place - 1) / branchCount))}`);

const unitsFile = (): string =>
  [
    'unit_id,parent_id,name_nb,unit_type,service_area',
    ...Array.from({ length: unitCount }, (_, place) => {
      const type = place === 0 ? 'kommune' : place <= branchCount ? 'virksomhet' : 'tjeneste';
      return `U${String(place)},${parentOf(place)},Enhet ${String(place)},${type},helse`;
    }),
  ].join('\n');

const levelOf = (place: number): Level['id'] => (place < unitCount ? 'N4' : (standardLevels.at(-1)?.id ?? 'M'));

/** `year` decides who has moved: a tenth of the people, so that the second import has something to compare. */
const peopleFile = (year: number): string =>
  [
    'person_id;name;email;unit_id;level',
    ...Array.from({ length: personCount }, (_, place) => {
      const unit = (place + (place % 10 === 0 ? year : 0)) % unitCount;
      return `P${String(place)};Ansatt Nummer ${String(place)};p${String(place)}@bench.invalid;U${String(unit)};${levelOf(place)}`;
    }),
  ].join('\n');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Processor time of the whole process, its threads included, and the time on the clock. */
const measure = async (run: () => Promise<unknown>): Promise<{ processorMs: number; ms: number }> => {
  const [before, startedMs] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(before);
  return { processorMs: Math.round((user + system) / 1000), ms: Math.round(performance.now() - startedMs) };
};

/** 2 800 units and 55 000 people: read and guessed, dry-run, taken in; first into nothing, then beside a year that is there. */
export const benchOrganisationImport = async (): Promise<Record<string, unknown>> => {
  const who = await openStore({ side: 'who' });
  const office = who.as('office');
  const part = {
    office,
    clock: () => new Date('2028-11-20T09:00:00Z'),
    log: createLog('silent'),
    stopping: new AbortController().signal,
  };
  const act = { personId: 'bench', name: 'bench', at: part.clock() };
  const importYear = async (year: number): Promise<Record<string, unknown>> => {
    const files: SentBytes[] = [
      { kind: 'units', name: 'units.csv', bytes: bytesOf(unitsFile()) },
      { kind: 'people', name: 'people.csv', bytes: bytesOf(peopleFile(year)) },
    ];
    const target = { kind: 'new-version' as const, id: String(year), name: String(year), validFrom: `${String(year)}-01-01` };
    let runId = '';
    const read = await measure(async () => (runId = await beginImport(office, { target, files, act })));
    const dryRun = await measure(() => checkImport(office, { runId, chosen: {}, act }));
    const { reportHash } = await requireRun(office, runId);
    const takeIn = await measure(async () => {
      await confirmImport(office, { runId, reportHash: reportHash ?? '', act });
      if (!(await runImport(part, runId))) throw new Error('benchOrganisationImport requires an import that is taken in');
    });
    return { read, dryRun, takeIn };
  };
  try {
    return { unitCount, personCount, first: await importYear(2027), beside: await importYear(2028) };
  } finally {
    await who.close();
  }
};
