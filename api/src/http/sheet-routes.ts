import type { Request, Response, Router } from 'express';
import { waveEndpoints, type AnswerSheet } from '../contract/index.ts';
import { together } from '../db/together.ts';
import type { OfficePart } from '../installation.ts';
import { localUnitsOf } from '../operations/answering/local-units.ts';
import { findVersion } from '../organisation/organisation-store.ts';
import { findSheetState, requireWave, summaryOf, type SheetState } from '../waves/wave-store.ts';
import { conflict, notFound, RefusedRequest } from './errors.ts';
import { keepJson, sendKept, type KeptJson } from './kept-json.ts';
import { expressPath } from './serve-endpoint.ts';

type Sheets = Pick<OfficePart, 'office'> & { readonly collectorOrigin: () => string };

const requireOpen = (waveId: string, state: SheetState | undefined): SheetState & { keyFingerprint: string } => {
  if (state === undefined) throw notFound(`the wave ${waveId}`);
  const isGone = !['preparing', 'awaiting-approval', 'approved', 'open'].includes(state.state);
  if (isGone) throw new RefusedRequest({ status: 410, code: 'wave-closed', title: 'The wave is closed' });
  const { keyFingerprint } = state;
  if (state.state !== 'open' || keyFingerprint === null) throw conflict('wave-not-open', 'The wave is not open');
  return { ...state, keyFingerprint };
};

const answerSheetOf = async (
  { office, collectorOrigin }: Sheets,
  waveId: string,
  keyFingerprint: string,
): Promise<AnswerSheet> => {
  const wave = await requireWave(office, waveId);
  const version = await findVersion(office, wave.organisationVersion);
  return {
    wave: summaryOf(wave),
    definition: wave.definition,
    definitionHash: wave.definitionHash,
    collectorOrigin: collectorOrigin(),
    levels: version?.levels ?? [],
    isFirstWave: wave.isFirst,
    localUnits: await localUnitsOf({ office }, wave),
    policy: wave.policy,
    keyFingerprint,
  };
};

const heldSheetCount = 8;

/**
 * The answer sheet of an open wave. Whether it is open is asked anew each time, in one small statement for those who come at once; the sheet, which is
 * frozen at opening and the same for everybody, is written and compressed once.
 */
export const serveSheets = (router: Router, sheets: Sheets): void => {
  const { path, params, answer } = waveEndpoints.readAnswerSheet;
  const findState = together<string, SheetState | undefined>({
    keyOf: (waveId) => waveId,
    ask: async ([waveId = '']) => {
      const state = await findSheetState(sheets.office, waveId);
      return () => state;
    },
  });
  const held = new Map<string, { mark: string; written: Promise<KeptJson> }>();
  const writtenOnce = (waveId: string, state: SheetState & { keyFingerprint: string }): Promise<KeptJson> => {
    const mark = JSON.stringify(state);
    const found = held.get(waveId);
    if (found?.mark === mark) return found.written;
    const written = answerSheetOf(sheets, waveId, state.keyFingerprint).then((sheet) => keepJson(answer.parse(sheet)));
    written.catch(() => held.delete(waveId));
    held.set(waveId, { mark, written });
    const [oldest] = held.keys();
    if (held.size > heldSheetCount && oldest !== undefined) held.delete(oldest);
    return written;
  };
  router.get(expressPath(path), async (request: Request, response: Response) => {
    const { wave } = params.parse(request.params);
    const state = requireOpen(wave, await findState(wave));
    sendKept(request, response, await writtenOnce(wave, state));
  });
};
