import { z } from 'zod';

/** Kinds of node in an organisation, from the whole to the smallest. A restriction names the lowest one allowed. */
export const nodeTypes = ['kommune', 'sektor', 'virksomhet', 'niva2', 'niva3', 'niva4'] as const;
export const nodeTypeSchema = z.enum(nodeTypes);
export type NodeType = z.infer<typeof nodeTypeSchema>;

/**
 * Whether a node of type `nodeType` lies at or above `lowest`. `undefined` as lowest means no restriction.
 * @example isAtOrAbove('sektor', 'virksomhet') // true
 * @example isAtOrAbove('niva3', 'niva2') // false
 */
export const isAtOrAbove = (nodeType: NodeType, lowest: NodeType | undefined): boolean =>
  lowest === undefined || nodeTypes.indexOf(nodeType) <= nodeTypes.indexOf(lowest);

/**
 * The strictest of several restrictions: the highest node type. `undefined` when there is none.
 * @example strictestNodeType(['niva2', undefined, 'virksomhet']) // 'virksomhet'
 */
export const strictestNodeType = (restrictions: readonly (NodeType | undefined)[]): NodeType | undefined =>
  nodeTypes.find((nodeType) => restrictions.includes(nodeType));
