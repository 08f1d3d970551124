import type { ReleaseSummary } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';
import { profileAddress, type ProfileChoice } from './profile-address.ts';

/** One link of a choice. */
export interface Choice {
  readonly href: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** Other waves of the unit. The structure is kept where the wave can be read through it, since the unit may exist in no other. */
export const waveChoices = (releases: readonly ReleaseSummary[], chosen: ProfileChoice, reader: Reader): Choice[] =>
  releases.map(({ wave, organisationVersions }) => ({
    href: profileAddress({
      ...chosen,
      waveId: wave.id,
      structure: organisationVersions.find((version) => version === chosen.structure) ?? wave.organisationVersion,
    }),
    label: reader.text(wave.title),
    isChosen: wave.id === chosen.waveId,
  }));

/** Organisations the chosen wave can be read through. */
export const structureChoices = (
  releases: readonly ReleaseSummary[],
  structures: readonly { readonly id: string; readonly name: string }[],
  chosen: ProfileChoice,
): Choice[] => {
  const readable = releases.find(({ wave }) => wave.id === chosen.waveId)?.organisationVersions ?? [];
  return structures
    .filter(({ id }) => readable.includes(id))
    .map(({ id, name }) => ({
      href: profileAddress({ ...chosen, structure: id }),
      label: name,
      isChosen: id === chosen.structure,
    }));
};
