import { describe, expect, test } from 'vitest';
import { codeWalls } from './code-walls.ts';
import { readSourceFiles } from './source-files.ts';

const files = readSourceFiles();

describe('the walls inside the code', () => {
  test('every source file is looked at', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.map(({ path }) => path)).toContain('api/src/release/released.ts');
  });

  test.each(codeWalls)('$name', ({ reason, applies, find }) => {
    const found = files.filter(({ path }) => applies(path)).flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));
    expect(found, reason).toEqual([]);
  });

  test.each(
    codeWalls.flatMap((wall) =>
      wall.breaches.map((breach) => ({ wall, breach, name: wall.name, text: breach.text.replaceAll('\n', ' ') })),
    ),
  )('$name: found when planted as $text', ({ wall, breach }) => {
    expect(wall.applies(breach.path)).toBe(true);
    expect(wall.find(breach)).not.toEqual([]);
  });
});
