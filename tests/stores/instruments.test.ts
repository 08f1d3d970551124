import { readAuditLog } from '@takhoyde/api/audit/audit-log.ts';
import type { WhoStore } from '@takhoyde/api/db/index.ts';
import { addInstrument } from '@takhoyde/api/instruments/add-instrument.ts';
import { beginDraft } from '@takhoyde/api/instruments/begin-draft.ts';
import { discardDraft, editDraft } from '@takhoyde/api/instruments/change-draft.ts';
import { describeDraft } from '@takhoyde/api/instruments/describe-draft.ts';
import { changeDraft, findDraft, listDrafts } from '@takhoyde/api/instruments/draft-store.ts';
import { definitionHash } from '@takhoyde/api/instruments/definition-hash.ts';
import { describeVersions, findInstrument, requireInstrument } from '@takhoyde/api/instruments/instruments.ts';
import { saveDraft } from '@takhoyde/api/instruments/save-draft.ts';
import { addShippedInstruments } from '@takhoyde/api/instruments/shipped-instruments.ts';
import { nextVersion, type Definition } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../scenarios/small-city.ts';
import { databases } from './databases.ts';

const kari = { actor: { personId: 'kari', name: 'Kari' }, at: now };
const ola = { actor: { personId: 'ola', name: 'Ola' }, at: now };
const pulse = shippedDefinition('omstillingspuls')!;
const [patch, minor, major] = (['patch', 'minor', 'major'] as const).map((step) => nextVersion(pulse.version, step)) as [
  string,
  string,
  string,
];
const inAll = (nb: string, nn: string, en: string) => ({ nb, nn, en });
const retitle = (nb: string) => ({ kind: 'retitle', title: inAll(nb, `${nb} nynorsk`, `${nb} English`) });
const refusedAs = (code: string) => ({ refusal: { code } });

