/** The demo city has the levels that every organisation starts with. */
export { standardLevelGroups as demoLevelGroups, standardLevels as demoLevels } from '../src/organisation/standard-levels.ts';
