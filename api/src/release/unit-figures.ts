import type { coverageFigure, IndexFigure, ItemFigure, responseFigure } from '../contract/index.ts';
import type { z } from 'zod';

/** The figures of one group of one unit: everybody ('all') or a level group. What is absent is hidden for too few answers. */
export interface GroupFigures {
  readonly indices: Readonly<Record<string, IndexFigure>>;
  readonly items: Readonly<Record<string, ItemFigure>>;
}

/** All that is released of one unit. */
export interface UnitFigures {
  readonly response: z.infer<typeof responseFigure>;
  readonly coverage: z.infer<typeof coverageFigure>;
  readonly groups: Readonly<Record<string, GroupFigures>>;
}
