import { answering } from '#lib/messages/nb/answering.ts';
import { kiosk } from '#lib/messages/nb/kiosk.ts';
import { shell } from '#lib/messages/nb/shell.ts';

export const nb = { answering, kiosk, shell };
