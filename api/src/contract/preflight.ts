import { z } from 'zod';
import { nothing, unitId } from './common.ts';
import { endpoint } from './endpoint.ts';

/** What a pre-flight looks at, in the order it is told. */
export const preflightCode = z
  .enum([
    'dates',
    'texts',
    'audience',
    'virksomhet-questions',
    'whistleblowing-link',
    'whistleblowing-missing',
    'leaders',
    'levels',
    'merged-buckets',
    'expected-results',
    'smallest-change',
    'other-surveys',
    'burden',
    'reminders',
    'sensitive',
    'about-leaders',
    'employees-side',
    'seal-key',
  ])
  .meta({ id: 'PreflightCode' });
export type PreflightCode = z.infer<typeof preflightCode>;

/** `stop`: the wave cannot be made. `warn`: it can, by whoever says why, in the protocol. `fine`: looked at, and told. */
export const preflightSeverity = z.enum(['stop', 'warn', 'fine']);
export type PreflightSeverity = z.infer<typeof preflightSeverity>;

/** One line of what was found: a unit and what it is joined with, a size and the change that could be seen, a wave and its minutes. */
export const preflightRow = z.strictObject({
  label: z.string(),
  into: z.string().nullable(),
  value: z.number().nullable(),
});
export type PreflightRow = z.infer<typeof preflightRow>;

export const preflightFinding = z
  .strictObject({
    code: preflightCode,
    severity: preflightSeverity,
    numbers: z.record(z.string(), z.number()).meta({ description: 'Named figures the words of a page are made with' }),
    rows: z.array(preflightRow).max(20),
    moreCount: z.int().min(0).meta({ description: 'Rows beyond those told' }),
  })
  .meta({ id: 'PreflightFinding' });
export type PreflightFinding = z.infer<typeof preflightFinding>;

/** Where a virksomhet takes reports of wrongdoing. A link holds for everything below its unit that has none of its own. */
export const whistleblowingLink = z
  .strictObject({ unitId, url: z.url({ protocol: /^https?$/u }).max(500) })
  .meta({ id: 'WhistleblowingLink' });
export type WhistleblowingLink = z.infer<typeof whistleblowingLink>;

export const preflightEndpoints = {
  listWhistleblowingLinks: endpoint({
    method: 'get',
    path: '/varslingslenker',
    summary: 'Where each virksomhet takes reports of wrongdoing',
    access: 'signed-in',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ links: z.array(whistleblowingLink) }),
  }),
  setWhistleblowingLink: endpoint({
    method: 'post',
    path: '/varslingslenker',
    summary: 'Set the link of a unit, or take it away; each is tried before every wave',
    access: ['analyst', 'operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({ unitId, url: whistleblowingLink.shape.url.nullable() }),
    answer: z.strictObject({ links: z.array(whistleblowingLink) }),
  }),
};
