import type { LocalizedText } from '@takhoyde/api/contract';
import type { BankEntry } from './bank-search.ts';

/** A theme of the bank, to search by. */
export interface BankTheme {
  readonly id: string;
  readonly name: LocalizedText;
}

/** What the forms of the editor choose from. */
export interface PanelMaterial {
  readonly bank: readonly BankEntry[];
  readonly themes: readonly BankTheme[];
  /** The scale a local statement is answered on. */
  readonly scale: string;
  /** Ids of the bank's questions that the draft asks already. */
  readonly usedItems: ReadonlySet<string>;
  /** The bydeler, etater and foretak that may have questions of their own. */
  readonly virksomheter: readonly { readonly id: string; readonly name: string }[];
  readonly sections: readonly { readonly id: string; readonly title: LocalizedText }[];
}
