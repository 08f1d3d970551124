import type { Kysely } from 'kysely';
import { readManifest } from '../ballot-office/index.ts';
import { readCloseProtocol } from '../closing/index.ts';
import { sha256Of } from '../content-hash.ts';
import type { ArchivePackage } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { readBallotList } from '../release/ballot-list.ts';
import type { ReleasedStructureUnit } from '../release/released-structure.ts';
import { indexOf } from '../results/hidden-figures.ts';
import { findReleasedWave, type ReleasedWave } from '../results/released-wave.ts';
import type { Structure } from '../results/structure.ts';
import { listApprovals, requireWave } from '../waves/wave-store.ts';
import type { WaveTable } from '../waves/wave-tables.ts';
import { archivePage, type PageTold } from './archive-page.ts';
import { withChecksums, zipFiles, type ArchiveFile } from './zip-files.ts';

/** What a package is made from: what the office agreed and did, and releases, read with no right to more. */
export interface ArchiveStores {
  readonly office: Kysely<WhoDatabase>;
  readonly results: Kysely<WhoDatabase>;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const agreedOn = async (office: Kysely<WhoDatabase>, { id, protocolHash }: WaveTable) =>
  (await listApprovals(office, id))
    .filter((approval) => approval.protocolHash === protocolHash)
    .map(({ side, role, approvedAt }) => ({ side, role, approvedAt: approvedAt.toISOString() }));

const unitsBelow = ({ childrenOf }: Pick<Structure, 'childrenOf'>, unit: ReleasedStructureUnit): ReleasedStructureUnit[] => [
  unit,
  ...childrenOf(unit.id).flatMap((child) => unitsBelow({ childrenOf }, child)),
];

/** Every figure that was released, unit by unit as the wave's own organisation had them: what pages drew, and no more. */
const figuresOf = async ({ head, structure, figuresOf: read }: ReleasedWave) => {
  const units = unitsBelow(structure, structure.root);
  const figures = await read(units.map(({ id }) => id));
  return {
    wave: head.header.wave,
    releaseHash: head.hash,
    definitionHash: head.header.definitionHash,
    policy: head.header.policy,
    engineVersion: head.header.engineVersion,
    units: units.map(({ id, name, parentId }) => ({ id, name, parentId, figures: figures.get(id) ?? null })),
  };
};

const contents = [
  ['protokoll.json', 'protokollen som begge parter godkjente, og godkjenningene'],
  ['skjema.json', 'spørsmålene, på alle språk'],
  ['tall.json', 'tallene som ble publisert, enhet for enhet'],
  ['stengeprotokoll.json', 'stengingen, steg for steg, lenket med fingeravtrykk'],
  ['nokler.json', 'de offentlige nøklene'],
  ['kvitteringsliste.txt', 'kvitteringene for svarene som er talt'],
] as const;

const pageOf = async (stores: ArchiveStores, wave: WaveTable, released: ReleasedWave): Promise<PageTold> => {
  const { protocol, protocolHash } = wave;
  const { root } = released.structure;
  const top = (await released.figuresOf([root.id])).get(root.id);
  return {
    waveId: wave.id,
    title: wave.title,
    instrument: wave.definition,
    opensAt: wave.opensAt.toISOString(),
    closesAt: wave.closesAt.toISOString(),
    protocol,
    protocolHash,
    releaseHash: released.head.hash,
    approvals: await agreedOn(stores.office, wave),
    entries: (await readCloseProtocol(stores.office, wave.id)).entries,
    unitName: root.name,
    figures: wave.definition.dimensions.map(({ id, name }) => ({ name, figure: indexOf(top, 'all', id) })),
    files: contents.map(([path, holds]) => ({ path, holds })),
  };
};

const filesOf = async (stores: ArchiveStores, wave: WaveTable, released: ReleasedWave): Promise<ArchiveFile[]> => {
  const { office, results } = stores;
  const told = await pageOf(stores, wave, released);
  const receipts = await readBallotList(results, wave.id);
  const texts: Readonly<Record<(typeof contents)[number][0], string>> = {
    'protokoll.json': asJson({ protocol: wave.protocol, hash: wave.protocolHash, approvals: told.approvals }),
    'skjema.json': asJson(wave.definition),
    'tall.json': asJson(await figuresOf(released)),
    'stengeprotokoll.json': asJson(await readCloseProtocol(office, wave.id)),
    'nokler.json': asJson((await readManifest(office, wave.id))?.manifest ?? null),
    'kvitteringsliste.txt': [`# ${wave.id}`, ...receipts].map((line) => `${line}\n`).join(''),
  };
  return [{ path: 'index.html', content: archivePage(told) }, ...contents.map(([path]) => ({ path, content: texts[path] }))];
};

/**
 * The archive package of a wave: what was agreed, what was done, what was published, a page that reads it all, and checksums. The same
 * bytes every time. Edges: not-released before leaders and representatives see the results; names are not in it, roles are.
 */
export const archiveOf = async (stores: ArchiveStores, waveId: string): Promise<ArchivePackage> => {
  const released = await findReleasedWave(stores.results, waveId);
  const wave = await requireWave(stores.office, waveId);
  const files = withChecksums(await filesOf(stores, wave, released));
  const zip = zipFiles(waveId, files);
  return {
    fileName: `${waveId}.zip`,
    sha256: sha256Of(zip),
    files: files.map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content), sha256: sha256Of(content) })),
    zip: Buffer.from(zip).toString('base64'),
  };
};
