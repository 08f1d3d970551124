const batchCount = 5_000;

/** Cuts a long list so that one statement never has more parameters than PostgreSQL takes. */
export const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batchCount) }, (_, index) =>
    items.slice(index * batchCount, (index + 1) * batchCount),
  );
