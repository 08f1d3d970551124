import type { Profile } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly note?: string;
}

const coverageFact = ({ coverage }: Profile, { m, formats }: Reader): Fact[] => {
  if (coverage.kind === 'hidden' || coverage.includedCount === coverage.totalCount) return [];
  const value = m.profile.facts.includedOf(formats.count(coverage.includedCount), formats.count(coverage.totalCount));
  return [{ term: m.profile.facts.included, value, note: m.profile.facts.includedWhy }];
};

const responseFacts = ({ response }: Profile, { m, formats }: Reader): Fact[] => {
  const { facts } = m.profile;
  if (response.kind === 'hidden') return [{ term: facts.answers, value: m.figures.hidden[response.because] }];
  const percent = m.shell.units.percent(formats.count(response.responsePercent));
  return [
    { term: facts.answers, value: formats.count(response.answerCount) },
    { term: facts.response, value: facts.responseOf(percent, formats.count(response.invitedCount)) },
  ];
};

/** What stands beside the profile: how many answered, how much of it the figures cover, when it was measured. */
export const factsOf = (profile: Profile, structureName: string, reader: Reader): Fact[] => {
  const { m, formats } = reader;
  const measured = m.figures.range(formats.shortDate(profile.wave.opensAt), formats.shortDate(profile.wave.closesAt));
  return [
    ...responseFacts(profile, reader),
    ...coverageFact(profile, reader),
    { term: m.profile.facts.measured, value: measured },
    { term: m.profile.facts.released, value: formats.dateAndTime(profile.releasedAt) },
    { term: m.profile.facts.structure, value: structureName },
  ];
};
