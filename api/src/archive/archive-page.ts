import type { CloseEntry, IndexFigure, LocalizedText, Protocol } from '../contract/index.ts';

/** What the page of a package tells. Norwegian, as the archive of a Norwegian public body is read. */
export interface PageTold {
  readonly waveId: string;
  readonly title: LocalizedText;
  readonly instrument: { readonly title: LocalizedText; readonly version: string };
  readonly opensAt: string;
  readonly closesAt: string;
  /** null: the wave is from before protocols were kept with it, as in the demo. */
  readonly protocol: Protocol | null;
  readonly protocolHash: string | null;
  readonly releaseHash: string;
  readonly approvals: readonly { readonly side: string; readonly role: string; readonly approvedAt: string }[];
  readonly entries: readonly CloseEntry[];
  readonly unitName: string;
  readonly figures: readonly { readonly name: LocalizedText; readonly figure: IndexFigure }[];
  readonly files: readonly { readonly path: string; readonly holds: string }[];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it stands in HTML.
 * @example escapeHtml('A & <B>') // 'A &amp; &lt;B&gt;'
 */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/gu, (letter) => entities[letter] ?? letter);

const row = (head: string, ...cells: readonly string[]): string =>
  `<tr><th scope="row">${escapeHtml(head)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;

const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${heads
    .map((head) => `<th scope="col">${escapeHtml(head)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

const whyHidden = 'vises ikke: for få';

const figureRow = ({ name, figure }: PageTold['figures'][number]): string =>
  figure.kind === 'hidden'
    ? row(name.nb, whyHidden, '', '')
    : row(
        name.nb,
        figure.mean.toFixed(0),
        `${figure.interval.low.toFixed(0)}–${figure.interval.high.toFixed(0)}`,
        String(figure.answerCount),
      );

const agreed = ({ instrument, opensAt, closesAt, protocol, protocolHash, releaseHash, approvals }: PageTold): string =>
  table(
    'Hva som ble avtalt',
    ['Hva', 'Innhold'],
    [
      row('Skjema', `${instrument.title.nb}, versjon ${instrument.version}`),
      ...(protocol === null ? [] : [row('Inviterte', String(protocol.audience.invitedCount))]),
      row('Åpning', opensAt),
      row('Frist', closesAt),
      ...approvals.map(({ side, role, approvedAt }) =>
        row(side === 'employer' ? 'Godkjent av arbeidsgiver' : 'Godkjent av de ansatte', `${role}, ${approvedAt}`),
      ),
      row('Fingeravtrykk, protokollen', protocolHash ?? 'ingen protokoll er lagret'),
      ...(protocol === null ? [] : [row('Fingeravtrykk, nøklene', protocol.keyFingerprint)]),
      row('Fingeravtrykk, tallene', releaseHash),
    ],
  );

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}table{border-collapse:collapse;width:100%;margin:2rem 0}caption{font-weight:700;text-align:start;font-size:1.25rem}th,td{border-bottom:1px solid #767676;padding:.375rem .75rem .375rem 0;text-align:start;vertical-align:top;overflow-wrap:anywhere}';

/** The page of a package: one file, no script, nothing from elsewhere, readable in fifty years. */
export const archivePage = (told: PageTold): string =>
  `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(told.title.nb)}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(told.title.nb)}</h1>
<p>Arkivpakke for målerunden ${escapeHtml(told.waveId)}. Den inneholder det som ble avtalt, det som ble gjort, og tallene som ble publisert. Svarene er slettet og finnes ikke her.</p>
${agreed(told)}
${table(`Tallene for ${told.unitName}, 0 til 100`, ['Tema', 'Poeng', '95 %-intervall', 'Svar'], told.figures.map(figureRow))}
${table(
  'Stengingen, steg for steg',
  ['Steg', 'Når', 'Fingeravtrykk'],
  told.entries.map(({ number, step, at, hash }) => row(`${String(number)} ${step}`, at, hash)),
)}
${table(
  'Filene i pakken',
  ['Fil', 'Innhold'],
  told.files.map(({ path, holds }) => row(path, holds)),
)}
<p>Kontroller filene med SHA256SUMS. Kontroller stengingen med verktøyet verify-wave og filene nokler.json, stengeprotokoll.json og kvitteringsliste.txt.</p>
</main></body></html>
`;
