import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { BallotPlace, LocalizedText } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { lastTimeOf } from '../../follow-up/last-time.ts';
import { findUnitNames, findVersion } from '../../organisation/organisation-store.ts';
import { requireWave } from '../../waves/wave-store.ts';

/** What is printed on the ballots of a bucket, and what came of the last survey there. The same for everybody in it. */
export type BallotLabel = Pick<BallotPlace, 'unitName' | 'levelLabel' | 'lastTime'>;

/** Which bucket, of which wave. */
export type LabelAsked = {
  readonly waveId: string;
  readonly bucketId: string;
  readonly unitId: string;
  readonly levelIds: readonly string[];
};

/** Labels by bucket, from memory: everybody who comes to answer asks, and they hardly ever change. */
export type BallotLabels = {
  readonly find: (asked: LabelAsked) => Promise<BallotLabel>;
  /** Forgets all: something that labels are made of may have changed. */
  readonly forget: () => void;
};

type Parts = { readonly office: Kysely<WhoDatabase>; readonly results: Kysely<WhoDatabase>; readonly clock: Clock };

/** How long another process may show what has changed here. */
const heldMs = 10 * 60 * 1000;
const heldLabelCount = 5_000;

const joinedLabels = (labels: readonly LocalizedText[]): LocalizedText => {
  const join = (language: keyof LocalizedText): string => labels.map((label) => label[language]).join(' / ');
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
};

const readLabel = async (stores: Parts, { waveId, unitId, levelIds }: LabelAsked): Promise<BallotLabel> => {
  const { office } = stores;
  const wave = await requireWave(office, waveId);
  const [version, names, lastTime] = await Promise.all([
    findVersion(office, wave.organisationVersion),
    findUnitNames(office, [unitId]),
    lastTimeOf(stores, { ...wave, unitId, before: wave.opensAt }),
  ]);
  const labels = (version?.levels ?? []).filter(({ id }) => levelIds.includes(id)).map(({ label }) => label);
  return { unitName: names.get(unitId) ?? unitId, levelLabel: joinedLabels(labels), lastTime };
};

/** Opens the shelf of labels. */
export const openBallotLabels = (stores: Parts): BallotLabels => {
  let held = new Map<string, { label: BallotLabel; untilMs: number }>();
  return {
    forget: () => void (held = new Map()),
    find: async (asked) => {
      const shelf = held; // what is read while all is forgotten may be of before, and is put on the old shelf
      const key = `${asked.waveId} ${asked.bucketId}`;
      const found = shelf.get(key);
      const nowMs = stores.clock().getTime();
      if (found !== undefined && found.untilMs > nowMs) return found.label;
      const label = await readLabel(stores, asked);
      if (shelf.size >= heldLabelCount) shelf.clear();
      shelf.set(key, { label, untilMs: nowMs + heldMs });
      return label;
    },
  };
};
