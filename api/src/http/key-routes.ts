import type { Request, Response, Router } from 'express';
import type { Kysely } from 'kysely';
import { openKeyShelf, readManifest, type PublishedKeys } from '../ballot-office/index.ts';
import { ballotEndpoints, ballotRefusals, type KeyList } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { notFound, RefusedRequest } from './errors.ts';
import { keepJson, sendKept, type KeptJson } from './kept-json.ts';
import { expressPath, serveEndpoint } from './serve-endpoint.ts';

const noKeys = (waveId: string): RefusedRequest => notFound(`a manifest of the wave ${waveId}`);

/** The keys of a wave: all of them for whoever checks, and in short for every phone. The same for everybody; nobody is asked who they are. */
export const serveKeys = (router: Router, { office }: { readonly office: Kysely<WhoDatabase> }): void => {
  const shelf = openKeyShelf(office);
  const written = new WeakMap<KeyList, Promise<KeptJson>>();
  const requireKeys = async (waveId: string): Promise<PublishedKeys> => {
    const keys = await shelf.find(waveId);
    if (keys === undefined) throw noKeys(waveId);
    return keys;
  };
  const writtenOnce = (keyList: KeyList): Promise<KeptJson> => {
    const writing = written.get(keyList) ?? keepJson(ballotEndpoints.readKeyList.answer.parse({ keyList }));
    written.set(keyList, writing);
    return writing;
  };
  serveEndpoint(router, ballotEndpoints.readManifest, async ({ params }) => {
    const published = await readManifest(office, params.wave);
    if (published === undefined) throw noKeys(params.wave);
    return published;
  });
  const { readKeyList } = ballotEndpoints;
  router.get(expressPath(readKeyList.path), async (request: Request, response: Response) => {
    const { wave } = readKeyList.params.parse(request.params);
    sendKept(request, response, await writtenOnce((await requireKeys(wave)).keyList));
  });
  serveEndpoint(router, ballotEndpoints.readKeyListBucket, async ({ params }) => {
    const bucket = (await requireKeys(params.wave)).bucketOf(params.bucket);
    if (bucket === undefined) throw new RefusedRequest({ ...ballotRefusals['unknown-bucket'], code: 'unknown-bucket' });
    return { bucket };
  });
};
