import type { Access } from '../contract/index.ts';
import { forbidden, signInFirst } from '../http/errors.ts';
import { hasRole, type Viewer } from './viewer.ts';

/** Lets through whom the contract lets through; otherwise 401 (nobody is signed in) or 403 (no such role). */
export const requireAccess = (access: Access, viewer: Viewer | undefined): void => {
  if (access === 'anyone') return;
  if (viewer === undefined) throw signInFirst();
  if (access !== 'signed-in' && !hasRole(viewer, access)) throw forbidden(`this is for ${access.join(', ')}`);
};

/** The viewer of an endpoint that nobody reaches without signing in. */
export const requireViewer = (viewer: Viewer | undefined): Viewer => {
  if (viewer === undefined) throw signInFirst();
  return viewer;
};
