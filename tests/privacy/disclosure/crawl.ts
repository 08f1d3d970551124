import { endpoints, type Endpoint } from '@takhoyde/api/contract';
import type { Visitor } from '../../scenarios/visitor.ts';

/** One answer of the real interface: which endpoint gave it, what was asked, and what came. */
export type Crawled = { readonly path: string; readonly url: string; readonly told: unknown };

type Pools = ReadonlyMap<string, Set<string>>;

/** Under which parameter the ids of an answer belong, by the key they stand under: `unit: { id }`, `children: [{ id }]`, `unitId`. */
const parameterOf: Readonly<Record<string, readonly string[]>> = {
  wave: ['wave', 'grunnlag', 'oppfolging'],
  waves: ['wave', 'grunnlag', 'oppfolging'],
  waveId: ['wave', 'grunnlag', 'oppfolging'],
  unit: ['unit', 'enhet'],
  units: ['unit', 'enhet'],
  children: ['unit', 'enhet'],
  unitId: ['unit', 'enhet'],
  version: ['version', 'struktur'],
  versions: ['version', 'struktur'],
  organisationVersions: ['version', 'struktur'],
  organisationVersion: ['version', 'struktur'],
  instruments: ['instrument'],
  reforms: ['reform'],
  alternatives: ['alternative'],
};

const gets: readonly Endpoint[] = Object.values(endpoints).filter(({ method }) => method === 'get');

/** Every string of an answer that may be a parameter of another question. */
function gather(told: unknown, key: string, pools: Pools): void {
  if (typeof told === 'string') for (const name of parameterOf[key] ?? []) pools.get(name)?.add(told);
  if (Array.isArray(told)) for (const part of told) gather(part, key, pools);
  else if (typeof told === 'object' && told !== null)
    for (const [own, part] of Object.entries(told)) gather(part, own === 'id' ? key : own, pools);
}

/** What can be asked of one endpoint by what is known: every choice of its path parameters, and of the queries that ask for figures. */
function questionsOf({ path }: Endpoint, pools: Pools): string[] {
  const queries: Readonly<Record<string, readonly string[]>> = {
    '/resultater/{wave}/enheter/{unit}': ['struktur'],
    '/sammenligning': ['grunnlag', 'oppfolging', 'enhet', 'struktur'],
  };
  const fill = (urls: readonly string[], name: string, write: (url: string, value: string) => string): string[] =>
    urls.flatMap((url) => [...(pools.get(name) ?? [])].map((value) => write(url, encodeURIComponent(value))));
  const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  const paths = named.reduce<string[]>((urls, name) => fill(urls, name, (url, value) => url.replace(`{${name}}`, value)), [path]);
  const asked = (queries[path] ?? []).reduce<string[]>(
    (urls, name) => fill(urls, name, (url, value) => `${url}${url.includes('?') ? '&' : '?'}${name}=${value}`),
    paths,
  );
  return path === '/sammenligning' ? asked : [...paths, ...asked];
}

/**
 * Asks everything one visitor can ask of the API: each GET of the contract, with parameters found in the answers, until no answer brings a new one.
 * Edges: what is refused is left out; an endpoint whose parameters nobody tells of is not asked.
 */
export async function crawl(visitor: Visitor): Promise<Crawled[]> {
  const names = gets.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name));
  const pools = new Map([...names, 'struktur', 'grunnlag', 'oppfolging', 'enhet'].map((name) => [name, new Set<string>()]));
  const asked = new Set<string>();
  const crawled: Crawled[] = [];
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const endpoint of gets) {
      for (const url of questionsOf(endpoint, pools).filter((one) => !asked.has(one))) {
        asked.add(url);
        isNew = true;
        const response = await visitor.go(`/api${url}`);
        if (!response.ok || response.headers.get('content-type')?.includes('json') !== true) {
          await response.arrayBuffer();
          continue;
        }
        const told: unknown = await response.json();
        crawled.push({ path: endpoint.path, url, told });
        gather(told, '', pools);
      }
    }
  }
  return crawled;
}

/** Where the numbers of an answer stand, without places in lists: `dimensions.figure.mean`. */
export function numberPlaces(told: unknown, at = ''): string[] {
  if (typeof told === 'number') return [at];
  if (Array.isArray(told)) return told.flatMap((part) => numberPlaces(part, at));
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([key, part]) => numberPlaces(part, at === '' ? key : `${at}.${key}`));
}

/** Hidden figures that hold anything but their reason. */
export function talkativeHidden(told: unknown): unknown[] {
  if (Array.isArray(told)) return told.flatMap(talkativeHidden);
  if (typeof told !== 'object' || told === null) return [];
  const own = 'kind' in told && told.kind === 'hidden' && Object.keys(told).sort().join() !== 'because,kind' ? [told] : [];
  return [...own, ...Object.values(told).flatMap(talkativeHidden)];
}
