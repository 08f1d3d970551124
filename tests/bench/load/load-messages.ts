/** A bucket that load is drawn for, and answers sealed to it once: sealing is the client's work and not what is measured. */
export interface LoadBucket {
  readonly bucket: string;
  readonly spki: string;
  readonly encapsulatedKey: string;
  readonly ciphertext: string;
  /** Personal links of the people in it, one for each ballot. */
  readonly links: readonly string[];
}

/** Where the server under load answers, and who may answer. */
export interface LoadTarget {
  readonly origin: string;
  readonly collectorOrigin: string;
  /** A bare Express with a bare insert, in a process of its own kind and against the same PostgreSQL. */
  readonly bareUrl: string;
  /** The least that a server pays which signs blindly, likewise. */
  readonly floorOrigin: string;
  readonly wave: string;
  readonly buckets: readonly LoadBucket[];
  /** A wave whose pages are visited, and a person's link there. */
  readonly visited: { readonly wave: string; readonly link: string; readonly personId: string };
}

/** What the generator may be told to do. */
export type LoadOrder =
  | { readonly kind: 'bare'; readonly url: string; readonly count: number }
  | { readonly kind: 'ballots'; readonly target: LoadTarget; readonly from: number; readonly count: number }
  | { readonly kind: 'floor'; readonly target: LoadTarget; readonly from: number; readonly count: number }
  | { readonly kind: 'visits'; readonly target: LoadTarget; readonly count: number; readonly isSignedIn: boolean };

/** How it went: milliseconds on the wall, the generator's own processor time, and what was answered, by kind. */
export interface LoadOutcome {
  readonly elapsedMs: number;
  /** How long one took, from when it began to when it was answered. */
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly generatorCpuMs: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** What the server has used since it began. */
export interface ServerUse {
  readonly cpuMs: number;
  readonly statementCount: number;
}
