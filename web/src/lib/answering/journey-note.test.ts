import { describe, expect, test } from 'vitest';
import { forgetNote, readNote, writeNote, type JourneyNote } from './journey-note.ts';

const shelf = () => {
  const notes = new Map<string, string>();
  return {
    notes,
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => void notes.set(key, value),
    removeItem: (key: string) => void notes.delete(key),
  };
};
const note: JourneyNote = {
  bucket: 'b1',
  unitId: 'U1',
  unitName: 'Bakken barnehage',
  levelIds: ['M'],
  view: 'list',
  definitionHash: 'abc',
  rotationBlock: 1,
};

describe('the note beside a ballot', () => {
  test('is found again', () => {
    const device = shelf();
    writeNote(device, 'P5', note);
    expect(readNote(device, 'P5', 'b1')).toEqual(note);
  });
  test('may lack a block, where nothing rotates', () => {
    const device = shelf();
    const { rotationBlock: _none, ...plain } = note;
    writeNote(device, 'P5', plain);
    expect(readNote(device, 'P5', 'b1')).toEqual(plain);
  });
  test('is not taken for that of another ballot or wave', () => {
    const device = shelf();
    writeNote(device, 'P5', note);
    expect(readNote(device, 'P5', 'b2')).toBeUndefined();
    expect(readNote(device, 'W1', 'b1')).toBeUndefined();
  });
  test('leaves nothing behind when it is forgotten', () => {
    const device = shelf();
    writeNote(device, 'P5', note);
    forgetNote(device, 'P5');
    expect(device.notes.size).toBe(0);
  });
  test.each(['', '{', 'null', '{"bucket":"b1","unitName":"x","levelIds":"M","view":"one"}'])(
    'is ignored when it reads %j',
    (text) => {
      const device = shelf();
      device.setItem('takhoyde-svar:P5', text);
      expect(readNote(device, 'P5', 'b1')).toBeUndefined();
    },
  );
});
