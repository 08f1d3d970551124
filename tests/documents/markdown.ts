/** A text as it may stand in a table cell or a heading: one line, and nothing in it that Markdown would read as its own. */
export const plainText = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>|]/gu, '\\$&')
    .trim();

/** A table; no rows give no table. Cells are Markdown already. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
};

/** Something a reader opens when wanted. */
export const folded = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** A place to link to. Written out, since the place a heading gets depends on who shows the page. */
export const anchor = (name: string): string => `<a id="${name}"></a>`;

/** Parts with a blank line between them; empty ones leave none. */
export const page = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
