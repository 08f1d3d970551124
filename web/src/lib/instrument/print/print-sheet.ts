import { defaultDisclosurePolicy, type LocalizedText, type VersionComparison, type YearlyBurden } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';
import type { Reader } from '#lib/reader/reader.ts';
import { instrumentFacts, type InstrumentFacts } from '../instrument-facts.ts';
import { isDraftStatus } from '../is-draft-status.ts';
import { questionnaireView, type QuestionnaireView } from '../questionnaire.ts';

/** What is printed: a saved version, known by its fingerprint, or a draft, known by its edition. */
export type PrintedState =
  | { readonly kind: 'version'; readonly version: string; readonly hash: string; readonly isUntried: boolean }
  | { readonly kind: 'draft'; readonly base: string | undefined; readonly revision: number; readonly findingCount: number };

/** Everything on paper that two sides need to discuss a questionnaire. */
export interface PrintSheet {
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  readonly state: PrintedState;
  readonly facts: InstrumentFacts;
  readonly burden: YearlyBurden;
  readonly questionnaire: QuestionnaireView;
  /** Against the version before; `undefined` when there is none. */
  readonly comparison: VersionComparison | undefined;
}

type Material = Pick<PrintSheet, 'state' | 'burden' | 'comparison'>;

/** A definition as a sheet to be printed. */
export const printSheet = (definition: Definition, material: Material): PrintSheet => ({
  title: definition.title,
  purpose: definition.purpose,
  facts: instrumentFacts(definition),
  questionnaire: questionnaireView(definition),
  ...material,
});

/** A saved version as it is known on paper. */
export const versionState = ({ version, status }: Definition, hash: string): PrintedState => ({
  kind: 'version',
  version,
  hash,
  isUntried: isDraftStatus(status),
});

/** What is shown of the answers, and where: one sentence for each rule that applies to this questionnaire. */
export const whereSentences = (facts: InstrumentFacts, { m, formats }: Reader): readonly string[] => {
  const { where } = m.instrument.print;
  const { nodeTypes } = m.instrument;
  const { mean, share, five } = facts.isSensitive ? defaultDisclosurePolicy.sensitive : defaultDisclosurePolicy;
  const { count } = formats;
  const sentences = [
    where.thresholds(count(mean), count(share), count(five)),
    where.binding,
    facts.aboutLeadersCount > 0 && where.leaders(count(facts.minLeaders)),
    facts.restrictedCount > 0 && where.restricted,
    facts.lowestNode !== undefined && where.lowest(nodeTypes[facts.lowestNode]),
    facts.openCount === 0 ? where.noOpen : where.open(nodeTypes[facts.openLowestNode ?? 'virksomhet']),
    facts.rotation !== undefined && where.rotation(count(facts.rotation.blockCount)),
    facts.localCount > 0 && where.local,
    facts.conditionalCount > 0 && where.conditional,
  ];
  return sentences.filter((sentence) => sentence !== false);
};
