import { expect, test } from 'vitest';
import { deafControls } from './deaf-controls.ts';

test('a button that only script answers is deaf until it waits for the script', () => {
  expect(deafControls('<p><button type="button" aria-label="a > b">Skriv ut</button></p>')).toHaveLength(1);
  expect(deafControls('<p><button type="button" class="button asleep" disabled>Skriv ut</button></p>')).toEqual([]);
  expect(deafControls('<button class="disabled">Ser bare slik ut</button>')).toHaveLength(1);
});

test('a form that does not say how it is sent would put what is typed in the address', () => {
  expect(deafControls('<form novalidate><input id="svarkode"><button type="submit">Bruk koden</button></form>')).toHaveLength(1);
  expect(deafControls('<form novalidate><input id="svarkode"><button type="submit" disabled>Bruk koden</button></form>')).toEqual(
    [],
  );
  expect(deafControls('<form method="POST"><button>Lagre</button></form><button>Utenfor</button>')).toEqual(['<button>']);
});

test('a file that nobody would be sent is chosen when the script is there', () => {
  expect(deafControls('<form method="POST"><input type="file"></form>')).toHaveLength(1);
  expect(deafControls('<form method="POST"><input type="file" name="fil"></form>')).toEqual([]);
});

test('what is shown without script, or not yet, is no control of this page', () => {
  expect(
    deafControls('<noscript><button type="button">Søk</button></noscript><template><button>Vent</button></template>'),
  ).toEqual([]);
});
