const maxDepth = 48;
const maxNodeCount = 200_000;

/**
 * Whether a value is nested no deeper and has no more nodes than a questionnaire could need. Walks without recursion,
 * so that hostile nesting, or an object that contains itself, can't exhaust the stack of the parser that comes after.
 */
export const isWithinDepth = (value: unknown): boolean => {
  const waiting: { node: unknown; depth: number }[] = [{ node: value, depth: 0 }];
  for (let nodeCount = 0; ; nodeCount += 1) {
    const next = waiting.pop();
    if (next === undefined) return true;
    if (next.depth > maxDepth || nodeCount > maxNodeCount) return false;
    if (typeof next.node !== 'object' || next.node === null) continue;
    for (const child of Object.values(next.node)) waiting.push({ node: child, depth: next.depth + 1 });
  }
};
