import type { Definition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import { makeBuckets, type Buckets, type BucketRefusal } from '../ballot-office/index.ts';
import { dateOn } from '../clock.ts';
import { defaultDisclosurePolicy, type BurdenLimits, type DisclosurePolicy, type WhistleblowingLink } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { notFound } from '../http/errors.ts';
import { roleHoldersOn, type RoleHolder } from '../identity/role-holders.ts';
import { requireInstrument } from '../instruments/instruments.ts';
import { findVersion, listUnits } from '../organisation/organisation-store.ts';
import { unitsAbove } from '../organisation/units-above.ts';
import { readBurdenLimits } from '../waves/calendar/burden-limits.ts';
import { burdenOfKnown, datedOf, listKnownWaves } from '../waves/calendar/read-calendar.ts';
import type { WaveBurden } from '../waves/calendar/burden.ts';
import type { DatedWave } from '../waves/calendar/waves-close-by.ts';
import type { WrittenPlan } from '../waves/drafts/plan-of-draft.ts';
import { headcountsOf, invitedTo } from '../waves/invited-people.ts';
import type { WaveTable } from '../waves/wave-tables.ts';
import { listWhistleblowingLinks } from '../waves/whistleblowing-links.ts';

type Db = Kysely<WhoDatabase>;
type Unit = Awaited<ReturnType<typeof listUnits>>[number];
type Version = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** Everything the checks look at, gathered once. */
export interface PreflightFacts {
  readonly plan: WrittenPlan;
  readonly definition: Definition;
  readonly policy: DisclosurePolicy;
  readonly now: Date;
  readonly plannerId: string;
  readonly canSplitKeys: boolean;
  readonly version: Version;
  /** Units of the version, and of them those that people are asked in. */
  readonly units: readonly Unit[];
  readonly askedUnits: readonly Unit[];
  readonly above: (unitId: string) => readonly string[];
  /** People directly in each asked unit, by level. */
  readonly cells: readonly { readonly unitId: string; readonly levelId: string; readonly personCount: number }[];
  readonly invitedCount: number;
  readonly buckets: Buckets | BucketRefusal;
  readonly waves: readonly WaveTable[];
  readonly datedWaves: readonly DatedWave[];
  readonly burdens: readonly WaveBurden[];
  readonly limits: BurdenLimits;
  readonly links: readonly WhistleblowingLink[];
  readonly holders: readonly RoleHolder[];
}

/** Who asks for the pre-flight, when, and what the installation can do. */
export type Asking = Pick<PreflightFacts, 'now' | 'plannerId' | 'canSplitKeys'> & {
  /** The wave a plan is of already: not held against itself. */
  readonly exceptWaveId?: string | undefined;
};

const keyRoles = ['analyst', 'union-representative', 'safety-representative', 'data-protection-officer'] as const;

const organisationFacts = async (db: Db, plan: WrittenPlan, policy: DisclosurePolicy) => {
  const version = await findVersion(db, plan.organisationVersion);
  if (version === undefined) throw notFound(`the organisation version ${plan.organisationVersion}`);
  const units = await listUnits(db, version.id);
  const audience = await invitedTo(db, version.id, plan.audienceUnitIds);
  const cells = headcountsOf(audience.invitees);
  const manned = new Set(cells.map(({ unitId }) => unitId));
  return {
    version,
    units,
    above: unitsAbove(units),
    cells,
    invitedCount: audience.invitees.length,
    askedUnits: units.filter(({ id }) => manned.has(id)),
    buckets: makeBuckets(audience.units, cells, { minimum: policy.minimumEligible }),
  };
};

/** Gathers what the checks of a plan look at. Edges: an instrument, a version or a unit that does not exist is refused. */
export const gatherFacts = async (db: Db, plan: WrittenPlan, asking: Asking): Promise<PreflightFacts> => {
  const policy = plan.policy ?? defaultDisclosurePolicy;
  const [{ definition }, organisation, allWaves, limits, links, holders] = await Promise.all([
    requireInstrument(db, plan.instrumentId, plan.instrumentVersion),
    organisationFacts(db, plan, policy),
    listKnownWaves(db),
    readBurdenLimits(db),
    listWhistleblowingLinks(db),
    roleHoldersOn(db, keyRoles, dateOn(asking.now)),
  ]);
  const known = allWaves.filter(({ wave }) => wave.id !== asking.exceptWaveId);
  return {
    ...asking,
    ...organisation,
    plan,
    definition,
    policy,
    limits,
    links,
    holders,
    waves: known.map(({ wave }) => wave),
    datedWaves: known.map(datedOf),
    burdens: known.map(burdenOfKnown),
  };
};
