import { collectorEndpoints, endpoints, role, type Access, type Endpoint, type Role } from '@takhoyde/api/contract';
import { page, plainText, table } from './markdown.ts';

const mayCall = (access: Access, holder: Role): boolean =>
  Array.isArray(access) ? access.some((one) => one === holder) : access !== 'session';

const openTo: Readonly<Record<Exclude<Access, readonly Role[]>, string>> = {
  anyone: 'anyone',
  everybody: 'anyone, all told the same or by a code',
  session: 'whoever brings a session; whose it is, the ballot office asks in the statement that answers',
  'signed-in': 'anyone who is signed in',
};

const isOpen = (access: Access): access is Exclude<Access, readonly Role[]> => typeof access === 'string';
const routeOf = ({ method, path }: Endpoint): string => `\`${method.toUpperCase()} ${path}\``;

const openRows = (told: Readonly<Record<string, Endpoint>>): string[][] =>
  Object.values(told).flatMap((endpoint) =>
    isOpen(endpoint.access) ? [[routeOf(endpoint), plainText(endpoint.summary), openTo[endpoint.access]]] : [],
  );

const roleRows = (told: Readonly<Record<string, Endpoint>>): string[][] =>
  Object.values(told).flatMap((endpoint) =>
    isOpen(endpoint.access)
      ? []
      : [[routeOf(endpoint), ...role.options.map((holder) => (mayCall(endpoint.access, holder) ? 'yes' : '–'))]],
  );

/** docs/security/access.md: who is let in at the door of each route. Made from the contract the server lets people in by. */
export const accessPage = (): string =>
  page([
    '# Who may call what',
    'Made by `npm run docs` from the contract that the server lets people in by; a test fails when this page is stale. `tests/scenarios/door.test.ts` calls every route of the main origin without a session and with a session without roles, and compares with the same contract.',
    'This is the first door only. Behind it, routes that concern a unit ask whether the role is held at that unit or above it; that second check is not told here.',
    '## By role',
    table(['Route', ...role.options], roleRows(endpoints)),
    '## Without a role',
    table(['Route', 'What', 'Open to'], openRows(endpoints)),
    '## At the collecting origin',
    'No cookie is read there, and nobody is signed in.',
    table(['Route', 'What', 'Open to'], openRows(collectorEndpoints)),
  ]);
