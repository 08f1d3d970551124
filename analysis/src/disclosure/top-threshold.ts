/**
 * Least number of people behind a statistic that is taken from all of a wave at once, or that holds people's answers side by side.
 * Unit: people. Source: ANONYMITY 2.3, kTop.
 */
export const TOP_THRESHOLD = 200;
