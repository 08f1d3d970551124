import { expect, test } from 'vitest';
import { ballotRefusals } from '@takhoyde/api/contract';
import { stopReasonOf } from './stop-reason.ts';

test.each(Object.keys(ballotRefusals))(
  'the refusal %s, which the office or the collector may give, has words of its own',
  (because) => {
    expect(stopReasonOf(because)).not.toBe('unexplained');
  },
);
test('a refusal that this page has never heard of has words too', () => {
  expect(stopReasonOf('full-moon')).toBe('unexplained');
});
