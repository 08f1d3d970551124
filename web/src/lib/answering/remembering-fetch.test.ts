import { expect, test } from 'vitest';
import { rememberingFetch } from './remembering-fetch.ts';

const counted = (status: number) => {
  const asked: string[] = [];
  const fetch = (url: string): Promise<Response> => {
    asked.push(url);
    return Promise.resolve(new Response('{}', { status }));
  };
  return { asked, ...rememberingFetch(fetch) };
};

test('questions and keys are asked for once, and can be read as often as needed', async () => {
  const { asked, fetch, remembered } = counted(200);
  for (const url of ['/api/malinger/P5/nokkelliste', '/api/malinger/P5/skjema', '/api/malinger/P5/nokkelliste'])
    expect(await (await fetch(url, {})).text()).toBe('{}');
  expect(asked).toEqual(['/api/malinger/P5/nokkelliste', '/api/malinger/P5/skjema']);
  expect([...remembered.keys()]).toEqual(asked);
});

test('an answer about a person is never remembered, nor one that was none', async () => {
  const { asked, fetch, remembered } = counted(200);
  for (const _time of [1, 2]) await fetch('/api/stemmeseddel?wave=P5', {});
  expect(asked).toHaveLength(2);
  expect(remembered.size).toBe(0);
  const refused = counted(410);
  await refused.fetch('/api/malinger/P5/skjema', {});
  expect(refused.remembered.size).toBe(0);
});
