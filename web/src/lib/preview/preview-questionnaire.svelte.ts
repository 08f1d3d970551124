import type { Definition, RespondentContext } from '@takhoyde/survey-definitions';
import { Questionnaire } from '#lib/answering/questionnaire.svelte.ts';
import type { Sheet } from '#lib/answering/sheet.ts';
import { memoryStorage } from '#lib/ballot/ballot-storage.ts';
import type { PreviewChoice } from './preview-choice.ts';
import { previewContext } from './preview-context.ts';

const nobodysLevel = { id: 'M', isLeader: false, label: { nb: '', nn: '', en: '' } };
const leadersLevel = { id: 'L', isLeader: true, label: { nb: '', nn: '', en: '' } };

/** A sheet of no wave: there are no keys, and nowhere to send anything. */
const sheetOf = (definition: Definition, { isFirstWave }: PreviewChoice): Sheet => ({
  waveId: 'forhandsvisning',
  closesAt: '2100-01-01T00:00:00Z',
  definition,
  definitionHash: '',
  levels: [nobodysLevel, leadersLevel],
  localUnits: [],
  isFirstWave,
  areCommentsAsked: false,
});

/** The questions as the answering pages show them, held in the memory of this page only: nothing is kept and nothing is sent. */
export class PreviewQuestionnaire extends Questionnaire {
  readonly #asked: RespondentContext;
  override readonly context: RespondentContext = $derived.by(() => this.#asked);

  constructor(definition: Definition, choice: PreviewChoice) {
    const sheet = sheetOf(definition, choice);
    const device = {
      storage: memoryStorage(),
      shelf: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    };
    const label = { bucket: '', unitId: '', unitName: '', levelIds: [] };
    super(sheet, { ...device, isForgetful: true }, { ...label, view: choice.view, definitionHash: '' });
    this.#asked = previewContext(definition, choice);
  }
}
