import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { signIn } from '../../scenarios/visitor.ts';
import type { LoadOrder, LoadOutcome, LoadTarget } from './load-messages.ts';
import { quickBallots, type QuickBallot } from './quick-ballots.ts';

const concurrency = 32;
const agent = new Agent({ keepAlive: true, maxSockets: concurrency });

type Answer = { readonly status: number; readonly body: Buffer };

const askOnce = (
  url: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const ofBody = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const method = text === undefined ? 'GET' : 'POST';
    request(url, { agent, method, headers: { 'accept-encoding': 'gzip, deflate, br', ...ofBody, ...headers } }, (response) => {
      buffer(response).then((came) => resolve({ status: response.statusCode ?? 0, body: came }), reject);
    })
      .on('error', reject)
      .end(text);
  });

/** A connection that is cut is no answer: the very same bytes are sent again, as the answering page does. */
const ask: typeof askOnce = (...asked) => askOnce(...asked).catch(() => askOnce(...asked));

const told = (answer: Answer): Record<string, string> => JSON.parse(answer.body.toString()) as Record<string, string>;
const base64url = (bytes: Buffer): string => bytes.toString('base64url');

/** What was answered, by kind, and how long each took. */
interface Answers {
  readonly outcomes: Record<string, number>;
  readonly times: number[];
}

/** So many under way at once, each starting when another has ended. */
const inParallel = async (count: number, work: (place: number) => Promise<string>): Promise<Answers> => {
  const [outcomes, times]: [Record<string, number>, number[]] = [{}, []];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const place = next;
      next += 1;
      const startedMs = performance.now();
      const outcome = await work(place).catch((error: unknown) => `failed: ${error instanceof Error ? error.message : ''}`);
      times.push(performance.now() - startedMs);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  times.sort((one, other) => one - other);
  return { outcomes, times };
};

const fortyAnswers = Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`Q-${String(place)}`, 1 + (place % 5)]));

const insertBare = (url: string, count: number): Promise<Answers> => {
  const run = process.hrtime.bigint().toString(36);
  return inParallel(
    count,
    async (place) =>
      told(await ask(url, { body: { id: `${run}-${String(place)}`, answers: fortyAnswers } }))['outcome'] ?? 'refused',
  );
};

/** Ballots are issued and cast; drawing them is quick enough to be done on the way. Neighbours are of different buckets. */
const castBallots = (target: LoadTarget, from: number, count: number): Promise<Answers> => {
  const { origin, collectorOrigin, wave, buckets } = target;
  const draw = new Map<string, () => QuickBallot>(
    buckets.map(({ bucket, spki }) => [bucket, quickBallots({ wave, bucket, spki })]),
  );
  return inParallel(count, async (place) => {
    const seat = from + place;
    const at = buckets[seat % buckets.length];
    const link = at?.links[Math.floor(seat / buckets.length)];
    const ballot = at === undefined ? undefined : draw.get(at.bucket)?.();
    if (at === undefined || link === undefined || ballot === undefined) return 'no-seat';
    const issued = await ask(`${origin}/api/stemmeseddel`, { body: { wave, link, blinded: base64url(ballot.blinded) } });
    if (issued.status !== 200) return `not issued: ${String(issued.status)}`;
    const signature = base64url(ballot.unblind(Buffer.from(told(issued)['blindSignature'] ?? '', 'base64url')));
    const { bucket, encapsulatedKey, ciphertext } = at;
    const body = { wave, bucket, message: base64url(ballot.message), signature, encapsulatedKey, ciphertext };
    const cast = await ask(`${collectorOrigin}/stemme`, { body });
    return cast.status === 200 ? (told(cast)['outcome'] ?? 'unread') : `not cast: ${String(cast.status)}`;
  });
};

/** What a phone really loads of all that a page names: its own scripts in one language, and the fonts that its first screen is set in. */
const scripts = /\/_app\/immutable\/svar\/(?:svar|nb|questions)\.[\w-]+\.js/gu;
const fonts = /\/_app\/immutable\/[\w./-]+\.woff2/gu;

/** One person's first page with its files, questions and keys, and where the answer will count: all but the ballot itself. */
const visit = async ({ origin, visited }: LoadTarget, cookie: string | undefined): Promise<string> => {
  const ofWave = `${origin}/api/malinger/${visited.wave}`;
  const own: Record<string, string> = cookie === undefined ? {} : { cookie };
  const page = await ask(`${origin}/svar/${visited.wave}`, { headers: own });
  const html = page.status === 200 ? brotliDecompressSync(page.body).toString() : '';
  const files = new Set([...(html.match(scripts) ?? []), ...(html.match(fonts) ?? []).slice(0, 3)]);
  const asked = [...files].map((file) => ask(`${origin}${file}`));
  asked.push(ask(`${ofWave}/skjema`), ask(`${ofWave}/nokkelliste`));
  const place = await (cookie === undefined
    ? ask(`${origin}/api/stemmeseddel/plass`, { body: { wave: visited.wave, link: visited.link } })
    : ask(`${origin}/api/stemmeseddel?wave=${visited.wave}`, { headers: own }));
  asked.push(ask(`${ofWave}/nokkelliste/${told(place)['bucket'] ?? ''}`));
  const statuses = new Set((await Promise.all(asked)).map(({ status }) => status));
  return [...statuses, place.status].every((status) => status === 200)
    ? `visited, ${page.status === 200 ? `page and ${String(files.size)} files` : 'no pages built'}`
    : `refused: ${[...statuses, place.status].join()}`;
};

/** Signed in once, before anything is measured: signing in is the identity provider's work. */
let session: string | undefined;

/** The same ballots to the server that does the least. */
const onFloor = (target: LoadTarget): LoadTarget => ({
  ...target,
  origin: target.floorOrigin,
  collectorOrigin: target.floorOrigin,
});

const follow = async (order: LoadOrder): Promise<Answers> => {
  if (order.kind === 'bare') return insertBare(order.url, order.count);
  if (order.kind === 'ballots') return castBallots(order.target, order.from, order.count);
  if (order.kind === 'floor') return castBallots(onFloor(order.target), order.from, order.count);
  const { target, count, isSignedIn } = order;
  if (isSignedIn) session ??= (await signIn(target.origin, target.visited.personId)).cookie();
  return inParallel(count, () => visit(target, isSignedIn ? session : undefined));
};

process.on('message', (order: LoadOrder) => {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  void follow(order).then(({ outcomes, times }) => {
    const { user, system } = process.cpuUsage(before);
    const elapsedMs = performance.now() - startedMs;
    const [medianMs = 0, p95Ms = 0] = [0.5, 0.95].map((share) => times[Math.floor(share * times.length)]);
    process.send?.({ elapsedMs, medianMs, p95Ms, generatorCpuMs: (user + system) / 1000, outcomes } satisfies LoadOutcome);
  });
});
process.send?.('ready');
