import type { Kysely } from 'kysely';
import type { ReformFinding, ReformSimulation } from '../contract/index.ts';
import type { WhoDatabase, WhoStore } from '../db/index.ts';
import { shownThrough, findLastWaveOf, type ReadableWave } from '../release/shown-through.ts';
import { listUnits } from '../organisation/organisation-store.ts';
import { findWave } from '../waves/wave-store.ts';
import { checkStructure } from './check-structure.ts';
import { asToday, type EarlierUnit, type PlannedStructure } from './planned-structure.ts';
import { type ReformView, viewReform } from './reform-view.ts';
import type { AlternativeTable } from './reform-tables.ts';
import { simulateReform } from './simulate-reform.ts';
import { takeSteps } from './take-step.ts';

/** Where a reform begins: today's units, and the last wave they were all asked in. */
export interface Beginning {
  readonly earlier: readonly EarlierUnit[];
  readonly wave: ReadableWave | undefined;
}

/** The stores a reform is looked up in. */
export interface ReformStores {
  readonly office: Kysely<WhoDatabase>;
  readonly who: Pick<WhoStore, 'as'>;
}

/** The units of a version, as a reform looks at them. */
export const earlierUnitsOf = async (db: Kysely<WhoDatabase>, versionId: string): Promise<EarlierUnit[]> =>
  (await listUnits(db, versionId)).map(({ versionId: _version, place: _place, ...unit }) => unit);

/** Looks up where reforms of a version begin. A wave that asked a part of the organisation says nothing about all of it. */
export const beginningOf = async ({ office, who }: ReformStores, versionId: string): Promise<Beginning> => {
  const isOfAll = async (waveId: string): Promise<boolean> => (await findWave(office, waveId))?.audienceUnitIds.length === 0;
  return { earlier: await earlierUnitsOf(office, versionId), wave: await findLastWaveOf(who.as('results'), versionId, isOfAll) };
};

/** What an alternative looks like: its beginning and its steps. */
export const structureOf = (
  { base, steps }: Pick<AlternativeTable, 'base' | 'steps'>,
  earlier: readonly EarlierUnit[],
): PlannedStructure => takeSteps(base ?? asToday(earlier), steps, earlier);

/** A planned structure with everything that can be told of it. */
export interface Simulated {
  readonly structure: PlannedStructure;
  readonly view: ReformView;
  readonly findings: readonly ReformFinding[];
  readonly simulation: ReformSimulation;
}

const simulated = (structure: PlannedStructure, { earlier, wave }: Beginning): Simulated => {
  const view = viewReform(structure, earlier);
  const crosswalk = view.structure.rows.flatMap(({ fromUnitId, toUnitId, share }) =>
    toUnitId === null ? [] : [{ from: fromUnitId, to: toUnitId, share }],
  );
  const shownUnitIds =
    wave === undefined || view.planned.filter(({ parentId }) => parentId === null).length !== 1
      ? undefined
      : shownThrough(wave.blocks, { units: view.planned, crosswalk });
  const shown = wave === undefined || shownUnitIds === undefined ? undefined : { ...wave, shownUnitIds };
  return { structure, view, findings: checkStructure(structure, view), simulation: simulateReform(view, shown) };
};

/** Enough for a reform with its alternatives, looked at by several; a simulation of 2 800 units takes some hundred milliseconds. */
const heldCount = 12;
const held = new Map<string, Simulated>();

const remembered = (key: string, make: () => Simulated): Simulated => {
  const known = held.get(key) ?? make();
  held.delete(key);
  held.set(key, known);
  const [oldest] = held.keys();
  if (held.size > heldCount && oldest !== undefined) held.delete(oldest);
  return known;
};

const keyOf = (parts: readonly unknown[], { wave }: Beginning): string => JSON.stringify([...parts, wave?.hash ?? null]);

/** An alternative in its present state, with everything that can be told of it. A state never changes, so it is computed once. */
export const simulateAlternative = (alternative: AlternativeTable, beginning: Beginning): Simulated =>
  remembered(keyOf([alternative.id, alternative.revision], beginning), () =>
    simulated(structureOf(alternative, beginning.earlier), beginning),
  );

/** Today's structure told in the same counts: what alternatives are compared with. */
export const simulateToday = (versionId: string, beginning: Beginning): Simulated =>
  remembered(keyOf([versionId, beginning.earlier.length, 'today'], beginning), () =>
    simulated(asToday(beginning.earlier), beginning),
  );
