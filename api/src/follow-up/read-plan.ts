import { dateOn } from '../clock.ts';
import { openLineLimits, type Plan, type PlanLine, type PlanWriter, type WrittenVersion } from '../contract/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { lowThemes } from '../results/low-themes.ts';
import type { LineVersionTable } from './follow-up-tables.ts';
import { writtenContent } from './line-content.ts';
import { isOpen, type PlacedLine } from './place-lines.ts';
import { linesAt, requirePlanPlace, type FollowUpStores, type PlanAsked, type PlanPlace } from './plan-of-unit.ts';
import { mayChangeLine, maySeeVersion, type PlanRights } from './plan-rights.ts';
import { tiltakFor } from './tiltak-library.ts';

const toldVersion = (row: LineVersionTable): WrittenVersion => ({
  ...writtenContent(row),
  version: row.version,
  changedAt: row.changedAt.toISOString(),
});

const toldLine = (rights: PlanRights, line: PlacedLine): PlanLine[] => {
  if (!maySeeVersion(rights, line, line.latest)) return [];
  const { lineId: id, writtenBy } = line.latest;
  const earlier = line.earlier.filter((version) => maySeeVersion(rights, line, version)).map(toldVersion);
  return [
    { ...toldVersion(line.latest), id, writtenBy, cameFrom: line.cameFrom, mayChange: mayChangeLine(rights, line), earlier },
  ];
};

/** How many lines of a writer there is still something to do about. What a divided unit wrote is nobody's to finish here. */
export const openLineCount = (lines: readonly PlacedLine[], writtenBy: PlanWriter): number =>
  lines.filter((line) => line.isWhole && isOpen(line) && line.latest.writtenBy === writtenBy).length;

const mayAddOf = ({ rights }: PlanPlace, lines: readonly PlacedLine[]): Plan['mayAdd'] => {
  const mayAdd = (isWriter: boolean, writtenBy: PlanWriter): Plan['mayAdd'][PlanWriter] => {
    if (!isWriter) return 'no';
    return openLineCount(lines, writtenBy) < openLineLimits[writtenBy] ? 'yes' : 'full';
  };
  return { leader: mayAdd(rights.isLeader, 'leader'), representatives: mayAdd(rights.isRepresentative, 'representatives') };
};

const themesOf = async ({ wave, at }: PlanPlace): Promise<Plan['themes']> => {
  const low = new Set((await lowThemes(wave, at.unitId)).map(({ dimension }) => dimension));
  return wave.head.header.definition.dimensions.map(({ id, name, theme }) => ({
    id,
    name,
    isLow: low.has(id),
    tiltakIds: tiltakFor({ id, theme }),
  }));
};

/** What a unit does after a release: the lines for these eyes, and what they may do about them. */
export const readPlan = async (stores: FollowUpStores, asked: PlanAsked, viewer: Viewer): Promise<Plan> => {
  const place = await requirePlanPlace(stores, asked, viewer);
  const { wave, at, rights } = place;
  const { id, name } = wave.structure.find(at.unitId);
  const lines = await linesAt(stores.office, place);
  const { id: waveId, title } = wave.head.header.wave;
  return {
    wave: { id: waveId, title },
    releasedOn: dateOn(wave.head.releasedAt),
    organisationVersion: at.organisationVersion,
    unit: { id, name },
    lines: lines.flatMap((line) => toldLine(rights, line)),
    mayAdd: mayAddOf(place, lines),
    mayKeepToSelf: rights.isLeaderHere,
    themes: await themesOf(place),
  };
};
