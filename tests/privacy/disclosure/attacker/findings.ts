/** What an attack found: which group, in which table, and what was learnt. */
export type Finding = {
  readonly attack: 'exact' | 'small-union' | 'narrow' | 'unanimous' | 'all-but-one' | 'joint' | 'index-beside-items';
  readonly table: string;
  readonly atoms: readonly string[];
  readonly learnt: string;
};

/** Result of an attack. `unresolved`: parts of it that could not be decided; they count against the published figures. */
export type AttackResult = { readonly findings: readonly Finding[]; readonly unresolved: readonly string[] };
