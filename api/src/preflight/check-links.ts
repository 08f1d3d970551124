import type { PreflightFinding } from '../contract/index.ts';
import { finding } from './finding.ts';
import type { PreflightFacts } from './preflight-facts.ts';
import type { TryLink } from './try-link.ts';

/** The link that holds in a unit: its own, or that of the nearest unit above. */
const linkOf = ({ links, above }: PreflightFacts, unitId: string): string | undefined => {
  const urls = new Map(links.map((link) => [link.unitId, link.url]));
  return above(unitId)
    .map((id) => urls.get(id))
    .find((url) => url !== undefined);
};

/**
 * Tries the link of every virksomhet whose people are asked, each address once. A survey must not lead somebody who has something to
 * report to a page that is gone: a dead link stops the wave. One that nobody has set is a warning.
 */
export const checkLinks = async (facts: PreflightFacts, tryLink: TryLink): Promise<PreflightFinding[]> => {
  const inUnits = facts.askedUnits.map((unit) => ({ name: unit.name, url: linkOf(facts, unit.id) }));
  const urls = [...new Set(inUnits.flatMap(({ url }) => url ?? []))];
  const outcomes = await Promise.all(urls.map(async (url) => ({ url, outcome: await tryLink(url) })));
  const dead = outcomes.filter(({ outcome }) => outcome !== 'alive').map(({ url, outcome }) => ({ label: url, into: outcome }));
  const without = inUnits.filter(({ url }) => url === undefined);
  return [
    ...(urls.length > 0
      ? [finding('whistleblowing-link', dead.length > 0 ? 'stop' : 'fine', { numbers: { tried: urls.length }, rows: dead })]
      : []),
    ...(without.length > 0
      ? [
          finding('whistleblowing-missing', 'warn', {
            numbers: { units: without.length },
            rows: without.map(({ name }) => ({ label: name })),
          }),
        ]
      : []),
  ];
};
