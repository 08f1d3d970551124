import { z } from 'zod';

/** What every refused request is answered with: RFC 9457 problem details, with the place of each fault. */
export const problem = z
  .looseObject({
    type: z.string().meta({ description: 'Stable name of the kind of problem' }),
    title: z.string(),
    detail: z.string().optional(),
    code: z.string().meta({ description: 'Short, stable reason that programs can act on' }),
    faults: z
      .array(z.strictObject({ where: z.string(), what: z.string() }))
      .optional()
      .meta({ description: 'Path of each field, or file and line, with what is wrong there' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
