import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findImportBreaches, type ImportBreach } from './import-breaches.ts';
import { importWalls, type ImportWall } from './import-walls.ts';
import { buildPlantedHouse } from './planted-house.ts';

const checkout = path.resolve(import.meta.dirname, '..', '..');

/** The file that a planted import leads to, where it is one of ours. */
const targetOf = ({ breach, to }: ImportWall): string | undefined =>
  breach.imports.startsWith('.') && to.couldNotResolve === undefined
    ? path.join(path.dirname(breach.in), breach.imports)
    : undefined;

const plant = async (wall: ImportWall, line: (imported: string) => string): Promise<ImportBreach[]> => {
  const target = targetOf(wall);
  const { house, remove } = buildPlantedHouse({
    ...(target === undefined ? {} : { [target]: 'export const there = 1;\n' }),
    [wall.breach.in]: line(wall.breach.imports),
  });
  try {
    return await findImportBreaches(house, [wall]);
  } finally {
    remove();
  }
};

describe('the walls between packages and rooms', () => {
  let found: ImportBreach[] = [];
  beforeAll(async () => {
    found = await findImportBreaches(checkout, importWalls);
  });

  test.each(importWalls)('$name stands', ({ name, reason }) => {
    expect(
      found.filter(({ wall }) => wall === name),
      reason,
    ).toEqual([]);
  });

  test.each(importWalls)('$name: a planted breach is found', async (wall) => {
    const breaches = await plant(wall, (imported) => `import * as planted from '${imported}';\nexport const use = planted;\n`);
    expect(breaches).toContainEqual(expect.objectContaining({ wall: wall.name, from: wall.breach.in }));
  });

  test('a breach that imports only a type is found as well', async () => {
    const wall = importWalls.find(({ name }) => name === 'answers-never-know-people');
    if (wall === undefined) throw new Error('the wall is gone');
    const breaches = await plant(
      wall,
      (imported) => `import type { there } from '${imported}';\nexport type Use = typeof there;\n`,
    );
    expect(breaches).not.toEqual([]);
  });

  test('a breach that goes by the name of the package is found as well', async () => {
    const { house, remove } = buildPlantedHouse({
      'web/src/lib/planted.ts': "import { openStore } from '@takhoyde/api/db/index.ts';\nexport const use = openStore;\n",
    });
    const walls = importWalls.filter(({ name }) => name === 'web-knows-the-contract-only');
    // In the copy, packages are links into this checkout: what they lead to has this checkout's path.
    const breaches = await findImportBreaches(
      house,
      walls.map((wall) => ({ ...wall, to: { path: '/api/src/db/' } })),
    );
    remove();
    expect(breaches).not.toEqual([]);
  });

  test('a breach inside a Svelte component is found as well', async () => {
    const { house, remove } = buildPlantedHouse({
      'analysis/src/index.ts': 'export const there = 1;\n',
      'web/src/routes/Planted.svelte':
        '<script lang="ts">\n  import { there } from \'../../../analysis/src/index.ts\';\n</script>\n\n<p>{there}</p>\n',
    });
    const breaches = await findImportBreaches(
      house,
      importWalls.filter(({ name }) => name === 'web-never-computes'),
    );
    remove();
    expect(breaches).not.toEqual([]);
  });
});
