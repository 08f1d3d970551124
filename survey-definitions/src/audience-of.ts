/** The two audiences an item may be for. */
export type Audience = 'leaders' | 'employees';

/**
 * Which audience a level belongs to. Levels are the organisation's own; the definition only knows whether they lead.
 * @example audienceOf({ isLeader: true }) // 'leaders'
 */
export const audienceOf = (level: { isLeader: boolean }): Audience => (level.isLeader ? 'leaders' : 'employees');
