import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { levelMapEndpoints as endpoints, type LevelTitle } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { readLevelMapFile } from '../organisation-import/level-map-file.ts';
import { listWaitingGaps } from '../organisation-import/waiting-gaps.ts';
import { titleKeyOf } from '../organisation/level-map.ts';
import { listLevelTitles, removeLevelTitle, setLevelTitles } from '../organisation/level-map-store.ts';
import { listUnits, listVersions } from '../organisation/organisation-store.ts';
import { standardLevels } from '../organisation/standard-levels.ts';
import { listLevelGaps } from '../roster/level-gaps.ts';
import { unacceptable } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const describeMap = async ({ office }: OfficePart) => {
  const [titles, newest] = [await listLevelTitles(office), (await listVersions(office)).at(-1)];
  const units = newest === undefined ? [] : await listUnits(office, newest.id);
  const types = [
    ...titles.map(({ organisationType }) => organisationType),
    ...units.flatMap((unit) => unit.organisationType ?? []),
  ];
  const inUse = newest === undefined ? [] : await listLevelGaps(office, newest.id);
  return {
    titles,
    gaps: [...(await listWaitingGaps(office)), ...inUse],
    levels: (newest?.levels ?? standardLevels).map(({ id, label }) => ({ id, label })),
    organisationTypes: [...new Set(['*', ...types])].sort(),
  };
};

const keyOf = ({ organisationType, title }: LevelTitle): string => `${organisationType}\n${titleKeyOf(title)}`;

/** The level map: read, mended one title at a time, or imported. */
export const serveLevelMap = (router: Router, part: OfficePart): void => {
  const { office, clock } = part;
  const record = (actor: string, detail: string): Promise<void> =>
    recordHappening(office, { at: clock(), actor, action: 'level-map-changed', detail });

  serveEndpoint(router, endpoints.readLevelMap, () => describeMap(part));
  serveEndpoint(router, endpoints.setLevelTitle, async ({ body, viewer }) => {
    const { levels } = await describeMap(part);
    if (!levels.some(({ id }) => id === body.levelId))
      throw unacceptable('no such level', [{ where: 'levelId', what: 'level-unknown' }]);
    await setLevelTitles(office, [body]);
    await record(requireViewer(viewer).personId, `${body.organisationType}: ${body.title} is ${body.levelId}`);
    return describeMap(part);
  });
  serveEndpoint(router, endpoints.removeLevelTitle, async ({ body, viewer }) => {
    await removeLevelTitle(office, body);
    await record(requireViewer(viewer).personId, `${body.organisationType}: ${body.title} is taken out`);
    return describeMap(part);
  });
  serveEndpoint(router, endpoints.importLevelMap, async ({ body, viewer }) => {
    const { levels, titles: before } = await describeMap(part);
    const bytes = new Uint8Array(Buffer.from(body.file.content, 'base64'));
    const titles = await readLevelMapFile(
      { name: body.file.name, bytes },
      levels.map(({ id }) => id),
    );
    const known = new Map(before.map((title) => [keyOf(title), title]));
    const unique = [...new Map(titles.map((title) => [keyOf(title), title])).values()];
    const addedCount = unique.filter((title) => !known.has(keyOf(title))).length;
    const changedCount = unique.filter(
      (title) => known.has(keyOf(title)) && known.get(keyOf(title))?.levelId !== title.levelId,
    ).length;
    await setLevelTitles(office, unique);
    await record(requireViewer(viewer).personId, `imported: ${String(addedCount)} new, ${String(changedCount)} changed`);
    return { ...(await describeMap(part)), addedCount, changedCount };
  });
};
