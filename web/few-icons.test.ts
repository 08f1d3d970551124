import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFewIcons } from './few-icons.ts';

const icons = readFileSync(new URL('./src/lib/components/icons.ts', import.meta.url), 'utf8');

test('an icon that is named stays, one that is not goes', () => {
  const few = withFewIcons(icons, `<Icon name="check" /> { icon: 'chevron-right' }`);
  expect(few).toContain('check: own(check)');
  expect(few).toContain("'chevron-right': own(chevronRight)");
  expect(few).not.toContain('receipt: own');
});

test('a file that lists icons in another way is refused rather than shipped whole', () => {
  expect(() => withFewIcons('export const icons = {};', '')).toThrow('requires the source');
});
