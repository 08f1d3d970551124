import { strToU8, zipSync } from 'fflate';
import { sha256Of } from '../content-hash.ts';

/** A file of a package, as text. */
export interface ArchiveFile {
  readonly path: string;
  readonly content: string;
}

/** The first moment a zip file can tell. Every file of a package has it: when it was made must not change the bytes. */
const noMoment = new Date(1980, 0, 1);

const checksumFile = (files: readonly ArchiveFile[]): ArchiveFile => ({
  path: 'SHA256SUMS',
  content: files.map(({ path, content }) => `${sha256Of(content)}  ${path}\n`).join(''),
});

/** The files with the list of their checksums last, as `sha256sum --check` reads it. */
export const withChecksums = (files: readonly ArchiveFile[]): ArchiveFile[] => [...files, checksumFile(files)];

/**
 * Zips files within a folder. The same files give the same bytes, whenever and wherever they are zipped.
 * Edges: file order is kept; text is UTF-8.
 */
export const zipFiles = (folder: string, files: readonly ArchiveFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, content }) => [`${folder}/${path}`, strToU8(content)])), {
    mtime: noMoment,
    level: 9,
    os: 3,
  });
