import type { BallotList, CloseProtocol, Manifest } from '@takhoyde/api/contract';

/** The three documents that anybody may fetch of a closed wave. */
export type Evidence = { readonly manifest: Manifest; readonly protocol: CloseProtocol; readonly list: BallotList };

/** What a person has from elsewhere: the invitation, the approved protocol, the results, their own receipt. */
export type KnownFromElsewhere = {
  readonly fingerprint?: string | undefined;
  readonly agreement?: string | undefined;
  readonly release?: string | undefined;
  readonly receipt?: string | undefined;
};

/** One thing that was checked, in words. */
export type Check = { readonly id: string; readonly holds: boolean; readonly words: string };

/** A check in words for each outcome. */
export const check = (id: string, holds: boolean, { yes, no }: { readonly yes: string; readonly no: string }): Check => ({
  id,
  holds,
  words: holds ? yes : no,
});
