import type { Rights } from './login-rights.ts';

/** What somebody could do harm with who takes over the collector: keep answers until there is a key, or empty the box. */
export const tooMuchForBox: Rights = {
  columns: { 'ballot_box.sealed_ballot': ['ciphertext', 'xmin', 'ctid'] },
  roles: ['tally'],
};

/** Who people are, whether they have fetched a ballot, and what could sign one: with the box in the other hand, too much. */
export const tooMuchForCounting: Rights = {
  columns: {
    'roster.person': ['id', 'name', 'email', 'phone'],
    'roster.position': ['person_id', 'xmin', 'ctid'],
    'identity.session': ['person_id'],
    'ballot_office.invitation': ['person_id', 'blinded_hash', 'xmin', 'ctid'],
    'ballot_office.bucket': ['signing_key'],
  },
  roles: ['office'],
};
