/** Where a fault is (a field's path, or file and line) and what is wrong there. Never holds an answer or a person. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/** What is told of a refusal: `code` is stable, `detail` says how to mend it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
}

/** An expected refusal: becomes problem+json as it stands. Nothing has been changed when it is thrown. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.title}`);
    this.name = 'RefusedRequest';
    this.refusal = refusal;
  }
}

/** A promise inside the program was broken; becomes a 500 that tells nothing of its insides. */
export class BrokenPromise extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenPromise';
  }
}

export const notFound = (what: string): RefusedRequest =>
  new RefusedRequest({ status: 404, code: 'not-found', title: `${what} does not exist` });

export const conflict = (code: string, title: string, detail?: string): RefusedRequest =>
  new RefusedRequest({ status: 409, code, title, ...(detail === undefined ? {} : { detail }) });

export const forbidden = (title: string): RefusedRequest => new RefusedRequest({ status: 403, code: 'no-access', title });

export const signInFirst = (): RefusedRequest =>
  new RefusedRequest({ status: 401, code: 'sign-in-first', title: 'this needs a signed-in person' });

/** A file or document with faults: nothing of it has been taken in. */
export const unacceptable = (title: string, faults: readonly Fault[]): RefusedRequest =>
  new RefusedRequest({ status: 422, code: 'unacceptable-content', title, faults });
