const usualCount = 5_000;

/** Cuts a long list so that one statement never has more parameters than PostgreSQL takes (65 535): fewer rows for wide tables. */
export const inBatches = <Item>(items: readonly Item[], batchCount = usualCount): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batchCount) }, (_, index) =>
    items.slice(index * batchCount, (index + 1) * batchCount),
  );
