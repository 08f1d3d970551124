import { chownSync, cpSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A user of this machine, as the system knows it. */
export type ServerUser = { uid: number; gid: number };

/** PostgreSQL refuses to run as root. Then it runs as `postgres`, or `nobody` where there is none; else as we do (`undefined`). */
export const serverUser = (): ServerUser | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => lines.find((fields) => fields[0] === name))
    .find((fields) => fields !== undefined);
  if (found === undefined)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: run the tests as an ordinary user',
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
};

const mayEnter = (folder: string, user: ServerUser): boolean => {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
};

/** Whether a user can walk down to a folder; a checkout in somebody's home often cannot be reached. */
export const canReach = (folder: string, user: ServerUser | undefined): boolean => {
  if (user === undefined) return true;
  const above = path.dirname(folder);
  return mayEnter(folder, user) && (above === folder || canReach(above, user));
};

/** A new folder that belongs to the server's user, in a temporary folder that this user can reach. */
export const makeServerFolder = (prefix: string, user: ServerUser | undefined): string => {
  const place = temporaryFolders().find((folder) => canReach(folder, user));
  if (place === undefined) throw new Error('PostgreSQL needs a temporary folder that its user can enter: set TMPDIR to one');
  const folder = mkdtempSync(path.join(place, prefix));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
};

/** Where server folders may lie, also those left behind. */
export const temporaryFolders = (): string[] => [
  ...new Set([tmpdir(), ...(process.platform === 'win32' ? [] : ['/tmp', '/var/tmp'])]),
];

/** The programs where the user can run them: in place, or copied beside the data when the checkout is closed to others. */
export const reachablePrograms = (programs: string, beside: string, user: ServerUser | undefined): string => {
  if (canReach(path.join(programs, 'bin'), user)) return programs;
  const copy = path.join(beside, 'programs');
  cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
};
