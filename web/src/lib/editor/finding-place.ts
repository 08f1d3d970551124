import type { DefinitionFinding, LocalizedText } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';

/** Where on the editor's page something is mended: an address on the page, and the question or section by name. */
export interface FindingPlace {
  readonly href: string;
  readonly name: LocalizedText | undefined;
}

/** Anchors of the page: a question, a section, and the parts that concern the whole. */
export const anchorOf = {
  question: (id: string): string => `sp-${id}`,
  section: (id: string): string => `del-${id}`,
  settings: 'innstillinger',
  rotation: 'fordeling',
  changes: 'endringer',
  overview: 'oversikt',
  saving: 'lagre',
} as const;

const ofTheWhole = ({ rule, path }: DefinitionFinding): string => {
  if (rule.startsWith('rotation') || path.startsWith('rotation')) return anchorOf.rotation;
  if (rule === 'version-not-raised') return anchorOf.saving;
  return path.startsWith('title') || path.startsWith('purpose') ? anchorOf.settings : 'sporsmal';
};

/** Where a finding is mended. One about a theme leads to the theme's first question; one about the whole, to the questions. */
export const findingPlace = (finding: DefinitionFinding, definition: Definition): FindingPlace => {
  const item = definition.items.find(({ id }) => id === finding.id);
  if (item !== undefined) return { href: `#${anchorOf.question(item.id)}`, name: item.text };
  const section = definition.sections.find(({ id }) => id === finding.id);
  if (section !== undefined) return { href: `#${anchorOf.section(section.id)}`, name: section.title };
  const theme = [...definition.dimensions, ...definition.themes].find(({ id }) => id === finding.id);
  const inTheme = theme && definition.items.find(({ dimension }) => dimension === theme.id);
  if (theme !== undefined && inTheme !== undefined) return { href: `#${anchorOf.question(inTheme.id)}`, name: theme.name };
  return { href: `#${ofTheWhole(finding)}`, name: theme?.name };
};
