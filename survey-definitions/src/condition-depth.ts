/** How deep conditions may lie inside each other. Deeper is refused when parsed, and false when evaluated all the same. */
export const maxConditionDepth = 16;
