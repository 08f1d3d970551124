import { z } from 'zod';
import { instant, nothing, sha256, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';

/** The receipt of a deletion: what, by which rule, how much. Its hash is taken over all the rest of it. */
export const deletionReceipt = z
  .strictObject({
    number: z.int().min(1),
    at: instant,
    waveId: waveId.nullable(),
    what: z.enum(['invitation-list', 'names', 'archived']),
    rule: z.string(),
    rowCount: z.int().min(0),
    hash: sha256,
  })
  .meta({ id: 'DeletionReceipt' });
export type DeletionReceipt = z.infer<typeof deletionReceipt>;

/** A wave as it is put in an archive: one zip file, the same bytes every time. */
export const archivePackage = z
  .strictObject({
    fileName: z.string(),
    sha256: sha256.meta({ description: 'Of the zip file' }),
    files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256 })),
    zip: z.base64().meta({ description: 'The zip file' }),
  })
  .meta({ id: 'ArchivePackage' });
export type ArchivePackage = z.infer<typeof archivePackage>;

export const retentionEndpoints = {
  readDeletionReceipts: endpoint({
    method: 'get',
    path: '/sletting',
    summary: 'What has been deleted because its time was out, newest first, and whether the chain of hashes holds',
    access: ['data-protection-officer', 'operator', 'analyst', 'union-representative', 'safety-representative'],
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ isChainWhole: z.boolean(), receipts: z.array(deletionReceipt) }),
  }),
  readArchivePackage: endpoint({
    method: 'get',
    path: '/malinger/{wave}/arkivpakke',
    summary:
      'The archive package of a wave whose results are shown: everything that was agreed, done and published, with checksums',
    access: ['analyst', 'data-protection-officer'],
    params: z.strictObject({ wave: waveId }),
    query: nothing,
    body: nothing,
    answer: archivePackage,
  }),
};
