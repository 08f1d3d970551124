import type { Grant, ReleaseSummary, Role, WaveSummary } from '@takhoyde/api/contract';
import { ownGrant } from '#lib/profile/own-grant.ts';
import { latestProfileRelease } from '#lib/profile/latest-release.ts';
import { profileAddress } from '#lib/profile/profile-address.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** One thing a person may want to do from the front page. */
export interface HomeCard {
  readonly href: string;
  readonly title: string;
  readonly eyebrow: string | undefined;
  readonly text: string;
  /** The one to do first: stands out. */
  readonly isUrgent: boolean;
}

/** What the front page knows of the person and of the waves. */
export interface HomeFacts {
  readonly grants: readonly Grant[];
  /** The date the installation goes by, YYYY-MM-DD. */
  readonly today: string;
  readonly waves: readonly WaveSummary[];
  readonly releases: readonly ReleaseSummary[];
  /** Whether the person is invited to an open wave, and has fetched a code. Never whether they have answered: nobody knows. */
  readonly invitations: Readonly<Record<string, 'invited' | 'issued'>>;
}

const holds = ({ grants }: HomeFacts, ...roles: readonly Role[]): boolean => grants.some(({ role }) => roles.includes(role));

const answerCards = ({ waves, invitations }: HomeFacts, reader: Reader): HomeCard[] =>
  waves.flatMap((wave) => {
    const invitation = invitations[wave.id];
    if (wave.state !== 'open' || invitation === undefined) return [];
    const { answer, continue: goOn } = reader.m.home.cards;
    const isNew = invitation === 'invited';
    return [
      {
        href: `/svar/${encodeURIComponent(wave.id)}`,
        title: reader.text(wave.title),
        eyebrow: answer.eyebrow(reader.formats.date(wave.closesAt)),
        text: isNew ? answer.text : goOn.text,
        isUrgent: isNew,
      },
    ];
  });

type WaveWords = 'approve' | 'open' | 'close' | 'preparing';

/** What a person can do about a wave now, if anything. */
const waveTask = (facts: HomeFacts, wave: WaveSummary): WaveWords | undefined => {
  const isOver = wave.closesAt.slice(0, 10) <= facts.today;
  switch (wave.state) {
    case 'preparing':
      return holds(facts, 'analyst', 'operator') ? 'preparing' : undefined;
    case 'awaiting-approval':
      return holds(facts, 'analyst', 'union-representative', 'safety-representative') ? 'approve' : undefined;
    case 'approved':
      return holds(facts, 'analyst', 'operator') ? 'open' : undefined;
    case 'open':
    case 'closing':
      return isOver && holds(facts, 'operator') ? 'close' : undefined;
    case 'closed':
    case 'released':
    case 'archived':
    case 'cancelled':
      return undefined;
  }
};

const waveCards = (facts: HomeFacts, reader: Reader): HomeCard[] =>
  facts.waves.flatMap((wave) => {
    const task = waveTask(facts, wave);
    if (task === undefined) return [];
    const { eyebrow, text } = reader.m.home.cards[task];
    return [
      {
        href: `/malinger/${encodeURIComponent(wave.id)}`,
        title: reader.text(wave.title),
        eyebrow,
        text,
        isUrgent: task === 'approve',
      },
    ];
  });

const resultCards = ({ grants, releases }: HomeFacts, reader: Reader): HomeCard[] => {
  const own = ownGrant(grants);
  const latest = latestProfileRelease(releases);
  if (own === undefined || latest === undefined) return [];
  const { eyebrow, title, text } = reader.m.home.cards.results;
  return [
    {
      href: profileAddress({ unitId: own.unitId, waveId: latest.wave.id }),
      title: title(reader.text(latest.wave.title)),
      eyebrow,
      text: text(own.unitName),
      isUrgent: false,
    },
  ];
};

const roomCards = (facts: HomeFacts, reader: Reader): HomeCard[] => {
  const { compare, storage } = reader.m.home.cards;
  return [
    ...(holds(facts, 'analyst') ? [{ href: '/sammenlign', eyebrow: undefined, isUrgent: false, ...compare }] : []),
    ...(holds(facts, 'data-protection-officer', 'operator')
      ? [{ href: '/personvern', eyebrow: undefined, isUrgent: false, ...storage }]
      : []),
  ];
};

/** The front page of a person, what waits for them first. */
export const homeCards = (facts: HomeFacts, reader: Reader): HomeCard[] => [
  ...answerCards(facts, reader),
  ...waveCards(facts, reader),
  ...resultCards(facts, reader),
  ...roomCards(facts, reader),
];
