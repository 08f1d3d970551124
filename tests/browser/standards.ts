/** The rules of axe that our pages are held against: WCAG 2.2 at levels A and AA, and good practice. */
export const standards: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
