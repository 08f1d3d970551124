import type { TableFault } from './table.ts';

/** What a sheet's own markup tells that its values do not. */
export interface SheetQuirks {
  readonly formulaCount: number;
  readonly mergedCount: number;
  readonly hiddenRowCount: number;
  readonly faults: readonly TableFault[];
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const cellFault = (code: 'formula-without-value' | 'formula-error', reference: string): TableFault => ({
  code,
  line: Number(reference.replace(/\D/gu, '')),
  column: reference.replace(/\d/gu, ''),
  value: '',
});

const faultsOf = (xml: string): TableFault[] => {
  const faults: TableFault[] = [];
  for (const [, attributes = '', inner = ''] of xml.matchAll(/<c\s([^>]*[^/>])>((?:(?!<\/c>)[\s\S])*)<\/c>/gu)) {
    if (!inner.includes('<f') && !attributes.includes('t="e"')) continue;
    const reference = /\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? '';
    if (attributes.includes('t="e"')) faults.push(cellFault('formula-error', reference));
    else if (!/<v>[^<]/u.test(inner) && !/<v\s/u.test(inner)) faults.push(cellFault('formula-without-value', reference));
  }
  return faults;
};

/**
 * What to know of a worksheet: formulas (their last value is used; without one they are faults, as `#REF!` is), merged cells
 * (only the first of them has a value) and hidden rows (which are read like the others).
 */
export const quirksOf = (xml: string): SheetQuirks => ({
  formulaCount: countOf(xml, /<f[\s>/]/gu),
  mergedCount: countOf(xml, /<mergeCell\s/gu),
  hiddenRowCount: countOf(xml, /<row\s[^>]*hidden="(?:1|true)"/gu),
  faults: /<f[\s>/]|t="e"/u.test(xml) ? faultsOf(xml).slice(0, 200) : [],
});
