import { createContext } from 'svelte';

/** Why an edit was refused, where on the page it was asked for, and what had been typed. */
export interface EditRefusal {
  readonly at: string;
  /** A rule of survey-definitions, or one of our own reasons for a form that can't be read. */
  readonly code: string;
  readonly detail: string | undefined;
  /** What the form held, so that nothing typed is lost when the page is drawn anew. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What every form of the editor needs, and every part that tells what came of it. */
export interface EditorDesk {
  /** The revision the page shows; an edit of an older one is refused. */
  readonly revision: number;
  readonly refusal: EditRefusal | undefined;
  /** Tells a screen reader what was done. */
  readonly say: (words: string) => void;
}

const [get, set] = createContext<() => EditorDesk>();

/** The desk, for a component; read its fields where they are used. */
export const useEditorDesk = (): (() => EditorDesk) => get();

/** Told once, by the editor's page. */
export const provideEditorDesk = (current: () => EditorDesk): void => {
  set(current);
};

/** What was typed in a field of the form at a place when it was refused; otherwise what stands there already. */
export const typedOr = (desk: EditorDesk, at: string, field: string, standing: string): string =>
  desk.refusal?.at === at ? (desk.refusal.typed[field] ?? standing) : standing;
