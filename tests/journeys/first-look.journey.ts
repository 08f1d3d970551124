import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test('a stranger sees what the product is, that the figures are fictional, and where to sign in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/fiktive/iu).first()).toBeVisible();
  await expectAccessible(page);
});
