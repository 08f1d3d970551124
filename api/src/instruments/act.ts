/** Who does something, and when. */
export interface Act {
  readonly actor: { readonly personId: string; readonly name: string };
  readonly at: Date;
}
