import type { Messages } from './messages.ts';
import { figures } from './nn/figures.ts';
import { profile } from './nn/profile.ts';
import { shell } from './nn/shell.ts';

export const nn = { figures, profile, shell } satisfies Messages;
