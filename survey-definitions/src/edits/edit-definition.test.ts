import { describe, expect, test } from 'vitest';
import {
  definitionEditSchema,
  editDefinition,
  itemOf,
  lockedItems,
  type Definition,
  type DefinitionEdit,
  compareDefinitions,
} from '../index.ts';
import { bank } from '../shipped.ts';
import { harbour } from '../../test/harbour.ts';
import { climate, edited, mapping, pulse, refusedBy, rulesOf, shipped, words } from '../../test/try-edits.ts';

describe('taking out', () => {
  test('takes routing, matrix, restriction, scale and text along, and reckons dimension, minutes and version again', () => {
    const without = edited(climate, { kind: 'take-out', item: 'YTR-G3' });
    expect(without.logic.map(({ item }) => item)).not.toContain('YTR-G3');
    expect(JSON.stringify(without.reporting)).not.toContain('YTR-G3');
    expect(without.dimensions.find(({ id }) => id === 'ytring')?.items).not.toContain('YTR-G3');
    expect(without.estimatedMinutes.employee).toBeLessThan(climate.estimatedMinutes.employee);
    expect(without.version).toBe('2.0.0');
    expect(rulesOf(without)).toEqual(['matrix-uneven skjer']);
  });
  test('an index that is left with one statement says so, and a theme without an index stays a theme', () => {
    const one = edited(mapping, { kind: 'take-out', item: 'INK-2' });
    expect(one.dimensions.find(({ items }) => items.includes('INK-1'))?.kind).toBe('single-item');
    expect(rulesOf(one)).toEqual([]);
  });
  test('a text and a scale nobody leans on any more go, those that were never leaned on stay', () => {
    const without = edited(shipped('samhandling'), { kind: 'take-out', item: 'APN-SP' }, { kind: 'take-out', item: 'BAR-2' });
    expect(Object.keys(without.scales)).not.toContain('freq5');
    expect(Object.keys(without.texts)).toContain('thanks');
  });
  test.each<[string, Definition, string, string]>([
    ['an anchor', mapping, 'TRY-1', 'locked'],
    ['a core item', pulse, 'OMS-6', 'locked'],
    ['what is not there', pulse, 'TRY-1', 'unknown-item'],
    ['what others are routed by', climate, 'SPX-1', 'unknown-item'],
  ])('%s is refused', (_name, base, item, rule) => {
    expect(refusedBy(base, { kind: 'take-out', item })).toBe(rule);
  });
  test('what others are routed by stays as long as they do', () => {
    const { base: _none, ...context } = { bank, base: undefined };
    const silence = editDefinition(climate, { kind: 'take-out', item: 'TAU-1' }, context);
    expect(silence.refused).toMatchObject({ rule: 'routed-items-remain', ids: ['TAU-2', 'TAU-3'] });
  });
  test('one side of a pair takes the other along', () => {
    const outcome = editDefinition(shipped('lederkapabiliteter-2030'), { kind: 'take-out', item: 'LK01-V' }, { bank });
    expect(outcome.definition && [itemOf(outcome.definition, 'LK01-V'), itemOf(outcome.definition, 'LK01-S')]).toEqual([
      undefined,
      undefined,
    ]);
  });
  test('a block that is emptied is no block, and one block is no rotation', () => {
    expect(edited(pulse, { kind: 'take-out', item: 'OMS-4' }).rotation?.blocks).toEqual([['OMS-7'], ['OMS-10']]);
    const none = edited(pulse, { kind: 'take-out', item: 'OMS-4' }, { kind: 'take-out', item: 'OMS-7' });
    expect(none.rotation).toBeUndefined();
  });
});

