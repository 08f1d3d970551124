import { recordHappening } from '../audit/audit-log.ts';
import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound, unacceptable } from '../http/errors.ts';
import type { Act } from '../instruments/act.ts';
import { addCrosswalk } from '../organisation/crosswalk-store.ts';
import { addVersion, findVersion } from '../organisation/organisation-store.ts';
import type { UnitRow } from '../organisation/units-file.ts';
import { checkStructure } from './check-structure.ts';
import { inTreeOrder } from './planned-structure.ts';
import { type ReformView, viewReform } from './reform-view.ts';
import * as store from './reform-store.ts';
import { earlierUnitsOf, structureOf } from './simulated.ts';
import { type AskedAlternative, changedMeanwhile, requireDraft } from './work-on-alternative.ts';

/** What becomes of an alternative that is committed. */
export interface Committed {
  readonly versionId: string;
  readonly unitCount: number;
  readonly rowCount: number;
}

/** Units as a version keeps them: with whole people, by level. */
const unitsOf = ({ headcounts }: ReformView, units: ReformView['planned'], plannedOn: string): UnitRow[] =>
  inTreeOrder(units).map((unit) => ({
    ...unit,
    validFrom: unit.validFrom ?? plannedOn,
    headcounts: headcounts.get(unit.id) ?? {},
  }));

/**
 * Makes an alternative a version of the organisation, with the crosswalk from today's: version, units, crosswalk and log in one
 * transaction. Edges: refused while a check stops it (each told with its unit), when another alternative was committed, when the
 * id is taken, or by who has not seen the last state.
 */
export const commitAlternative = async (
  db: Kysely<WhoDatabase>,
  asked: AskedAlternative,
  version: { readonly id: string; readonly name: string },
  { actor, at }: Act,
): Promise<Committed> =>
  inTransaction(db, async (tx) => {
    const reform = await store.lockReform(tx, asked.reform);
    if (reform === undefined) throw notFound(`the reform ${asked.reform}`);
    const draft = await requireDraft(tx, asked);
    if ((await store.listAlternatives(tx, reform.id)).some(({ committedAs }) => committedAs !== null))
      throw conflict('reform-committed', 'another alternative of this reform is committed', 'Roll it back first.');
    if ((await findVersion(tx, version.id)) !== undefined)
      throw conflict('version-exists', `there is an organisation version ${version.id} already`, 'Give the new one another id.');
    const from = await findVersion(tx, reform.fromVersion);
    if (from === undefined) throw notFound(`the organisation version ${reform.fromVersion}`);
    const earlier = await earlierUnitsOf(tx, reform.fromVersion);
    const structure = structureOf(draft, earlier);
    const view = viewReform(structure, earlier);
    const stopping = checkStructure(structure, view).filter(({ stops }) => stops);
    if (stopping.length > 0)
      throw unacceptable(
        'the alternative has faults that must be mended first',
        stopping.slice(0, 100).map(({ rule, unitId }) => ({ where: unitId, what: rule })),
      );
    const units = unitsOf(view, structure.units, reform.plannedOn);
    const { levels, levelGroups } = from;
    await addVersion(tx, { ...version, validFrom: reform.plannedOn, levels, levelGroups }, units);
    await addCrosswalk(tx, reform.fromVersion, version.id, structure.rows);
    const next = { steps: draft.steps, committedAs: version.id, changedAt: at, changedBy: actor.name };
    if (!(await store.changeAlternative(tx, { id: draft.id, revision: asked.revision }, next))) throw changedMeanwhile();
    const detail = `${reform.id} ${draft.id}: ${reform.fromVersion} to ${version.id}, ${String(units.length)} units`;
    await recordHappening(tx, { at, actor: actor.personId, action: 'reform-committed', detail });
    return { versionId: version.id, unitCount: units.length, rowCount: structure.rows.length };
  });
