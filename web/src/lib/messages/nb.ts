import { access } from './nb/access.ts';
import { accessibility } from './nb/accessibility.ts';
import { answering } from './nb/answering.ts';
import { compare } from './nb/compare.ts';
import { control } from './nb/control.ts';
import { deviceMove } from './nb/device-move.ts';
import { editor } from './nb/editor.ts';
import { figures } from './nb/figures.ts';
import { findings } from './nb/findings.ts';
import { followUp } from './nb/follow-up.ts';
import { home } from './nb/home.ts';
import { instrument } from './nb/instrument.ts';
import { kiosk } from './nb/kiosk.ts';
import { methods } from './nb/methods.ts';
import { planning } from './nb/planning.ts';
import { organisation } from './nb/organisation.ts';
import { organisationImport } from './nb/organisation-import.ts';
import { profile } from './nb/profile.ts';
import { protection } from './nb/protection.ts';
import { reform } from './nb/reform.ts';
import { running } from './nb/running.ts';
import { sealKey } from './nb/seal-key.ts';
import { sending } from './nb/sending.ts';
import { shell } from './nb/shell.ts';
import { storage } from './nb/storage.ts';
import { waves } from './nb/waves.ts';
import { waysIn } from './nb/ways-in.ts';

/** Bokmål: the catalogue that decides which keys there are. */
export const nb = {
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
};
