import type { Problem } from '@takhoyde/api/contract';

/** The API refused a call. `status` is that of HTTP; `problem` tells the reason when the API gave one. */
export class RefusedByApi extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined) {
    super(problem?.title ?? `the API answered ${status}`);
    this.name = 'RefusedByApi';
    this.status = status;
    this.problem = problem;
  }
}
