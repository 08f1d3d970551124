import { createLog } from '@takhoyde/api/http/log.ts';
import { sql } from 'kysely';
import { startRunningWave } from './running-wave.ts';

/**
 * A product in a process of its own that logs as it does in earnest. Prints where it is and who is invited as one line of JSON. A line
 * on its standard input breaks its ballot box; the end of it ends the process.
 */
const { product, personIds } = await startRunningWave({}, createLog('info'));
process.stdout.write(`${JSON.stringify({ origin: product.origin, collectorOrigin: product.collectorOrigin, personIds })}\n`);
process.stdin
  .on('data', () => {
    void sql`alter table ballot_box.sealed_ballot rename to broken`
      .execute(product.installation.what.owner)
      .then(() => process.stdout.write('broken\n'));
  })
  .once('end', () => void product.end());
