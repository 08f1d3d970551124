import { answering } from '#lib/messages/en/answering.ts';
import { shell } from '#lib/messages/en/shell.ts';

export const en = { answering, shell };
