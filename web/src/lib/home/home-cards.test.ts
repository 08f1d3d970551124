import type { Grant, Role, WaveSummary } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { homeCards, type HomeFacts } from './home-cards.ts';

const wave = (id: string, state: WaveSummary['state'], closesAt = '2028-11-27T21:59:00Z'): WaveSummary => ({
  id,
  title: { nb: id, nn: id, en: id },
  kind: 'pulse',
  state,
  instrumentId: 'omstillingspuls',
  organisationVersion: '2028',
  opensAt: '2028-11-13T06:00:00Z',
  closesAt,
  isDemo: true,
});
const grant = (role: Role): Grant => ({ role, unitId: 'D-NBJ', unitName: 'Demobydel Bjørk', validTo: null });
const facts = (roles: Role[], more: Partial<HomeFacts> = {}): HomeFacts => ({
  grants: roles.map(grant),
  today: '2028-11-20',
  waves: [],
  releases: [],
  invitations: {},
  ...more,
});
const hrefs = (given: HomeFacts): string[] => homeCards(given, exampleReaders.nb).map((card) => card.href);

describe('the front page', () => {
  test('asks an invited employee to answer, first of all', () => {
    const cards = homeCards(
      facts(['employee'], { waves: [wave('P5', 'open')], invitations: { P5: 'invited' } }),
      exampleReaders.nb,
    );
    expect(cards[0]).toMatchObject({ href: '/svar/P5', isUrgent: true });
  });
  test('lets one who has fetched a code go on, without claiming to know whether they have answered', () => {
    const [card] = homeCards(
      facts(['employee'], { waves: [wave('P5', 'open')], invitations: { P5: 'issued' } }),
      exampleReaders.nb,
    );
    expect(card).toMatchObject({ href: '/svar/P5', isUrgent: false });
    expect(card?.text).toContain('Har du ikke levert ennå');
  });
  test('does not mention an open wave to one who is not invited', () => {
    expect(hrefs(facts(['employee'], { waves: [wave('P5', 'open')] }))).toEqual([]);
  });
  test('asks the representative to approve, and the operator not', () => {
    const waves = [wave('K7', 'awaiting-approval')];
    expect(hrefs(facts(['union-representative'], { waves }))).toEqual(['/malinger/K7']);
    expect(hrefs(facts(['operator'], { waves }))).toEqual(['/personvern']);
  });
  test('asks the operator to close a wave only when its last day has come', () => {
    expect(hrefs(facts(['operator'], { waves: [wave('P5', 'open')] }))).not.toContain('/malinger/P5');
    expect(hrefs(facts(['operator'], { waves: [wave('P5', 'open', '2028-11-20T21:59:00Z')] }))).toContain('/malinger/P5');
  });
});
