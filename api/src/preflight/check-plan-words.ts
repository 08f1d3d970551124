import { languages, type PreflightFinding } from '../contract/index.ts';
import { nextAllowedMinute } from '../invitations/sending-hours.ts';
import { finding } from './finding.ts';
import type { PreflightFacts } from './preflight-facts.ts';

/** A wave that is to open in the past opens as soon as both sides have approved: seldom what was meant. */
export const checkDates = ({ plan, now }: PreflightFacts): PreflightFinding => {
  const days = (plan.closesAt.getTime() - plan.opensAt.getTime()) / 86_400_000;
  const isPast = plan.closesAt <= now;
  const isLate = plan.opensAt <= now || days < 3;
  return finding('dates', isPast ? 'stop' : isLate ? 'warn' : 'fine', {
    numbers: { days: Math.round(days), hasBegun: plan.opensAt <= now ? 1 : 0 },
  });
};

/** Whoever may choose a language must find every text in it. The texts of an instrument are checked when it is saved. */
export const checkTexts = ({ plan }: PreflightFacts): PreflightFinding => {
  const missing = (plan.languages ?? languages).filter((language) => plan.title[language].trim() === '');
  return finding('texts', missing.length > 0 ? 'stop' : 'fine', { rows: missing.map((label) => ({ label })) });
};

/** Reminders wait for daytime on a working day; who planned another time should know when they come. */
export const checkReminders = ({ plan }: PreflightFacts): PreflightFinding => {
  const landing = (plan.reminders ?? []).map((planned) => ({ planned, lands: nextAllowedMinute(new Date(planned)) }));
  const isTooLate = landing.some(({ lands }) => lands >= plan.closesAt);
  const isMoved = landing.some(({ planned, lands }) => lands.getTime() !== Date.parse(planned));
  return finding('reminders', isTooLate ? 'stop' : isMoved ? 'warn' : 'fine', {
    numbers: { reminders: landing.length },
    rows: landing.map(({ planned, lands }) => ({ label: planned, into: lands.toISOString() })),
  });
};

/** What is asked of a virksomhet must have a virksomhet to be asked in. */
export const checkLocalQuestions = ({ definition, units }: PreflightFacts): PreflightFinding => {
  const known = new Set(units.map(({ id }) => id));
  const missing = definition.items.flatMap(({ id, virksomhet }) =>
    virksomhet === undefined || known.has(virksomhet) ? [] : [{ label: id, into: virksomhet }],
  );
  return finding('virksomhet-questions', missing.length > 0 ? 'stop' : 'fine', { rows: missing });
};

/** What is sensitive has stricter thresholds and no free text; what is about leaders needs several of them. Said, so that all know. */
export const checkSensitive = ({ definition, policy }: PreflightFacts): PreflightFinding[] => {
  const aboutLeaders = definition.items.filter(({ aboutLeaders: isAbout }) => isAbout).length;
  const { mean, share, five } = policy.sensitive;
  const minLeaders = Math.max(policy.minLeaders, definition.reporting.aboutLeaders.minLeaders);
  return [
    ...(definition.reporting.isSensitive ? [finding('sensitive', 'fine', { numbers: { mean, share, five } })] : []),
    ...(aboutLeaders > 0 ? [finding('about-leaders', 'fine', { numbers: { statements: aboutLeaders, minLeaders } })] : []),
  ];
};
