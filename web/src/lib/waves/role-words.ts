import { type Role } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

const isRole = (role: string, roles: Readonly<Record<Role, string>>): role is Role => Object.hasOwn(roles, role);

/** A role in words; what is no role of ours is shown as it stands. */
export const roleWords = (role: string, { m }: Reader): string => (isRole(role, m.shell.roles) ? m.shell.roles[role] : role);
