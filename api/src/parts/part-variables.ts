/**
 * The parts an installation may run as, each in a process and with a login of its own; `all` is one process.
 * `office`: people, pages, issuing. `collector`: takes ballots in. `counting`: what touches both sides, and the seal keys.
 */
export const parts = ['all', 'office', 'collector', 'counting'] as const;
export type Part = (typeof parts)[number];

interface PartVariables {
  readonly needs: readonly string[];
  /** What this part would be able to do harm with; each variable with the reason, to be told. */
  readonly mustNotKnow: Readonly<Record<string, string>>;
}

const people = 'it takes ballots in, and must have no way to people';
const box = 'it knows people, and must have no way to their ballots';
const signIn = 'nobody signs in here';
const letters = 'it writes to nobody';

const letterVariables = { SMTP_URL: letters, SMS_GATEWAY_URL: letters, SMS_GATEWAY_TOKEN: letters };
const signInVariables = { OIDC_ISSUER: signIn, OIDC_CLIENT_SECRET: signIn, FIRST_OPERATOR: signIn };

const variablesOf: Readonly<Record<Part, PartVariables>> = {
  all: { needs: [], mustNotKnow: {} },
  office: {
    needs: ['WHO_DATABASE_URL', 'PUBLIC_ORIGIN', 'COLLECTOR_ORIGIN', 'OIDC_ISSUER'],
    mustNotKnow: { WHAT_DATABASE_URL: box, KEY_DIR: box, DATA_DIR: box },
  },
  collector: {
    needs: ['WHAT_DATABASE_URL', 'PUBLIC_ORIGIN'],
    mustNotKnow: {
      WHO_DATABASE_URL: people,
      KEY_DIR: 'it must not be able to open what it keeps',
      DATA_DIR: 'it must not be able to open what it keeps',
      ...signInVariables,
      ...letterVariables,
    },
  },
  counting: {
    needs: ['WHO_DATABASE_URL', 'WHAT_DATABASE_URL', 'KEY_DIR'],
    mustNotKnow: { ...signInVariables, ...letterVariables },
  },
};

/**
 * Why a part may not start with these environment variables, in one sentence; undefined when it may. A secret that is handed to
 * every part protects nothing, so a part that is told too much refuses to start instead of promising not to look.
 * @example whyNotStart('collector', { WHAT_DATABASE_URL: 'postgres://…', PUBLIC_ORIGIN: 'https://…' }) // undefined
 */
export const whyNotStart = (part: Part, told: Readonly<Record<string, string | undefined>>): string | undefined => {
  const { needs, mustNotKnow } = variablesOf[part];
  for (const [name, reason] of Object.entries(mustNotKnow))
    if (told[name] !== undefined) return `the part ${part} must not know ${name}: ${reason}`;
  const missing = needs.filter((name) => told[name] === undefined);
  return missing.length === 0 ? undefined : `the part ${part} needs ${missing.join(', ')}`;
};
