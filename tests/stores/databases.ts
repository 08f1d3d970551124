import { openStore, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';
import { embeddedImage } from './embedded-image.ts';
import { postgresDatabase } from '../postgres/postgres-database.ts';

export type Open = { (side: 'who'): Promise<WhoStore>; (side: 'what'): Promise<WhatStore> };

function openEmbedded(side: 'who'): Promise<WhoStore>;
function openEmbedded(side: 'what'): Promise<WhatStore>;
async function openEmbedded(side: 'who' | 'what'): Promise<WhoStore | WhatStore> {
  const image = await embeddedImage(side);
  return side === 'who' ? openStore({ side, image }) : openStore({ side, image });
}

/** Every database that the product runs on; store tests loop over them. */
export const databases: readonly [{ name: string; open: Open }, ...{ name: string; open: Open }[]] = [
  { name: 'PGlite', open: openEmbedded },
  postgresDatabase,
];
