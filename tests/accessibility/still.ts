import { expect, type Page } from '@playwright/test';
import { settleColors } from '../browser/settle-colors.ts';

const longestMoveMs = 20;

/** Fails where something moves, or would move when it is pressed, though the device asks for calm. A colour that fades
 * does not move, and the browser's own progress bar is its own. */
export const expectStill = async (page: Page): Promise<void> => {
  await settleColors(page);
  const moving = await page.evaluate((longestMs) => {
    const toMs = (duration: string): number => Number.parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1000);
    const lasts = (list: string): boolean => list.split(',').some((duration) => toMs(duration.trim()) > longestMs);
    const running = document.getAnimations().filter(({ playState }) => playState === 'running');
    const fades = (list: string): boolean => list.split(',').every((property) => property.trim().endsWith('color'));
    const wouldMove = [...document.querySelectorAll('body *')].filter((element) => {
      const { animationDuration, animationName, transitionDuration, transitionProperty } = getComputedStyle(element);
      const isMovedByPress = lasts(transitionDuration) && !fades(transitionProperty);
      return isMovedByPress || (animationName !== 'none' && lasts(animationDuration));
    });
    return [...running.map(({ id }) => `running ${id}`), ...wouldMove.map((element) => element.outerHTML.slice(0, 120))];
  }, longestMoveMs);
  expect(moving, `${page.url()} moves`).toEqual([]);
};
