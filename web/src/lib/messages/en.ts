import type { Messages } from './messages.ts';
import { access } from './en/access.ts';
import { accessibility } from './en/accessibility.ts';
import { answering } from './en/answering.ts';
import { compare } from './en/compare.ts';
import { control } from './en/control.ts';
import { deviceMove } from './en/device-move.ts';
import { editor } from './en/editor.ts';
import { figures } from './en/figures.ts';
import { findings } from './en/findings.ts';
import { followUp } from './en/follow-up.ts';
import { home } from './en/home.ts';
import { instrument } from './en/instrument.ts';
import { kiosk } from './en/kiosk.ts';
import { methods } from './en/methods.ts';
import { planning } from './en/planning.ts';
import { organisation } from './en/organisation.ts';
import { organisationImport } from './en/organisation-import.ts';
import { profile } from './en/profile.ts';
import { protection } from './en/protection.ts';
import { reform } from './en/reform.ts';
import { running } from './en/running.ts';
import { sealKey } from './en/seal-key.ts';
import { sending } from './en/sending.ts';
import { shell } from './en/shell.ts';
import { storage } from './en/storage.ts';
import { waves } from './en/waves.ts';
import { waysIn } from './en/ways-in.ts';

export const en = {
  access,
  accessibility,
  answering,
  compare,
  control,
  deviceMove,
  editor,
  figures,
  findings,
  followUp,
  home,
  instrument,
  kiosk,
  methods,
  planning,
  organisation,
  organisationImport,
  profile,
  protection,
  reform,
  running,
  sealKey,
  sending,
  shell,
  storage,
  waves,
  waysIn,
} satisfies Messages;
