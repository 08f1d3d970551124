import type { AddressInfo } from 'node:net';
import { constants, createHash, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import express, { type Express } from 'express';
import pg from 'pg';

const poolTo = (connectionString: string): pg.Pool => new pg.Pool({ connectionString, max: 10 });

const listen = async (app: Express): Promise<string> => {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

/** What ours is compared with: Express, a JSON body of forty answers, one insert, one commit, nothing checked and nothing protected. */
export const serveBare = async (connectionString: string): Promise<string> => {
  const pool = poolTo(connectionString);
  await pool.query('create table bare_answer (id text primary key, answers jsonb not null)');
  const app = express();
  app.post('/', express.json(), async (request, response) => {
    const { id, answers } = request.body as { id: string; answers: unknown };
    await pool.query('insert into bare_answer (id, answers) values ($1, $2)', [id, JSON.stringify(answers)]);
    response.json({ outcome: 'counted' });
  });
  return `${await listen(app)}/`;
};

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

/**
 * The floor: what any server pays that signs blindly. Two requests of the same bytes as ours, an update and an insert with a commit each
 * in two databases, and one RSA private operation; no roles, no gates, no checks of what comes, no verification, no second look at
 * the signature. One key for all.
 */
export const serveFloor = async (who: string, what: string, links: readonly string[]): Promise<string> => {
  const [people, box] = [poolTo(who), poolTo(what)];
  await people.query('create table bare_invitation (link text primary key, blinded bytea)');
  await people.query('insert into bare_invitation (link) select unnest($1::text[])', [links]);
  await box.query(
    'create table bare_ballot (serial bytea primary key, bucket text, signature bytea, enc bytea, ciphertext bytea)',
  );
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const app = express();
  app.use(express.json());
  app.post('/api/stemmeseddel', async (request, response) => {
    const { wave, link, blinded } = request.body as Record<'wave' | 'link' | 'blinded', string>;
    await people.query('update bare_invitation set blinded = $2 where link = $1', [link, bytes(blinded)]);
    const small = Buffer.concat([Buffer.alloc(1), bytes(blinded).subarray(1)]); // below the modulus, whichever key drew it
    const signed = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, small);
    response.json({ wave, bucket: 'b1', blindSignature: signed.toString('base64url') });
  });
  app.post('/stemme', async (request, response) => {
    const ballot = request.body as Record<'bucket' | 'message' | 'signature' | 'encapsulatedKey' | 'ciphertext', string>;
    const serial = createHash('sha256').update(bytes(ballot.message)).digest();
    const row = [serial, ballot.bucket, bytes(ballot.signature), bytes(ballot.encapsulatedKey), bytes(ballot.ciphertext)];
    await box.query('insert into bare_ballot values ($1, $2, $3, $4, $5)', row);
    response.json({ outcome: 'counted' });
  });
  return listen(app);
};
