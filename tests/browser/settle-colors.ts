import type { Page } from '@playwright/test';

/** Ends every fade from one colour to another: a colour on its way is not the one that people look at, and moves nothing. */
export const settleColors = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition && animation.transitionProperty.endsWith('color')) animation.finish();
  });