describe('taking in', () => {
  const into = (base: Definition, item: string, section = 'b') => edited(base, { kind: 'take-in', item, section });
  test('brings dimension, scale and what is said before it', () => {
    const grown = into(mapping, 'OMS-1');
    expect(grown.dimensions.find(({ id }) => id === itemOf(grown, 'OMS-1')?.dimension)).toMatchObject({
      kind: 'single-item',
      items: ['OMS-1'],
    });
    expect(grown.sections.find(({ id }) => id === 'b')?.intro).toContain('def.omstilling');
    expect(grown.texts['def.omstilling']).toBeDefined();
    expect(grown.version).toBe('1.2.0');
    expect(rulesOf(grown)).toEqual([]);
  });
  test('a restricted item stays restricted, and a sensitive one makes the whole sensitive until it goes again', () => {
    const grown = edited(mapping, { kind: 'take-out', item: 'APN-KK1' }, { kind: 'take-out', item: 'APN-KK2' });
    const sensitive = edited(grown, { kind: 'take-in', item: 'YTK-1', section: 'b' });
    expect(sensitive.reporting).toMatchObject({ isSensitive: true, restricted: { 'YTK-1': 'niva2' } });
    expect(sensitive.sections.find(({ id }) => id === 'b')?.intro).toContain('notice.varsling.long');
    expect(
      edited(mapping, { kind: 'take-in', item: 'YTK-1', section: 'b' }, { kind: 'take-out', item: 'YTK-1' }).reporting,
    ).toEqual(mapping.reporting);
  });
  test('free text beside a sensitive item is told in words', () => {
    expect(rulesOf(into(mapping, 'YTK-1'))).toEqual(['open-in-sensitive APN-KK1', 'open-in-sensitive APN-KK2']);
  });
  test('a capability brings both sides, its restriction and the leaders it needs', () => {
    const grown = into(mapping, 'LK01-V');
    expect(grown.items.map(({ id }) => id)).toEqual(expect.arrayContaining(['LK01-V', 'LK01-S']));
    expect(grown.dimensions.map(({ id }) => id)).toEqual(expect.arrayContaining(['lk01-view', 'lk01-self']));
    expect(grown.reporting.aboutLeaders.minLeaders).toBe(5);
    expect(grown.reporting.restricted['LK01-S']).toBe('niva2');
    expect(rulesOf(grown)).toEqual([]);
  });
  test('the side of a pair that a section is not for goes where it is met', () => {
    const grown = into(pulse, 'LK01-S', 'c');
    expect(grown.sections.find(({ items }) => items.includes('LK01-S'))?.id).toBe('c');
    expect(grown.sections.find(({ items }) => items.includes('LK01-V'))?.id).not.toBe('c');
  });
  test('a condition of its own comes along, and one that asks what is not there refuses', () => {
    expect(into(pulse, 'MED-3').logic).toEqual([{ item: 'MED-3', showIf: { wave: 'notFirst' } }]);
    expect(refusedBy(mapping, { kind: 'take-in', item: 'TAU-2', section: 'b' })).toBe('routing-item-missing');
    expect(into(into(mapping, 'TAU-1'), 'TAU-2').logic).toContainEqual({ item: 'TAU-2', showIf: { item: 'TAU-1', in: ['ja'] } });
  });
  test('what was taken out comes back as it was', () => {
    const back = edited(climate, { kind: 'take-out', item: 'YTR-G3' }, { kind: 'take-in', item: 'YTR-G3', section: 'd', at: 2 });
    expect(back.reporting).toEqual(climate.reporting);
    expect(back.sections).toEqual(climate.sections);
    expect(compareDefinitions(climate, back).versionStep).not.toBe('major');
    expect(rulesOf(back)).toEqual([]);
  });
  test('a lone reversed statement is told in words, since which one to set beside it is for a person to choose', () => {
    const page = edited(harbour, { kind: 'add-section', title: words('Ny side') });
    const lone = edited(page, { kind: 'take-in', item: 'OMS-8', section: 's1' });
    expect(rulesOf(lone)).toEqual(['reversed-without-counterpart OMS-8']);
  });
  test.each<[string, DefinitionEdit, string]>([
    ['twice', { kind: 'take-in', item: 'TRY-1', section: 'b' }, 'already-asked'],
    ['from nowhere', { kind: 'take-in', item: 'nobody', section: 'b' }, 'not-in-bank'],
    ['to nowhere', { kind: 'take-in', item: 'OMS-1', section: 'nobody' }, 'unknown-section'],
  ])('%s is refused', (_name, edit, rule) => {
    expect(refusedBy(mapping, edit)).toBe(rule);
  });
});

