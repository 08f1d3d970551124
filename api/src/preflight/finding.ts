import type { PreflightCode, PreflightFinding, PreflightRow, PreflightSeverity } from '../contract/index.ts';

const toldRows = 20;

/** What a check has to say beside its name. */
export interface Told {
  readonly numbers?: Readonly<Record<string, number>>;
  readonly rows?: readonly Partial<PreflightRow>[];
}

/** One finding. Of many rows the first twenty are told, and how many more there are. */
export const finding = (
  code: PreflightCode,
  severity: PreflightSeverity,
  { numbers = {}, rows = [] }: Told = {},
): PreflightFinding => ({
  code,
  severity,
  numbers: { ...numbers },
  rows: rows.slice(0, toldRows).map(({ label = '', into = null, value = null }) => ({ label, into, value })),
  moreCount: Math.max(0, rows.length - toldRows),
});
