/** The smallest groups anything is tabulated by, with the true number of answers. */
export type AuditAtom = { readonly id: string; readonly n: number };

/** One published figure: whose answers it holds, and its additive statistics (`n`, `sum`, class counts `c:…`). */
export type AuditCell = {
  readonly id: string;
  readonly table: string;
  readonly atoms: readonly string[];
  readonly stats: Readonly<Record<string, number>>;
};

/** `disclosure-audit/1`: everything that would be published, by any role, at once. */
export type Audit = {
  readonly format: 'disclosure-audit/1';
  readonly k: number;
  readonly scale: { readonly min: number; readonly max: number };
  readonly atoms: readonly AuditAtom[];
  readonly cells: readonly AuditCell[];
};
