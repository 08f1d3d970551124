import type { Language } from '@takhoyde/api/contract';
import type { ApiFetch } from '#lib/api-client/call.ts';

declare global {
  namespace App {
    interface Locals {
      /** Language of the page, from the cookie `spraak`. */
      language: Language;
      /** Fetches from the API with the session of the visitor; see `#lib/api-client`. */
      apiFetch: ApiFetch;
      /** Whether the visitor brings the cookie of a session, which may have run out. */
      holdsSession: boolean;
    }
    interface Error {
      status: number;
      message: string;
      /** The stable reason the API gave, when the error came from it. */
      code?: string;
    }
  }
}
