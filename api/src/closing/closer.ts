import type { Role } from '../contract/index.ts';
import type { Viewer } from '../identity/viewer.ts';

/** Who closes a wave, as the public protocol names them. */
export type Closer = { readonly personId: string; readonly name: string; readonly role: Role | 'schedule' };

/** The closer a signed-in person is; the endpoint has seen to it that they are an operator. */
export const closerOf = ({ personId, name }: Viewer): Closer => ({ personId, name, role: 'operator' });
