import { editDefinition, type Definition } from '@takhoyde/survey-definitions';
import { bank, shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { defaultDisclosurePolicy } from '../contract/index.ts';
import { disclosurePlanOf } from './disclosure-plan-of-wave.ts';

const shipped = (id: string): Definition => {
  const definition = shippedDefinition(id);
  if (definition === undefined) throw new Error(`the test requires ${id}`);
  return definition;
};
const planOf = (definition: Definition) =>
  disclosurePlanOf({ definition, policy: defaultDisclosurePolicy, levels: [], levelGroups: [], units: [], atoms: [] });
const itemIn = (definition: Definition, id: string) => planOf(definition).items.find((item) => item.id === id);

describe('the plan of disclosure control', () => {
  test('shows a restricted item no lower than its own restriction, nor than that of the whole', () => {
    const climate = shipped('ytringsklima');
    expect(itemIn(climate, 'TAU-1')?.shownAtUnitTypes).toEqual(['kommune', 'sektor', 'virksomhet']);
    const whole: Definition = { ...climate, reporting: { ...climate.reporting, lowestNode: 'sektor' } };
    expect(itemIn(whole, 'TAU-1')?.shownAtUnitTypes).toEqual(['kommune', 'sektor']);
    expect(itemIn(whole, 'YTR-T1')?.shownAtUnitTypes).toEqual(['kommune', 'sektor']);
  });
  test('wants enough leaders for whatever is about leaders, also where one chooses among answers', () => {
    const mapping = shipped('kulturkartlegging');
    const label = (nb: string) => ({ nb, nn: nb, en: nb });
    const local = {
      type: 'single',
      text: label('Hvem leder best?'),
      aboutLeaders: true,
      audience: 'all',
      options: [
        { id: 'a', label: label('Den ene'), exclusive: false },
        { id: 'b', label: label('Ingen'), exclusive: true },
      ],
    } as const;
    const section = mapping.sections[0]?.id ?? '';
    const { definition } = editDefinition(
      mapping,
      { kind: 'add-local', section, local: { ...local, options: [...local.options] } },
      { bank, base: mapping },
    );
    const added = definition?.items.find((item) => item.isLocal);
    if (definition === undefined || added === undefined) throw new Error('the test requires a local question');
    expect(itemIn(definition, added.id)?.minLeaders).toBe(3);
    expect(itemIn(definition, 'TRY-1')?.minLeaders).toBe(0);
  });
});
