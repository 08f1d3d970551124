/**
 * Database roles. Each room connects as a role that lacks the grants to do more than its work; nobody logs in as one.
 * WHO: `office` keeps people, waves and the ballot office, `release` may add releases, `results` may read releases only.
 * `counting` is what the part that counts sees of WHO: waves, units and counts, no person.
 * WHAT: `box` may add sealed ballots, `tally` opens and empties the box at close. `owner` (no role) runs migrations.
 */
export const whoRoles = ['office', 'release', 'results', 'counting'] as const;
export const whatRoles = ['box', 'tally'] as const;

export type WhoRole = (typeof whoRoles)[number];
export type WhatRole = (typeof whatRoles)[number];

/**
 * Name of a role in the database.
 * @example databaseRole('box') // 'takhoyde_box'
 */
export const databaseRole = (role: WhoRole | WhatRole): string => `takhoyde_${role}`;
