import type { DefinitionFinding, Draft, LocalizedText } from '@takhoyde/api/contract';
import type { Definition, Section } from '@takhoyde/survey-definitions';
import { findingPlace, type FindingPlace } from './finding-place.ts';
import { questionRow, type Place, type QuestionRow, type RowMaterial } from './question-row.ts';

/** A question of the base that the draft lacks, and where it would go back. */
export interface TakenOut {
  readonly id: string;
  readonly text: LocalizedText;
  readonly place: Place;
}

/** A section as its maker sees it. */
export interface EditorSection {
  readonly id: string;
  readonly title: LocalizedText;
  readonly shownTo: 'all' | 'leaders' | 'employees' | 'some';
  readonly rows: readonly QuestionRow[];
  readonly takenOut: readonly TakenOut[];
  readonly findings: readonly DefinitionFinding[];
}

export interface PlacedFinding {
  readonly finding: DefinitionFinding;
  readonly place: FindingPlace;
}

/** A draft laid out as a page: sections with their questions, what was taken out, and where each finding is mended. */
export interface EditorView {
  /** Title of the version the draft was begun from; `undefined` when it stands alone. */
  readonly baseTitle: LocalizedText | undefined;
  readonly sections: readonly EditorSection[];
  readonly takenOutElsewhere: readonly TakenOut[];
  readonly findings: readonly PlacedFinding[];
  readonly rotation: Definition['rotation'];
  readonly roundsPerYear: number | undefined;
}

const shownTo = ({ showIf }: Section): EditorSection['shownTo'] => {
  if (showIf === undefined) return 'all';
  if (!('attr' in showIf) || showIf.attr !== 'audience' || !('in' in showIf)) return 'some';
  const [only, ...more] = showIf.in;
  return more.length === 0 && (only === 'leaders' || only === 'employees') ? only : 'some';
};

const takenOutOf = (definition: Definition, base: Definition | undefined): readonly TakenOut[] => {
  const kept = new Set(definition.items.map(({ id }) => id));
  const [last] = definition.sections.slice(-1);
  return (base?.sections ?? []).flatMap((section) => {
    const home = definition.sections.find(({ id }) => id === section.id) ?? last;
    return section.items.flatMap((id, at) => {
      const item = base?.items.find((candidate) => candidate.id === id);
      if (item === undefined || home === undefined || kept.has(id)) return [];
      return [{ id, text: item.text, place: { section: section.id, position: Math.min(at, home.items.length) } }];
    });
  });
};

/** Lays a draft out. `base` is the version it was begun from; without it nothing can be put back. */
export const editorView = (draft: Draft, definition: Definition, base: Definition | undefined): EditorView => {
  const material: RowMaterial = {
    definition,
    lockedItems: new Set(draft.lockedItems),
    findings: draft.findings,
    changes: draft.comparison?.items ?? [],
  };
  const items = new Map(definition.items.map((item) => [item.id, item]));
  const sectionIds = new Set(definition.sections.map(({ id }) => id));
  const takenOut = takenOutOf(definition, base);
  return {
    baseTitle: base?.title,
    sections: definition.sections.map((section, at) => ({
      id: section.id,
      title: section.title,
      shownTo: shownTo(section),
      rows: section.items.flatMap((id, position) => {
        const item = items.get(id);
        return item === undefined ? [] : [questionRow(item, { section: at, position }, material)];
      }),
      takenOut: takenOut.filter(({ place }) => place.section === section.id),
      findings: draft.findings.filter(({ id }) => id === section.id),
    })),
    takenOutElsewhere: takenOut.filter(({ place }) => !sectionIds.has(place.section)),
    findings: draft.findings.map((finding) => ({ finding, place: findingPlace(finding, definition) })),
    rotation: definition.rotation,
    roundsPerYear: definition.roundsPerYear,
  };
};
