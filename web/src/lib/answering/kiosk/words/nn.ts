import { answering } from '#lib/messages/nn/answering.ts';
import { kiosk } from '#lib/messages/nn/kiosk.ts';
import { shell } from '#lib/messages/nn/shell.ts';

export const nn = { answering, kiosk, shell };
