import type { Messages } from './messages.ts';
import { shell } from './nn/shell.ts';

export const nn = { shell } satisfies Messages;
