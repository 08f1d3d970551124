import type { Messages } from './messages.ts';
import { shell } from './en/shell.ts';

export const en = { shell } satisfies Messages;
