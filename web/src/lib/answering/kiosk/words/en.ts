import { answering } from '#lib/messages/en/answering.ts';
import { kiosk } from '#lib/messages/en/kiosk.ts';
import { shell } from '#lib/messages/en/shell.ts';

export const en = { answering, kiosk, shell };
