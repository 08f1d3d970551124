import type { Grant, Role } from '@takhoyde/api/contract';
import type { Messages } from '#lib/messages/messages.ts';
import { ownGrant } from '#lib/profile/own-grant.ts';

export type Destination = keyof Messages['shell']['navigation'];
export interface NavigationEntry {
  readonly destination: Destination;
  readonly href: string;
}

const forRoles: readonly (NavigationEntry & { readonly roles: readonly Role[] })[] = [
  { destination: 'compare', href: '/sammenlign', roles: ['analyst'] },
  {
    destination: 'waves',
    href: '/malinger',
    roles: ['analyst', 'operator', 'union-representative', 'safety-representative', 'data-protection-officer'],
  },
  {
    destination: 'reform',
    href: '/reform',
    roles: ['analyst', 'operator', 'union-representative', 'safety-representative', 'data-protection-officer'],
  },
  { destination: 'organisation', href: '/organisasjon', roles: ['operator', 'analyst'] },
  { destination: 'access', href: '/tilganger', roles: ['data-protection-officer'] },
  { destination: 'drafts', href: '/utkast', roles: ['analyst'] },
  {
    destination: 'storage',
    href: '/personvern',
    roles: ['data-protection-officer', 'operator', 'union-representative', 'safety-representative'],
  },
];
/** Open to all. Strangers have them in the menu, those who are signed in at the foot of the page. */
export const openPages: readonly NavigationEntry[] = [
  { destination: 'questionnaires', href: '/instrumenter' },
  { destination: 'protection', href: '/slik-verner-vi-deg' },
];

/**
 * The main menu of a person, in a fixed order: what everyone has, then what the roles add. It only shortens the way;
 * the API decides what may be seen.
 * @example mainNavigation(undefined).map((entry) => entry.href) // ['/instrumenter', '/slik-verner-vi-deg']
 */
export const mainNavigation = (grants: readonly Grant[] | undefined): readonly NavigationEntry[] => {
  if (grants === undefined) return openPages;
  const held = new Set(grants.map((grant) => grant.role));
  const results: NavigationEntry[] = ownGrant(grants) === undefined ? [] : [{ destination: 'results', href: '/profil' }];
  const added = forRoles.filter((entry) => entry.roles.some((role) => held.has(role)));
  return [{ destination: 'home', href: '/' }, ...results, ...added.map(({ destination, href }) => ({ destination, href }))];
};

/**
 * Whether a menu entry leads to the page or to something above it.
 * @example isCurrent('/malinger', '/malinger/W1') // true
 */
export const isCurrent = (href: string, pathname: string): boolean =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
