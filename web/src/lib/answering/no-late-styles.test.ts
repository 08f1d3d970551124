import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, 'device-move');
const lateToo = ['../AnsweringDialog.svelte', '../DeleteDialog.svelte'];

/** The styles of an answering page stand in the page: the styles of what is loaded later would never come. */
test('no part that is loaded when somebody asks for it has styles of its own', () => {
  const components = [...readdirSync(folder).filter((name) => name.endsWith('.svelte')), ...lateToo];
  expect(components.length).toBeGreaterThan(lateToo.length);
  expect(components.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes('<style'))).toEqual([]);
});
