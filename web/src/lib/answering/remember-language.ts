import type { Language } from '@takhoyde/api/contract';

/** Tells the site which language this browser reads, in a cookie that names nothing else. Without a network it holds for this page. */
export const rememberLanguage = async (language: Language): Promise<void> => {
  const body = new URLSearchParams({ spraak: language });
  await fetch('/spraak', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
};
