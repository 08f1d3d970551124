import { z } from 'zod';

/** Whom the product knows: what each may do is told by the endpoints. */
export const role = z
  .enum([
    'employee',
    'leader',
    'director',
    'analyst',
    'union-representative',
    'safety-representative',
    'data-protection-officer',
    'operator',
  ])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof role>;
