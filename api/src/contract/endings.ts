import { z } from 'zod';
import { instant, nothing, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { side } from './protocol.ts';

/** How a wave may end before its time: `cancel` destroys every answer uncounted, `close-early` counts what has come in. */
export const endingKind = z.enum(['cancel', 'close-early']);
export type EndingKind = z.infer<typeof endingKind>;

const reason = z
  .string()
  .trim()
  .min(10)
  .max(500)
  .meta({ description: 'Told in public, in the protocol of the closing: no names' });

/** What one side proposes, and what became of it. After opening it takes the other side’s yes; before, a wave can be cancelled by one. */
export const endingProposal = z
  .strictObject({
    number: z.int().min(1),
    kind: endingKind,
    reason: z.string(),
    side,
    name: z.string(),
    role: z.string(),
    proposedAt: instant,
    outcome: z.enum(['waiting', 'agreed', 'withdrawn']),
    answeredBy: z.strictObject({ name: z.string(), role: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'EndingProposal' });
export type EndingProposal = z.infer<typeof endingProposal>;

/** The proposals of a wave, oldest first, and what the viewer may do now. */
export const endings = z
  .strictObject({
    proposals: z.array(endingProposal),
    may: z.strictObject({
      propose: z.array(endingKind),
      agree: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: 'Endings' });
export type Endings = z.infer<typeof endings>;

const sides = ['analyst', 'union-representative', 'safety-representative'] as const;
const params = z.strictObject({ wave: waveId });
const answered = z.strictObject({ wave: waveId, number: z.string().regex(/^[1-9]\d{0,3}$/u) });

export const endingEndpoints = {
  readEndings: endpoint({
    method: 'get',
    path: '/malinger/{wave}/avslutninger',
    summary: 'Proposals to end a wave before its time, and what the other side said',
    access: [...sides, 'operator', 'data-protection-officer'],
    params,
    query: nothing,
    body: nothing,
    answer: endings,
  }),
  proposeEnding: endpoint({
    method: 'post',
    path: '/malinger/{wave}/avslutninger',
    summary: 'Propose to cancel a wave or close it early. Before opening one side cancels alone; after, both sides must say yes',
    access: sides,
    params,
    query: nothing,
    body: z.strictObject({ kind: endingKind, reason }),
    answer: endings,
  }),
  agreeOnEnding: endpoint({
    method: 'post',
    path: '/malinger/{wave}/avslutninger/{number}/samtykke',
    summary: 'The other side says yes: what was proposed is done, and cannot be undone',
    access: sides,
    params: answered,
    query: nothing,
    body: nothing,
    answer: endings,
  }),
  withdrawEnding: endpoint({
    method: 'post',
    path: '/malinger/{wave}/avslutninger/{number}/trekk',
    summary: 'Withdraw a proposal of one’s own side that waits for an answer',
    access: sides,
    params: answered,
    query: nothing,
    body: nothing,
    answer: endings,
  }),
};