describe('a question of a virksomhet’s own', () => {
  const local = (nb: string, virksomhet = 'bydel-a') =>
    ({ type: 'likert', text: words(nb), scale: 'agree5', virksomhet, audience: 'all', aboutLeaders: false }) as const;
  const add = (nb: string, virksomhet?: string): DefinitionEdit => ({
    kind: 'add-local',
    local: local(nb, virksomhet),
    section: 'b',
  });
  test('is local, in no dimension, raises the version a little and carries no trend', () => {
    const grown = edited(mapping, add('Jeg trives på kontoret i Havnegata.'));
    const added = grown.items.find(({ isLocal }) => isLocal);
    expect(added).toMatchObject({ rev: 1, virksomhet: 'bydel-a', anchor: false });
    expect(added?.dimension).toBeUndefined();
    expect(grown.version).toBe('1.2.0');
    expect(rulesOf(grown)).toEqual([]);
    expect(compareDefinitions(mapping, grown).items.find(({ item }) => item === added?.id)).toMatchObject({
      verdict: 'local',
      became: 'added',
    });
  });
  test('three of one virksomhet are taken, the fourth is refused, another virksomhet has its own three', () => {
    const three = [add('En.'), add('To.'), add('Tre.')];
    expect(refusedBy(mapping, ...three, add('Fire.'))).toBe('too-many-local-items');
    expect(refusedBy(mapping, ...three, add('Fire.', 'bydel-b'))).toBeUndefined();
  });
  test('may be reworded and taken out as its owner likes, which breaks no trend', () => {
    const first = edited(mapping, add('Vi spiser lunsj sammen.'));
    const id = first.items.find(({ isLocal }) => isLocal)?.id ?? '';
    const second = edited(first, { kind: 'change-local', item: id, local: local('Vi spiser sammen.') });
    expect(itemOf(second, id)?.rev).toBe(2);
    expect(edited(first, { kind: 'take-out', item: id }).version).toBe('1.3.0');
    expect(refusedBy(first, { kind: 'change-local', item: id, local: local('Vi spiser sammen.', 'bydel-b') })).toBe(
      'id-means-other',
    );
    expect(refusedBy(mapping, { kind: 'change-local', item: 'NYT-2', local: local('Vi.') })).toBe('not-local');
    expect(refusedBy(first, { kind: 'reword', item: id, text: words('Vi.') })).toBe('is-local');
  });
  test('is never free text', () => {
    const open = {
      kind: 'add-local',
      section: 'b',
      local: { type: 'open', text: words('Hva?'), maxChars: 200, moderated: true },
    };
    expect(definitionEditSchema.safeParse(open).success).toBe(false);
  });
});

describe('other words', () => {
  const text = words('Vi våger å slutte med det som ikke virker.');
  test('raise the revision once a draft, and break the trend unless somebody says why not', () => {
    const twice = edited(
      mapping,
      { kind: 'reword', item: 'NYT-2', text: words('Vi slutter.') },
      { kind: 'reword', item: 'NYT-2', text },
    );
    expect(itemOf(twice, 'NYT-2')).toMatchObject({ rev: 2, text });
    expect(twice.version).toBe('2.0.0');
    const same = edited(mapping, { kind: 'reword', item: 'NYT-2', text, equivalence: 'one word, twelve interviews' });
    expect(same.equivalences).toEqual([{ item: 'NYT-2', fromRev: 1, toRev: 2, reason: 'one word, twelve interviews' }]);
    expect(same.version).toBe('1.1.2');
  });
  test('that are taken back leave no trace', () => {
    const back = edited(
      mapping,
      { kind: 'reword', item: 'NYT-2', text, equivalence: 'one word, twelve interviews' },
      { kind: 'reword', item: 'NYT-2', text: itemOf(mapping, 'NYT-2')?.text ?? text },
    );
    expect(back).toEqual(mapping);
  });
  test('are refused to anchors and core items', () => {
    for (const item of lockedItems(mapping)) expect(refusedBy(mapping, { kind: 'reword', item, text })).toBe('locked');
  });
});

describe('sections, title, rotation and rounds', () => {
  test('an empty section is a finding until something stands in it, and can be removed', () => {
    const page: DefinitionEdit = { kind: 'add-section', title: words('Ny side'), at: 1 };
    expect(rulesOf(edited(mapping, page))).toEqual(['section-empty s1']);
    expect(rulesOf(edited(mapping, page, { kind: 'move', item: 'NYT-2', section: 's1' }))).toEqual([]);
    expect(edited(mapping, page, { kind: 'remove-section', section: 's1' })).toEqual(mapping);
    expect(refusedBy(mapping, { kind: 'remove-section', section: 'a' })).toBe('section-not-empty');
  });
  test('routing that is moved before what it asks is told in words', () => {
    const moved = edited(climate, { kind: 'move', item: 'TAU-2', section: 'a', at: 0 });
    expect(rulesOf(moved)).toEqual(['condition-on-later-item TAU-2']);
    expect(edited(climate, { kind: 'move-section', section: 'g', at: 0 }).sections[0]?.id).toBe('g');
  });
  test('another title or rotation raises the version as far as the truth asks', () => {
    expect(edited(mapping, { kind: 'retitle', title: words('Kultur') }).version).toBe('1.1.2');
    expect(edited(pulse, { kind: 'set-rotation', rotation: null }).version).toBe('2.0.0');
    expect(refusedBy(pulse, { kind: 'set-rotation', rotation: { per: 'person', blocks: [['OMS-4'], ['x']] } })).toBe(
      'unknown-item',
    );
    expect(edited(pulse, { kind: 'set-rounds', roundsPerYear: 2 }).roundsPerYear).toBe(2);
  });
});
