import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#lib/ballot/fingerprint.ts';
import { readSheet } from './read-sheet.ts';

const definition = shippedDefinition('omstillingspuls');
if (definition === undefined) throw new Error('Omstillingspuls is shipped');
const approved = { waveId: 'P5', closesAt: '2028-11-24T22:00:00Z', definitionHash: await fingerprintOf(definition) };
const level = { id: 'M', isLeader: false, label: { nb: 'Medarbeider', nn: 'Medarbeidar', en: 'Employee' } };
const body = { definition, levels: [level], localUnits: [{ virksomhet: 'V1', unitIds: ['U1'] }], isFirstWave: true };

describe('the questions that a phone fetches', () => {
  test('are taken when they are those that were approved', async () => {
    const read = await readSheet({ kind: 'answer', body }, approved);
    expect(read).toMatchObject({
      kind: 'sheet',
      sheet: { definition, levels: [level], localUnits: body.localUnits, isFirstWave: true },
    });
  });
  test('are approved whatever the order that they were written in', async () => {
    const turned = Object.fromEntries(Object.entries(definition).reverse());
    expect((await readSheet({ kind: 'answer', body: { ...body, definition: turned } }, approved)).kind).toBe('sheet');
  });
  test('are refused when one word is another', async () => {
    const [first, ...others] = definition.items;
    if (first === undefined) throw new Error('a questionnaire has items');
    const reworded = { ...first, text: { ...first.text, nb: `${first.text.nb} ikke` } };
    const changed = { ...definition, items: [reworded, ...others] };
    const refused = { kind: 'refused', because: 'changed-definition' };
    expect(await readSheet({ kind: 'answer', body: { ...body, definition: changed } }, approved)).toEqual(refused);
    const anyHash = { ...approved, definitionHash: await fingerprintOf(changed) };
    expect((await readSheet({ kind: 'answer', body: { ...body, definition: changed } }, anyHash)).kind).toBe('sheet');
  });
  test('are refused when there are none', async () => {
    const refused = { kind: 'refused', because: 'changed-definition' };
    expect(await readSheet({ kind: 'answer', body: {} }, approved)).toEqual(refused);
  });
  test('stay away when nobody answers or the wave is closed', async () => {
    expect(await readSheet({ kind: 'unreachable' }, approved)).toEqual({ kind: 'unreachable' });
    expect(await readSheet({ kind: 'refused', because: 'wave-closed' }, approved)).toEqual({
      kind: 'refused',
      because: 'wave-closed',
    });
  });
});
