export { archiveOf } from './archive-of.ts';
