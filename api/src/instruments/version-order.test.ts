import { expect, test } from 'vitest';
import { compareVersionNumbers } from './version-order.ts';

test('versions are ordered as Semantic Versioning orders them', () => {
  const inOrder = [
    '0.9.0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.9.3',
    '1.10.0',
    '2.0.0',
  ];
  expect([...inOrder].reverse().sort(compareVersionNumbers)).toEqual(inOrder);
  for (const version of inOrder) expect(compareVersionNumbers(version, version)).toBe(0);
});
