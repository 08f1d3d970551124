import type { Access } from '../contract/index.ts';
import { forbidden, signInFirst } from '../http/errors.ts';
import { hasRole, type Viewer } from './viewer.ts';

/** Who asks, as far as it is known: the viewer, or that there is a session nobody has looked up. */
export type Visitor = { readonly viewer: Viewer | undefined; readonly hasSession: boolean };

/** Lets through whom the contract lets through; otherwise 401 (nobody is signed in) or 403 (no such role). */
export const requireAccess = (access: Access, { viewer, hasSession }: Visitor): void => {
  if (access === 'anyone' || access === 'everybody' || (access === 'session' && hasSession)) return;
  if (viewer === undefined || access === 'session') throw signInFirst();
  if (access !== 'signed-in' && !hasRole(viewer, access)) throw forbidden(`this is for ${access.join(', ')}`);
};

/** The viewer of an endpoint that nobody reaches without signing in. */
export const requireViewer = (viewer: Viewer | undefined): Viewer => {
  if (viewer === undefined) throw signInFirst();
  return viewer;
};
