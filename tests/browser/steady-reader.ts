import type { Locator, Page } from '@playwright/test';
import { readingPace, wordsOf } from '@takhoyde/survey-definitions';

/** «3 av 10» is seen, not read. */
const progress = /^\d+ av \d+$/u;

/**
 * Lines of text between head and foot that somebody who looks at the page can see right now: nothing folded away, and nothing for
 * screen readers alone.
 */
const linesInSight = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lines: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const place = node.parentElement;
      const isShown = place?.checkVisibility() === true && place.closest('.visually-hidden, noscript, nav') === null;
      if (isShown && node.nodeValue !== null) lines.push(node.nodeValue.trim());
    }
    return lines.filter((line) => line !== '');
  });

/**
 * Somebody who reads every word that comes into sight, once, at the pace that the estimate of a questionnaire is made with, and who
 * thinks and presses as long as it says. What stands there again (labels of a scale, buttons, the foot) has been read before.
 * Time is counted and not measured: the same on every machine. Unit: seconds.
 */
export class SteadyReader {
  readonly #read = new Set<string>();
  readonly #page: Page;
  #wordCount = 0;
  #pressCount = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get seconds(): number {
    return (this.#wordCount / readingPace.wordsPerMinute) * 60 + this.#pressCount * readingPace.secondsPerItem;
  }

  /** Reads what is new. */
  async read(): Promise<void> {
    for (const line of await linesInSight(this.#page)) {
      if (this.#read.has(line) || progress.test(line)) continue;
      this.#read.add(line);
      this.#wordCount += wordsOf(line).length;
    }
  }

  /** Reads, thinks and presses. */
  async press(target: Locator): Promise<void> {
    await this.read();
    await target.click();
    this.#pressCount += 1;
  }
}
