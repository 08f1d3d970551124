import type { Messages } from './messages.ts';
import { access } from './nn/access.ts';
import { accessibility } from './nn/accessibility.ts';
import { answering } from './nn/answering.ts';
import { compare } from './nn/compare.ts';
import { control } from './nn/control.ts';
import { deviceMove } from './nn/device-move.ts';
import { editor } from './nn/editor.ts';
import { figures } from './nn/figures.ts';
import { findings } from './nn/findings.ts';
import { followUp } from './nn/follow-up.ts';
import { home } from './nn/home.ts';
import { instrument } from './nn/instrument.ts';
import { kiosk } from './nn/kiosk.ts';
import { methods } from './nn/methods.ts';
import { planning } from './nn/planning.ts';
import { organisation } from './nn/organisation.ts';
import { organisationImport } from './nn/organisation-import.ts';
import { profile } from './nn/profile.ts';
import { protection } from './nn/protection.ts';
import { reform } from './nn/reform.ts';
import { running } from './nn/running.ts';
import { sealKey } from './nn/seal-key.ts';
import { sending } from './nn/sending.ts';
import { shell } from './nn/shell.ts';
import { storage } from './nn/storage.ts';
import { waves } from './nn/waves.ts';
import { waysIn } from './nn/ways-in.ts';

export const nn = {
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
