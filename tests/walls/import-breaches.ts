import { cruise, type ICruiseResult } from 'dependency-cruiser';
import type { ImportWall } from './import-walls.ts';

/** An import that goes through a wall. */
export type ImportBreach = { wall: string; from: string; to: string };

const packages = ['survey-definitions', 'analysis', 'api', 'web', 'tests', 'scripts'];

/**
 * Follows every import of a house (this checkout, or a planted copy) and tells those that go through a wall. Type imports count too:
 * who may not know a thing may not know its shape either.
 */
export const findImportBreaches = async (house: string, walls: readonly ImportWall[]): Promise<ImportBreach[]> => {
  const { output } = await cruise(
    packages,
    {
      baseDir: house,
      validate: true,
      ruleSet: {
        forbidden: walls.map(({ name, reason, from, to }) => ({ name, comment: reason, severity: 'error' as const, from, to })),
      },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(?:^|/)(?:build|\\.svelte-kit)/|^scripts/(?:runtime|browser)/' },
      tsPreCompilationDeps: true,
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'svelte', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  );
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => ({ wall: rule.name, from, to }));
};
