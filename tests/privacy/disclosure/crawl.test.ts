// Every role signs in over HTTP and reads all that the API lets it read. Together, what they saw gives nobody away.
import { endpoints } from '@takhoyde/api/contract';
import { grantRole } from '@takhoyde/api/identity/grants.ts';
import { role } from '@takhoyde/api/contract/role.ts';
import { findReleasedBlocks } from '@takhoyde/api/release/release-reader.ts';
import { structuresOf } from '@takhoyde/api/release/wave-organisation.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audit } from '../../disclosure/audit-format.ts';
import { startProduct, type Product } from '../../scenarios/product.ts';
import { fillReformedCity, releaseBeforeReform } from '../../scenarios/reformed-city.ts';
import { signIn } from '../../scenarios/visitor.ts';
import { attackTables } from './attacker/attack.ts';
import { jointAttack } from './attacker/joint-attack.ts';
import { crawl, numberPlaces, talkativeHidden, type Crawled } from './crawl.ts';
import { crawledAudit } from './crawled-audit.ts';
import { knownNumbers, withoutAnswers } from './known-numbers.ts';

const now = new Date('2026-11-23T12:00:00Z');
const cast = role.options.map((name) => ({ personId: name === 'operator' ? 'drift' : name, name }));
const places = ['K', 'V', 'T3'];

describe('what all roles together can read over HTTP', () => {
  let product: Product;
  const crawled: Crawled[] = [];
  let audit: Audit;

  beforeAll(async () => {
    product = await startProduct(
      [{ personId: 'drift', name: 'Drift' }, ...cast.filter(({ personId }) => personId !== 'drift')],
      now,
    );
    const { installation } = product;
    const { office, who } = installation;
    await fillReformedCity(installation);
    await releaseBeforeReform(installation);
    for (const name of role.options)
      for (const unitId of places)
        await grantRole(office, {
          personId: name === 'operator' ? 'drift' : name,
          role: name,
          unitId,
          validFrom: '2026-01-01',
          validTo: null,
        });
    for (const { personId } of cast) crawled.push(...(await crawl(await signIn(product.origin, personId))));
    const [release] = await findReleasedBlocks(who.as('results'));
    if (release === undefined) throw new Error('no release');
    const structures = await structuresOf(office, await requireWave(office, release.waveId));
    const read = new Map(
      structures.map(({ organisationVersion, units, crosswalk }) => [
        organisationVersion,
        crosswalk === undefined
          ? { units }
          : {
              units,
              crosswalk: crosswalk.flatMap(({ fromUnitId, toUnitId, share }) =>
                toUnitId === null ? [] : [{ from: fromUnitId, to: toUnitId, share }],
              ),
            },
      ]),
    );
    const told = crawled
      .filter(({ path }) => path === endpoints.readProfile.path)
      .map(({ told: answer }) => endpoints.readProfile.answer.parse(answer))
      .map((profile) => ({ structure: profile.organisationVersion, profile }));
    const all = crawledAudit(told, release.blocks, read);
    audit = { ...all, cells: [...new Map(all.cells.map((cell) => [JSON.stringify(cell), cell])).values()] };
  }, 120_000);
  afterAll(() => product.end());

  test('holds figures of both organisations', () => {
    expect(new Set(audit.cells.map(({ id }) => id.slice(0, 2)))).toEqual(new Set(['o1', 'o2']));
  });
  test('gives the attacker nothing, and leaves nothing unresolved', () => {
    expect(attackTables(audit)).toEqual({ findings: [], unresolved: [] });
    expect(jointAttack(audit)).toEqual({ findings: [], unresolved: [] });
  });
  test('one figure of a hidden team, planted beside them, is found', () => {
    const [small] = audit.atoms;
    const [cell] = audit.cells;
    if (small === undefined || cell === undefined) throw new Error('no figures');
    const planted = { id: 'o1:planted|all', table: cell.table, atoms: [small.id], stats: { n: 3, sum: 3 } };
    const withPlanted = { ...audit, atoms: [{ ...small, n: 3 }, ...audit.atoms.slice(1)], cells: [...audit.cells, planted] };
    expect(attackTables(withPlanted).findings.map(({ attack }) => attack)).toContain('exact');
  });
  test('has no number in a place that nobody has judged', () => {
    const found = new Set(
      crawled
        .filter(({ path }) => !withoutAnswers.some((start) => path.startsWith(start)))
        .flatMap(({ path, told }) => numberPlaces(told).map((place) => `${path} ${place}`)),
    );
    expect([...found].filter((place) => !knownNumbers.has(place)).sort()).toEqual([]);
  });
  test('has no hidden figure that tells more than its reason', () => {
    expect(crawled.flatMap(({ told }) => talkativeHidden(told))).toEqual([]);
  });
});
