import type { Plan, PlanLine, PlanWriter, Tiltak } from '@takhoyde/api/contract';
import { fieldsOfLine, ownWords, type FormFields, type LineField } from './line-form.ts';

/** Why a line was not saved, with everything that was typed. */
export interface LineRefusal {
  readonly code: string | undefined;
  readonly faults: readonly LineField[];
  readonly typed: FormFields;
}

/** What stands on the page beside the plan: which form is open, what became of it, and where its links and forms go. */
export interface PlanDesk {
  readonly plan: Plan;
  readonly library: readonly Tiltak[];
  /** `ny`, `tillitsvalgte`, the id of a line, or nothing. */
  readonly opened: string | undefined;
  readonly isSaved: boolean;
  readonly refusal: LineRefusal | undefined;
  readonly hrefOf: (opened?: string) => string;
  readonly actionOf: (opened: string) => string;
}

/** The parts of the page that links and forms lead to. */
export const planAnchor = 'gjor';
export const newLine: Readonly<Record<PlanWriter, string>> = { leader: 'ny', representatives: 'tillitsvalgte' };

/** A form that is open: of which line (none: a new one), by whom, and what its fields hold. */
export interface OpenedForm {
  readonly line: PlanLine | undefined;
  readonly writtenBy: PlanWriter;
  readonly fields: FormFields;
}

const emptyFields: FormFields = { tema: '', tiltak: ownWords, status: 'planned', delt: 'ja' };

/** The form that the address asks for, if whoever asks may fill it in. What was typed and refused goes before what stands. */
export const openedForm = ({ plan, opened, refusal }: PlanDesk): OpenedForm | undefined => {
  const line = plan.lines.find(({ id }) => id === opened);
  if (line !== undefined)
    return line.mayChange ? { line, writtenBy: line.writtenBy, fields: refusal?.typed ?? fieldsOfLine(line) } : undefined;
  const writtenBy = (['leader', 'representatives'] as const).find((writer) => newLine[writer] === opened);
  if (writtenBy === undefined || plan.mayAdd[writtenBy] === 'no') return undefined;
  const low = writtenBy === 'leader' ? (plan.themes.find(({ isLow }) => isLow)?.id ?? '') : '';
  return { line: undefined, writtenBy, fields: refusal?.typed ?? { ...emptyFields, tema: low } };
};
