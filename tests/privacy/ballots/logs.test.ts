import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOver, type Origins, type OwnBallot } from './running-wave.ts';

type Told = Origins & { personIds: string[] };

/** What a proxy with an ordinary access log writes of a request. */
type LogLine = { agent: string; path: string };

const marks = { agent: 'spor-agent', address: '203.0.113.77', language: 'se-spor', body: 'spor-i-kroppen', cookie: 'spor-kake' };

const nextLine = (lines: Interface): Promise<string> => new Promise((resolve) => lines.once('line', resolve));

describe('what a running product writes of itself while people answer', () => {
  let child: ChildProcessWithoutNullStreams;
  let lines: Interface;
  let told: Told;
  let written = '';
  const ballots: OwnBallot[] = [];
  const accessLog: LogLine[] = [];

  /** A browser that leaves marks wherever a request can carry one. */
  const marked =
    (agent: string) =>
    (url: string, init: RequestInit): Promise<Response> => {
      accessLog.push({ agent, path: new URL(url).pathname });
      const headers = new Headers(init.headers);
      headers.set('user-agent', agent);
      headers.set('x-forwarded-for', marks.address);
      headers.set('accept-language', marks.language);
      return fetch(url, { ...init, headers });
    };

  const sendToBox = (body: string, sent: { path?: string; headers?: Record<string, string> } = {}): Promise<number> =>
    marked(marks.agent)(`${told.collectorOrigin}${sent.path ?? '/stemme'}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', cookie: marks.cookie, referer: `https://x/${marks.body}`, ...sent.headers },
    }).then(({ status }) => status);

  /** Nothing that a person, a device or a ballot could be known by. */
  const traces = (): string[] => {
    const wanted = [
      ...Object.values(marks),
      '127.0.0.1',
      '::1',
      ...ballots.flatMap((one) => [one.personId, one.serial, one.receipt]),
    ];
    return wanted.filter((one) => written.includes(one));
  };

  beforeAll(async () => {
    child = spawn(process.execPath, [path.join(import.meta.dirname, 'logging-product.ts')], { stdio: 'pipe' });
    child.stderr.on('data', (bytes: Buffer) => (written += bytes.toString()));
    lines = createInterface({ input: child.stdout });
    told = JSON.parse(await nextLine(lines)) as Told;
  }, 120_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    await ended;
  });

  test(
    'is nothing at all: not of a hundred ballots sent, cast again, forged, cut off or misspelt',
    { timeout: 120_000 },
    async () => {
      const before = written;
      for (const [place, personId] of told.personIds.entries()) {
        const agent = `${marks.agent}-${String(place)}`;
        ballots.push(await answerOver(told, personId, { 'OMS-1': 3 }, marked(agent)));
      }
      const faulty = [
        `{"wave":"${marks.body}"`,
        JSON.stringify({ wave: 'w1', bucket: marks.body }),
        JSON.stringify([marks.body]),
        '',
      ];
      const statuses = [];
      for (let turn = 0; turn < 16; turn += 1) for (const body of faulty) statuses.push(await sendToBox(body));
      statuses.push(await sendToBox('{}', { path: `/${marks.body}` }));
      statuses.push(await sendToBox(marks.body.repeat(4000)), await sendToBox('zz', { headers: { 'content-encoding': 'gzip' } }));
      expect([...new Set(statuses)].sort()).toEqual([400, 404, 413, 415]);
      expect(written).toBe(before);
      expect(ballots).toHaveLength(36);
    },
  );

  test('with an access log in front of both origins it would be everybody: the same device at the office and at the box', () => {
    const agentsAt = (where: string) => accessLog.filter((line) => line.path === where).map(({ agent }) => agent);
    const linked = agentsAt('/stemme').filter((agent) => agentsAt('/api/stemmeseddel').includes(agent));
    expect(new Set(linked).size).toBe(ballots.length);
  });

  test('is the name of the fault and the line of the program when the box breaks, and nothing of the ballot that met it', async () => {
    child.stdin.write('break\n');
    expect(await nextLine(lines)).toBe('broken');
    const receipt = { wave: 'w1', receipt: ballots[0]?.receipt };
    const status = await sendToBox(JSON.stringify(receipt), { path: '/kvittering' });
    expect([status, written.includes('unexpected error')]).toEqual([500, true]);
    expect(traces()).toEqual([]);
  });

  test('is searched by a test that would find a trace', () => {
    written += `POST /stemme ${marks.address}`;
    expect(traces()).toEqual([marks.address]);
  });
});
