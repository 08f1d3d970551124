/** Where the scripts of the answering pages lie: made by `answering-bundle.ts` beside `vite.config.ts`. */
declare module 'virtual:answering-bundle' {
  export const script: string;
  export const words: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  export const kioskScript: string;
  export const receiptScript: string;
  export const kioskWords: Readonly<Record<'nb' | 'nn' | 'en', string>>;
}
