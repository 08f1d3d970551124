import {
  compareDefinitions,
  type Definition,
  estimatedMinutes,
  lockedItems,
  nextVersion,
  readability,
} from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import type { Draft, DraftSummary } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { burdenOfYear } from './burden-of-year.ts';
import { compareVersions } from './compare-versions.ts';
import { findingsOfNext } from './findings-of-next.ts';
import { findVersion } from './instrument-store.ts';
import type { DraftTable } from './instrument-tables.ts';
import { findInstrument, lastVersions } from './instruments.ts';

type Db = Kysely<WhoDatabase>;

/** The version a draft was made from; undefined when it stands alone. */
export const baseOf = async (db: Db, { baseInstrument, baseVersion }: DraftTable): Promise<Definition | undefined> =>
  baseInstrument === null || baseVersion === null ? undefined : (await findVersion(db, baseInstrument, baseVersion))?.definition;

/** The lowest version that tells the truth about what has changed since the last one. What has no last version keeps its own. */
const nextVersionOf = (last: Definition | undefined, changed: Definition): string =>
  last === undefined ? changed.version : nextVersion(last.version, compareDefinitions(last, changed).versionStep);

/** What a draft would be as the next version of its instrument, and what stands in the way of that. */
const outlookOf = async (db: Db, { instrumentId, definition }: DraftTable) => {
  const last = (await findInstrument(db, instrumentId))?.definition;
  const version = nextVersionOf(last, definition);
  return { version, findings: findingsOfNext(last, { ...definition, version }) };
};

const summaryOf = (draft: DraftTable, findingCount: number): DraftSummary => {
  const { id, instrumentId, baseInstrument, baseVersion, revision, definition, changedAt, changedBy } = draft;
  return {
    id,
    instrumentId,
    title: definition.title,
    kind: definition.kind,
    base: baseInstrument === null || baseVersion === null ? null : { instrument: baseInstrument, version: baseVersion },
    revision,
    findingCount,
    changedAt: changedAt.toISOString(),
    changedBy,
  };
};

/** A line in the list of drafts. */
export const summariseDraft = async (db: Db, draft: DraftTable): Promise<DraftSummary> =>
  summaryOf(draft, (await outlookOf(db, draft)).findings.length);

/** The year of instruments with a draft in place of what it is based on, or beside them when it stands alone. */
const withDraft = (lasts: readonly Definition[], { instrumentId, definition }: DraftTable): Definition[] =>
  lasts.some(({ id }) => id === instrumentId)
    ? lasts.map((last) => (last.id === instrumentId ? definition : last))
    : [...lasts, definition];

/** A draft, and everything its maker should know of it. */
export const describeDraft = async (db: Db, draft: DraftTable): Promise<Draft> => {
  const { definition } = draft;
  const base = await baseOf(db, draft);
  const { version, findings } = await outlookOf(db, draft);
  const { nb, nn, en } = readability(definition);
  const lasts = (await lastVersions(db)).map((last) => last.definition);
  return {
    summary: summaryOf(draft, findings.length),
    definition,
    findings: [...findings],
    lockedItems: [...lockedItems(base)],
    minutes: { employee: estimatedMinutes(definition, 'employees'), leader: estimatedMinutes(definition, 'leaders') },
    lix: { nb: nb ?? null, nn: nn ?? null, en: en ?? null },
    burden: burdenOfYear(withDraft(lasts, draft)),
    comparison: base === undefined ? null : compareVersions(base, definition),
    nextVersion: version,
  };
};