describe.each(databases)('drafts and versions of instruments on $name', ({ open }) => {
  let who: WhoStore;
  const office = () => who.as('office');
  beforeEach(async () => {
    who = await open('who');
    await addShippedInstruments(office());
  }, 60_000);
  afterEach(() => who.close());

  const begin = (id = 'draft-one') => beginDraft(office(), id, { from: 'instrument', instrument: 'omstillingspuls' }, kari);

  test('of two edits of the same state exactly one is taken, and the other changes nothing', async () => {
    await begin();
    const seen = { id: 'draft-one', revision: 1 };
    const outcomes = await Promise.allSettled([
      editDraft(office(), seen, retitle('Ett'), kari),
      editDraft(office(), seen, retitle('To'), ola),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ refusal: { status: 409, code: 'draft-changed' } });
    const kept = await findDraft(office(), 'draft-one');
    const taken = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect([kept?.revision, kept?.definition.title.nb, kept?.changedBy]).toEqual([
      2,
      ['Ett', 'To'][taken],
      ['Kari', 'Ola'][taken],
    ]);
    await expect(editDraft(office(), seen, retitle('Tre'), ola)).rejects.toMatchObject(refusedAs('draft-changed'));
    expect(await findDraft(office(), 'draft-one')).toEqual(kept);
  });

  test('without looking at the revision the second of two edits would silently undo the first', async () => {
    const { definition } = await begin();
    const next = (nb: string) => ({ definition: { ...definition, title: inAll(nb, nb, nb) }, changedAt: now, changedBy: nb });
    expect(await changeDraft(office(), { id: 'draft-one', revision: 1 }, next('Ett'))).toBe(true);
    await who.owner.updateTable('instruments.draft').set({ revision: 1 }).execute(); // as a store that does not count
    expect(await changeDraft(office(), { id: 'draft-one', revision: 1 }, next('To'))).toBe(true);
    expect((await findDraft(office(), 'draft-one'))?.definition.title.nb).toBe('To');
  });

  test('of two who save the same draft one does, and there is one version more', async () => {
    await begin();
    await editDraft(office(), { id: 'draft-one', revision: 1 }, retitle('Ny'), kari);
    const seen = { id: 'draft-one', revision: 2 };
    const outcomes = await Promise.allSettled([saveDraft(office(), seen, patch, kari), saveDraft(office(), seen, patch, ola)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const versions = await describeVersions(office(), 'omstillingspuls', new Set());
    expect(versions.map(({ version, savedAt }) => [version, savedAt === null])).toEqual([
      [patch, false],
      [pulse.version, true],
    ]);
    expect(await listDrafts(office())).toEqual([]);
  });

  test('a draft with findings, an untrue number, or nothing new is not saved', async () => {
    await begin();
    await expect(saveDraft(office(), { id: 'draft-one', revision: 1 }, patch, kari)).rejects.toMatchObject(
      refusedAs('nothing-changed'),
    );
    await editDraft(office(), { id: 'draft-one', revision: 1 }, { kind: 'set-rotation', rotation: null }, kari);
    const seen = { id: 'draft-one', revision: 2 };
    const draft = await findDraft(office(), 'draft-one');
    expect((await describeDraft(office(), draft!)).nextVersion).toBe(major);
    for (const version of [patch, minor, pulse.version, '0.9.0']) {
      const refused = saveDraft(office(), seen, version, kari);
      await expect(refused).rejects.toMatchObject({ refusal: { status: version === pulse.version ? 409 : 422 } });
    }
    await editDraft(office(), seen, { kind: 'add-section', title: inAll('Tom', 'Tom del', 'Empty') }, kari);
    const told = await describeDraft(office(), (await findDraft(office(), 'draft-one'))!);
    expect(told.findings.map(({ rule }) => rule)).toEqual(['section-empty']);
    await expect(saveDraft(office(), { id: 'draft-one', revision: 3 }, major, kari)).rejects.toMatchObject({
      refusal: { status: 422, faults: [{ what: expect.stringContaining('section-empty') as string }] },
    });
    expect(await listDrafts(office())).toHaveLength(1);
  });

  test('a saved version can’t be changed or removed by the office, only by who owns the tables', async () => {
    const version = office().updateTable('instruments.version').set({ hash: 'x' });
    await expect(version.execute()).rejects.toThrow(/permission denied/u);
    await expect(office().deleteFrom('instruments.version').execute()).rejects.toThrow(/permission denied/u);
    expect((await who.owner.updateTable('instruments.version').set({ savedAt: now }).executeTakeFirst()).numUpdatedRows).toBe(5n);
  });

  test('the last version is the one with the highest number, whatever came last', async () => {
    await addInstrument(office(), { ...pulse, version: major }, kari);
    await expect(addInstrument(office(), { ...pulse, version: minor, purpose: pulse.title }, kari)).rejects.toMatchObject({
      refusal: { status: 422 },
    });
    await who.owner
      .updateTable('instruments.version')
      .set({ place: 99 })
      .where('id', '=', 'omstillingspuls')
      .where('version', '=', pulse.version)
      .execute();
    expect((await findInstrument(office(), 'omstillingspuls'))?.version).toBe(major);
    expect((await requireInstrument(office(), 'omstillingspuls', pulse.version)).hash).toBe(definitionHash(pulse));
    await expect(requireInstrument(office(), 'omstillingspuls', '70.0.0')).rejects.toMatchObject({ refusal: { status: 404 } });
  });

  test('an upgrade of the product is put beside what the city has, and never instead of it', async () => {
    const own: Definition = { ...pulse, status: 'saved by the city' };
    await who.owner
      .updateTable('instruments.version')
      .set({ definition: own, hash: definitionHash(own) })
      .where('id', '=', 'omstillingspuls')
      .execute();
    await who.owner.deleteFrom('instruments.version').where('id', '=', 'samhandling').execute();
    expect(await addShippedInstruments(office())).toEqual([`omstillingspuls ${pulse.version}`]);
    expect((await findInstrument(office(), 'omstillingspuls'))?.definition.status).toBe('saved by the city');
    expect((await findInstrument(office(), 'samhandling'))?.savedAt).toBeNull();
  });

  test('a definition from before rotation meant anything is read as it was asked: everything, of everybody', async () => {
    const old = { ...pulse, rotation: { fixed: ['OMS-1'], rotating: ['OMS-4'] } } as unknown as Definition;
    await who.owner.updateTable('instruments.version').set({ definition: old }).where('id', '=', 'omstillingspuls').execute();
    expect((await findInstrument(office(), 'omstillingspuls'))?.definition.rotation).toBeUndefined();
  });

  test('who begins, saves and discards is in the log, each once', async () => {
    await begin();
    await begin('draft-two');
    await editDraft(office(), { id: 'draft-one', revision: 1 }, retitle('Ny'), kari);
    await saveDraft(office(), { id: 'draft-one', revision: 2 }, patch, ola);
    await discardDraft(office(), { id: 'draft-two', revision: 1 }, ola);
    await expect(discardDraft(office(), { id: 'draft-two', revision: 1 }, ola)).rejects.toMatchObject(refusedAs('not-found'));
    const { entries } = await readAuditLog(office());
    expect(entries.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'kari draft-begun',
      'kari draft-begun',
      'ola instrument-saved',
      'ola draft-discarded',
    ]);
  });

  test('there is an end to how many drafts there are, and to how large one grows', async () => {
    const { definition } = await begin();
    const rows = Array.from({ length: 49 }, (_, at) => ({ id: `d-${String(at)}` }));
    for (const { id } of rows) {
      await office()
        .insertInto('instruments.draft')
        .columns(['id', 'instrumentId', 'revision', 'definition', 'notes', 'changedAt', 'changedBy'])
        .expression((eb) =>
          eb
            .selectFrom('instruments.draft')
            .select((row) => [row.val(id).as('id'), 'instrumentId', 'revision', 'definition', 'notes', 'changedAt', 'changedBy'])
            .where('id', '=', 'draft-one'),
        )
        .execute();
    }
    await expect(begin('one-too-many')).rejects.toMatchObject(refusedAs('too-many-drafts'));
    await discardDraft(office(), { id: 'd-0', revision: 1 }, kari);
    const texts = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`long-${String(at)}`, inAll('a'.repeat(4000), 'b'.repeat(4000), 'c'.repeat(4000))]),
    );
    await expect(
      beginDraft(
        office(),
        'too-large',
        { from: 'file', fileName: 'a.json', content: JSON.stringify({ ...definition, texts }) },
        kari,
      ),
    ).rejects.toMatchObject({ refusal: { status: 413, code: 'draft-too-large' } });
    expect(await listDrafts(office())).toHaveLength(49);
  });
});
