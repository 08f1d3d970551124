import { readFileSync } from 'node:fs';
import { ballotList, closeProtocol, manifest, manifestAnswer, receiptCode } from '@takhoyde/api/contract';
import { z } from 'zod';
import type { Evidence } from './evidence.ts';

/** Something that was given cannot be read; the message says what and where. */
export class BadEvidence extends Error {}

/** Where the three documents lie: at an address with a wave, or in files. */
export type Source =
  | { readonly kind: 'origin'; readonly origin: string; readonly wave: string }
  | { readonly kind: 'files'; readonly manifest: string; readonly protocol: string; readonly list: string };

const readFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadEvidence(`${path}: filen kan ikke leses (${error instanceof Error ? error.message : 'ukjent feil'})`);
  }
};

const fetchText = async (address: string): Promise<string> => {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.text();
    throw new BadEvidence(`${address}: svarer ${String(response.status)}. Er målerunden stengt, og er navnet på den riktig?`);
  } catch (error) {
    if (error instanceof BadEvidence) throw error;
    throw new BadEvidence(`${address}: får ikke kontakt`);
  }
};

const parseJson = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadEvidence(`${where}: dette er ikke JSON`);
  }
};

const parseAs = <Schema extends z.ZodType>(schema: Schema, told: unknown, where: string): z.output<Schema> => {
  const parsed = schema.safeParse(told);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadEvidence(`${where}: ${issue?.path.join('.') || 'dokumentet'}: ${issue?.message ?? 'har ikke riktig form'}`);
};

/** The manifest alone, or with the fingerprint the server says it has: that one is not trusted, but reckoned anew. */
const readManifest = (text: string, where: string): Evidence['manifest'] => {
  const told = parseJson(text, where);
  const answer = manifestAnswer.safeParse(told);
  return answer.success ? answer.data.manifest : parseAs(manifest, told, where);
};

/** The ballot list as JSON, or as the text file that can be downloaded: a first line that begins with #, then one receipt a line. */
const readList = (text: string, where: string, wave: string): Evidence['list'] => {
  if (text.trimStart().startsWith('{')) return parseAs(ballotList, parseJson(text, where), where);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return { wave, receipts: parseAs(z.array(receiptCode), lines, where) };
};

const addressesOf = ({ origin, wave }: Extract<Source, { kind: 'origin' }>) => {
  const base = `${origin.replace(/\/$/u, '')}/api/malinger/${encodeURIComponent(wave)}`;
  return { manifest: `${base}/manifest`, protocol: `${base}/stengeprotokoll`, list: `${base}/stemmeliste` };
};

/** Reads the three documents. Edges: anything that cannot be fetched, read or understood throws `BadEvidence`. */
export const readEvidence = async (source: Source): Promise<Evidence> => {
  const places = source.kind === 'files' ? source : addressesOf(source);
  const text = (place: string): string | Promise<string> => (source.kind === 'files' ? readFile(place) : fetchText(place));
  const keys = readManifest(await text(places.manifest), places.manifest);
  const protocol = parseAs(closeProtocol, parseJson(await text(places.protocol), places.protocol), places.protocol);
  return { manifest: keys, protocol, list: readList(await text(places.list), places.list, protocol.wave) };
};
