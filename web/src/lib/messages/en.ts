import type { Messages } from './messages.ts';
import { figures } from './en/figures.ts';
import { profile } from './en/profile.ts';
import { shell } from './en/shell.ts';

export const en = { figures, profile, shell } satisfies Messages;
