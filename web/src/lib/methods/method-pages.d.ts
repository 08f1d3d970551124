/** The pages of docs/methods: drawn by `method-pages.ts` beside `vite.config.ts`. */
declare module 'virtual:method-pages' {
  import type { MethodPage } from '#lib/methods/method-page.ts';
  export const methodPages: readonly MethodPage[];
}
