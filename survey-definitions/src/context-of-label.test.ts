import { expect, test } from 'vitest';
import { contextOfLabel } from './index.ts';

const levels = [
  { id: 'topp', isLeader: true },
  { id: 'lag', isLeader: true },
  { id: 'folk', isLeader: false },
];
const label = (...levelIds: string[]) => contextOfLabel({ levelIds, levels, isFirstWave: false, areCommentsAsked: true });

test('a ballot of one level is routed as that level', () => {
  expect(label('lag')).toMatchObject({ audience: 'leaders', attributes: { level: 'lag' } });
  expect(label('folk')).toMatchObject({ audience: 'employees', attributes: { level: 'folk' } });
});
test('leaders joined with leaders are leaders still', () => {
  expect(label('topp', 'lag').audience).toBe('leaders');
});
test('leaders joined with employees are asked as employees, and a ballot without a level as well', () => {
  expect(label('lag', 'folk')).toMatchObject({ audience: 'employees', attributes: {} });
  expect(label('nobody')).toMatchObject({ audience: 'employees', attributes: {} });
});
