import { stepsTold } from '@takhoyde/api/closing/index.ts';
import { checkCounts } from './check-counts.ts';
import { checkKeys } from './check-keys.ts';
import { checkList } from './check-list.ts';
import { checkProtocol } from './check-protocol.ts';
import { check, type Check, type Evidence, type KnownFromElsewhere } from './evidence.ts';

/** Everything an outsider can check of a closed wave, from its three public documents and what they know from elsewhere. */
export const checkWave = ({ manifest, protocol, list }: Evidence, known: KnownFromElsewhere): Check[] => {
  const waves = [manifest.wave, protocol.wave, list.wave];
  return [
    check('same-wave', new Set(waves).size === 1, {
      yes: `Alle tre dokumentene gjelder målerunden ${manifest.wave}.`,
      no: `Dokumentene gjelder ulike målerunder: ${waves.join(', ')}`,
    }),
    ...checkKeys(manifest, stepsTold(protocol.entries).begun?.keyFingerprint, known),
    ...checkProtocol(protocol, known),
    ...checkCounts(protocol, manifest),
    ...checkList(list, protocol, known),
  ];
};
