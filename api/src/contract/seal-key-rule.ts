import { z } from 'zod';

/** What a key holder is: the office, not the person, holds the code. `representative`: tillitsvalgt or verneombud. */
export const keyOffice = z.enum(['analyst', 'representative', 'data-protection-officer']).meta({ id: 'KeyOffice' });
export type KeyOffice = z.infer<typeof keyOffice>;

const splitRule = z.strictObject({
  kind: z.literal('split'),
  threshold: z.int().min(2).max(7).meta({ description: 'How many key holders it takes to open the answers' }),
  holders: z.array(keyOffice).min(2).max(7).meta({ description: 'In order: the first is number 1' }),
});

const isReachable = ({ threshold, holders }: z.infer<typeof splitRule>): boolean => threshold <= holders.length;
const hasBothSides = ({ holders }: z.infer<typeof splitRule>): boolean =>
  holders.includes('representative') && holders.some((office) => office !== 'representative');
const needsTwoOffices = ({ threshold, holders }: z.infer<typeof splitRule>): boolean =>
  keyOffice.options.every((office) => holders.filter((one) => one === office).length < threshold);

/** Who can open the ballot box of a wave: one keeper, or several key holders together. Part of the protocol that both sides approve. */
export const sealKeyRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('single') }),
    splitRule
      .refine(isReachable, 'the threshold is higher than the number of key holders')
      .refine(hasBothSides, 'there must be key holders of both sides')
      .refine(needsTwoOffices, 'no office alone may be able to open the answers'),
  ])
  .meta({ id: 'SealKeyRule' });
export type SealKeyRule = z.infer<typeof sealKeyRule>;
