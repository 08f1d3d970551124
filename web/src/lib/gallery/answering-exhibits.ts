import type { Entry } from '#lib/answering/entry.ts';
import type { KioskStage } from '#lib/answering/kiosk/kiosk-stage.ts';
import type { Stage } from '#lib/answering/stage.ts';
import type { StopReason } from '#lib/answering/stop-reason.ts';
import type { View } from '#lib/answering/pages.ts';
import type { ReceiptFinding } from '#lib/receipts/check-receipt.ts';

/** What the questions look like in a state: which of them is open, and how many have an answer. */
export interface AtQuestions {
  readonly view?: View;
  readonly at?: 'first' | 'middle' | 'end';
  readonly answered?: 'none' | 'some' | 'all';
}

/** A state of answering, of the shared tablet, or of the pages around: everything that its page is drawn from. */
export type AnsweringExhibit = AtQuestions &
  (
    | ({
        readonly page: 'answering';
        readonly stage: Stage;
        readonly entry?: Entry['kind'] | StopReason;
        readonly way?: 'card';
      } & {
        readonly codeRefusal?: StopReason | 'unreachable';
        readonly isForgetful?: boolean;
        readonly isPerhapsOthers?: boolean;
      })
    | { readonly page: 'kiosk'; readonly stage: KioskStage; readonly codeRefusal?: StopReason }
    | { readonly page: 'move'; readonly step: 'away' | 'here' | 'damaged' | 'forged' | 'other-ballot' | 'unreachable' }
    | { readonly page: 'poster'; readonly state: 'open' | 'approved' | 'released' }
    | { readonly page: 'receipt'; readonly finding: ReceiptFinding | undefined }
  );

const start: Stage = { kind: 'start', isUnreachable: false };
const open: Stage = { kind: 'open', isFresh: false };

const stopReasons: readonly StopReason[] = [
  'closed',
  'too-late',
  'not-open',
  'unknown',
  'keys-changed',
  'keys-doubled',
  'group-too-small',
  'keys-unreadable',
  'questions-changed',
  'ballot-refused',
  'open-elsewhere',
  'gone',
  'deleted',
  'unexplained',
];
const findings: readonly ReceiptFinding[] = [
  'in-box',
  'not-in-box',
  'counted',
  'not-counted',
  'closing',
  'no-list',
  'malformed',
  'unreachable',
];

const answering = (rest: Omit<Extract<AnsweringExhibit, { page: 'answering' }>, 'page'>): AnsweringExhibit => ({
  page: 'answering',
  ...rest,
});
const kiosk = (
  kind: 'welcome' | 'code' | 'place' | 'open' | 'delivered',
  rest: AtQuestions & { codeRefusal?: StopReason } = {},
): AnsweringExhibit => ({ page: 'kiosk', stage: { kind }, ...rest });
const named = <Of extends string>(
  prefix: string,
  list: readonly Of[],
  make: (one: Of) => AnsweringExhibit,
): Record<string, AnsweringExhibit> => Object.fromEntries(list.map((one) => [`${prefix}-${one}`, make(one)]));

/** Every state, by the name that stands in its address. */
export const answeringExhibits: Readonly<Record<string, AnsweringExhibit>> = {
  'start-signed-out': answering({ stage: start }),
  'start-looking': answering({ stage: start, entry: 'looking' }),
  'start-invited': answering({ stage: start, entry: 'invited' }),
  'start-unreachable': answering({ stage: start, entry: 'unreachable' }),
  'start-not-invited': answering({ stage: start, entry: 'not-invited' }),
  'start-fetched-elsewhere': answering({ stage: start, entry: 'fetched-elsewhere' }),
  'start-wrong-link': answering({ stage: start, entry: 'wrong-link' }),
  'start-forgetful': answering({ stage: start, entry: 'invited', isForgetful: true }),
  'start-fetch-unreachable': answering({ stage: { kind: 'start', isUnreachable: true }, entry: 'invited' }),
  'card-empty': answering({ stage: start, way: 'card' }),
  'card-wrong': answering({ stage: start, way: 'card', codeRefusal: 'wrong-code' }),
  'card-used': answering({ stage: start, way: 'card', codeRefusal: 'fetched-elsewhere' }),
  'card-too-many': answering({ stage: start, way: 'card', codeRefusal: 'too-many-wrong-codes' }),
  'card-unreachable': answering({ stage: start, way: 'card', codeRefusal: 'unreachable' }),
  fetching: answering({ stage: { kind: 'fetching' } }),
  'ready-fresh': answering({ stage: { kind: 'open', isFresh: true } }),
  'ready-resume': answering({ stage: open, answered: 'some' }),
  'ready-perhaps-others': answering({ stage: open, isPerhapsOthers: true }),
  'ready-forgetful': answering({ stage: open, isForgetful: true }),
  'question-one': answering({ stage: open, at: 'first' }),
  'question-one-answered': answering({ stage: open, at: 'first', answered: 'some' }),
  'question-middle': answering({ stage: open, at: 'middle', answered: 'some' }),
  'question-list': answering({ stage: open, at: 'first', view: 'list', answered: 'some' }),
  'end-none': answering({ stage: open, at: 'end' }),
  'end-some': answering({ stage: open, at: 'end', answered: 'some' }),
  'end-all': answering({ stage: open, at: 'end', answered: 'all' }),
  delivering: answering({ stage: { kind: 'delivering', failedCount: 0 } }),
  waiting: answering({ stage: { kind: 'delivering', failedCount: 2 } }),
  'waiting-forgetful': answering({ stage: { kind: 'delivering', failedCount: 2 }, isForgetful: true }),
  receipt: answering({ stage: { kind: 'delivered' }, entry: 'invited' }),
  ...named('stopped', stopReasons, (because) => answering({ stage: { kind: 'stopped', because } })),
  ...named('move', ['away', 'here', 'damaged', 'forged', 'other-ballot', 'unreachable'] as const, (step) => ({
    page: 'move',
    step,
  })),
  'kiosk-welcome': kiosk('welcome'),
  'kiosk-code': kiosk('code'),
  'kiosk-code-wrong': kiosk('code', { codeRefusal: 'wrong-code' }),
  'kiosk-place': kiosk('place'),
  'kiosk-question': kiosk('open', { at: 'first' }),
  'kiosk-end': kiosk('open', { at: 'end', answered: 'some' }),
  'kiosk-receipt': kiosk('delivered'),
  'kiosk-waiting': { page: 'kiosk', stage: { kind: 'delivering', failedCount: 1, isSpent: false } },
  'kiosk-waiting-spent': { page: 'kiosk', stage: { kind: 'delivering', failedCount: 1, isSpent: true } },
  'kiosk-stopped': { page: 'kiosk', stage: { kind: 'stopped', because: 'keys-changed' } },
  ...named('poster', ['open', 'approved', 'released'] as const, (state) => ({ page: 'poster', state })),
  'receipt-empty': { page: 'receipt', finding: undefined },
  ...named('receipt', findings, (finding) => ({ page: 'receipt', finding })),
};
