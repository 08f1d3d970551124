import type { OfficePart } from '../installation.ts';
import type { Carriers } from './carriers/carrier.ts';

/** What the desk needs: the office, what to send by, and the address that links lead to. */
export type DeskParts = Pick<OfficePart, 'office' | 'clock' | 'log' | 'stopping' | 'counting'> & {
  readonly carriers: Carriers;
  readonly origin: () => string;
};
