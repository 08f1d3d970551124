import { answering } from '#lib/messages/nb/answering.ts';
import { shell } from '#lib/messages/nb/shell.ts';

export const nb = { answering, shell };
