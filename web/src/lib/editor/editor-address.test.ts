import { describe, expect, test } from 'vitest';
import { actionAddress, afterEdit, openPanel } from './editor-address.ts';

describe('the address of the editor', () => {
  test('says what is open', () => {
    expect(openPanel(new URLSearchParams('legg-til=b'))).toEqual({ kind: 'add', section: 'b', way: 'bank' });
    expect(openPanel(new URLSearchParams('legg-til=b&eget='))).toEqual({ kind: 'add', section: 'b', way: 'own' });
    expect(openPanel(new URLSearchParams('tittel=b'))).toEqual({ kind: 'section', section: 'b' });
    expect(openPanel(new URLSearchParams(''))).toEqual({ kind: 'nothing' });
  });
  test('keeps what is open when a form is sent, and not the action of the form before', () => {
    expect(actionAddress('endring', new URLSearchParams('/endring=&legg-til=å b'))).toBe('?/endring&legg-til=%C3%A5%20b');
  });
});

test.each(['//elsewhere.example', 'https://elsewhere.example', '/malinger', '\\\\x', ''])(
  'a form cannot lead away from the draft (%s)',
  (told) => {
    expect(afterEdit('abc', told)).toBe('/utkast/abc');
  },
);
