import { openStore, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';

export type Open = { (side: 'who'): Promise<WhoStore>; (side: 'what'): Promise<WhatStore> };

const images = new Map<'who' | 'what', Promise<Blob>>();

/** A migrated, empty database to copy from: opening a copy takes a tenth of the time. */
const imageOf = (side: 'who' | 'what'): Promise<Blob> => {
  const make = async (): Promise<Blob> => {
    const store = side === 'who' ? await openStore({ side }) : await openStore({ side });
    const image = await store.dump?.();
    await store.close();
    if (image === undefined) throw new Error('imageOf requires an embedded database');
    return image;
  };
  const image = images.get(side) ?? make();
  images.set(side, image);
  return image;
};

function openEmbedded(side: 'who'): Promise<WhoStore>;
function openEmbedded(side: 'what'): Promise<WhatStore>;
async function openEmbedded(side: 'who' | 'what'): Promise<WhoStore | WhatStore> {
  const image = await imageOf(side);
  return side === 'who' ? openStore({ side, image }) : openStore({ side, image });
}

/** Every database that the product runs on; store tests loop over them. */
export const databases: readonly { name: string; open: Open }[] = [{ name: 'PGlite', open: openEmbedded }];
