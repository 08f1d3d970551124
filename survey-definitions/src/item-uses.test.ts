import { describe, expect, test } from 'vitest';
import { bank, shippedDefinitions } from './shipped.ts';
import { lowestNodeTypeOfItem } from './index.ts';

const useOf = (id: string) => bank.uses[id];

describe('how the shipped surveys ask an item', () => {
  test('every item has a use, and those nobody asks have none of its rules', () => {
    expect(Object.keys(bank.uses)).toHaveLength(bank.items.length);
    expect(useOf('YTO-1')).toEqual({ askedIn: [], isSensitive: false, notices: [], showIf: [] });
  });
  test('an item is sensitive when only sensitive surveys ask it, not when an ordinary one does too', () => {
    expect(useOf('TAU-1')).toMatchObject({ isSensitive: true, lowestNode: 'virksomhet' });
    expect(useOf('YTR-L1')).toMatchObject({
      askedIn: ['kulturkartlegging', 'ytringsklima', 'omstillingspuls'],
      isSensitive: false,
      minLeaders: 3,
    });
  });
  test('only what is said before it everywhere goes with it', () => {
    expect(useOf('YTR-T1')?.notices).toContain('def.team');
    expect(useOf('YTR-T1')?.notices).not.toContain('def.top');
    expect(useOf('TAU-1')?.notices).toContain('notice.varsling.long');
    expect(useOf('MED-3')?.showIf).toEqual([{ wave: 'notFirst' }]);
  });
  test('no restriction of any survey is weaker in the bank', () => {
    for (const definition of shippedDefinitions) {
      for (const { id } of definition.items) {
        if (lowestNodeTypeOfItem(definition, id) !== undefined) expect(useOf(id)?.lowestNode).toBeDefined();
      }
    }
  });
});
