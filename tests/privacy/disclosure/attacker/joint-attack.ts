import type { Audit, AuditCell } from '../../../disclosure/audit-format.ts';
import type { AttackResult, Finding } from './findings.ts';
import { solve, type Program, type Term } from './integer-program.ts';
import { knownParts, tablesOf, tableSystem, type KnownPart } from './table-system.ts';

type Row = Program['rows'][number];

/** What is known of one item: groups with a known sum, groups with known classes, groups with a known full distribution. */
type ItemTables = {
  readonly sums: readonly KnownPart[];
  readonly classes: readonly KnownPart[];
  readonly distributions: readonly KnownPart[];
};

/**
 * Means, shares and distributions of one item held against each other: every group with a known sum becomes whole numbers of people per point of
 * the scale, every published class a sum of them, and a program asks whether anybody in the group can be outside a class.
 * Finds groups where nobody can (they are proved to agree), and where at most one can outside the lowest class (the one then knows the rest).
 */
export function jointAttack(audit: Audit): AttackResult {
  const tables = tablesOf(audit);
  const items = [...tables.keys()].filter((table) => table.startsWith('mean/')).map((table) => table.slice('mean/'.length));
  const results = items.map((item) => attackItem(item, tables, audit));
  return { findings: results.flatMap((result) => result.findings), unresolved: results.flatMap((result) => result.unresolved) };
}

function attackItem(item: string, tables: ReadonlyMap<string, readonly AuditCell[]>, audit: Audit): AttackResult {
  const known = (kind: string): KnownPart[] => {
    const cells = tables.get(`${kind}/${item}`) ?? [];
    return cells.length === 0 ? [] : knownParts(tableSystem(`${kind}/${item}`, cells, audit));
  };
  const all: ItemTables = { sums: known('mean'), classes: known('share'), distributions: known('five') };
  const results = clustersOf(all).map((cluster) => attackCluster(item, cluster, audit));
  return { findings: results.flatMap((result) => result.findings), unresolved: results.flatMap((result) => result.unresolved) };
}

/** Groups that share people, directly or through others, form a cluster; clusters tell nothing about each other. */
function clustersOf(all: ItemTables): ItemTables[] {
  const name = new Map<string, string>();
  const find = (atom: string): string => {
    let at = atom;
    while ((name.get(at) ?? at) !== at) at = name.get(at) ?? at;
    name.set(atom, at);
    return at;
  };
  for (const { part } of [...all.sums, ...all.classes, ...all.distributions])
    for (const atom of part.atoms) name.set(find(atom), find(part.atoms[0] ?? atom));
  const by = (list: readonly KnownPart[]) => Map.groupBy(list, ({ part }) => find(part.atoms[0] ?? ''));
  const [sums, classes, distributions] = [by(all.sums), by(all.classes), by(all.distributions)];
  return [...sums].map(([key, list]) => ({
    sums: list,
    classes: classes.get(key) ?? [],
    distributions: distributions.get(key) ?? [],
  }));
}

type Classes = { readonly name: string; readonly values: readonly number[] };

const classesOf = ({ min, max }: Audit['scale']): Classes[] => {
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const middle = (min + max) / 2;
  return [
    { name: 'c:low', values: values.filter((value) => value < middle) },
    { name: 'c:mid', values: values.filter((value) => value === middle) },
    { name: 'c:high', values: values.filter((value) => value > middle) },
  ].filter(({ values: own }) => own.length > 0);
};

function attackCluster(item: string, cluster: ItemTables, { scale }: Audit): AttackResult {
  if (cluster.classes.length === 0) return { findings: [], unresolved: [] };
  const classes = classesOf(scale);
  const variables = cluster.sums.flatMap((_, group) =>
    classes.flatMap(({ values }) => values.map((value) => `g${group}v${value}`)),
  );
  const rows = [...sumRows(cluster, classes), ...countRows(cluster, classes, scale)];
  const bounds = variables.map((variable) => ({
    variable,
    low: 0,
    high: Math.max(...cluster.sums.map(({ stats }) => stats['n'] ?? 0)),
  }));
  const findings: Finding[] = [];
  const unresolved: string[] = [];
  cluster.sums.forEach(({ part, stats }, group) => {
    for (const { name, values } of classes.filter((candidate) => couldHoldAll(candidate, stats, scale))) {
      const outside = classes
        .filter((other) => other.name !== name)
        .flatMap((other) => other.values.map((value): Term => [`g${group}v${value}`, 1]));
      const most = solve({ sense: 'max', objective: outside, rows, bounds });
      if (typeof most === 'string') unresolved.push(`joint/${item}: ${name} of ${part.atoms.join(' ')} (${most})`);
      else if (most.value < (name === 'c:low' ? 1.5 : 0.5))
        findings.push({
          attack: 'joint',
          table: `joint/${item}`,
          atoms: part.atoms,
          learnt: `all${most.value > 0.5 ? ' but one' : ''} of ${stats['n']} in ${values.join(', ')}`,
        });
    }
  });
  return { findings, unresolved };
}

/** Screening: a group can only be all in a class, or all but one in the lowest, when its sum allows it. */
function couldHoldAll({ name, values }: Classes, stats: Readonly<Record<string, number>>, { max }: Audit['scale']): boolean {
  const [n = 0, sum = 0] = [stats['n'], stats['sum']];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return sum >= n * least && sum <= n * most + (name === 'c:low' ? max - most : 0);
}

const sumRows = ({ sums }: ItemTables, classes: readonly Classes[]): Row[] =>
  sums.flatMap(({ stats }, group): Row[] => {
    const terms = classes.flatMap(({ values }) => values.map((value): Term => [`g${group}v${value}`, 1]));
    return [
      { terms, relation: '=', bound: stats['n'] ?? 0 },
      {
        terms: terms.map(([variable]): Term => [variable, Number(variable.split('v')[1])]),
        relation: '=',
        bound: stats['sum'] ?? 0,
      },
    ];
  });

function countRows(
  { sums, classes: shares, distributions }: ItemTables,
  classes: readonly Classes[],
  { min, max }: Audit['scale'],
): Row[] {
  const groupsIn = (atoms: readonly string[]): number[] => {
    const held = new Set(atoms);
    return sums.flatMap(({ part }, group) => (part.atoms.every((atom) => held.has(atom)) ? [group] : []));
  };
  const row = (known: KnownPart, name: string, values: readonly number[]): Row => ({
    terms: groupsIn(known.part.atoms).flatMap((group) => values.map((value): Term => [`g${group}v${value}`, 1])),
    relation: '=',
    bound: known.stats[name] ?? 0,
  });
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return [
    ...shares.flatMap((known) => classes.map(({ name, values }) => row(known, name, values))),
    ...distributions.flatMap((known) => points.map((value) => row(known, `c:${value}`, [value]))),
  ];
}
