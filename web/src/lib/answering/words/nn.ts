import { answering } from '#lib/messages/nn/answering.ts';
import { shell } from '#lib/messages/nn/shell.ts';

export const nn = { answering, shell };
