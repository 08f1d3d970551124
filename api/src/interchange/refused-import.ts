import type { ImportProblem, ImportProblemCode } from './import-note.ts';

/** Thrown while a file is read, and turned into a value by `importDefinition`: nothing else in this room is thrown on purpose. */
export class RefusedImport extends Error {
  readonly problem: ImportProblem;

  constructor(code: ImportProblemCode, at: { where: string; what: string; values?: readonly string[] }) {
    super(at.what);
    this.problem = { where: at.where, code, values: at.values ?? [], what: at.what };
  }
}
