import type { Definition } from '../definition.ts';
import type { FindingRule } from '../finding-rule.ts';
import type { RuleFinding } from '../finding.ts';
import type { Item } from '../item.ts';
import type { Scale } from '../scale.ts';

const scaleFaults = (scale: Scale): [FindingRule, string][] => {
  const values = scale.points.map((point) => point.value);
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? value));
  const isEven = steps.every((step) => step > 0 && step === steps[0]);
  const sides = [...scale.favourable, ...scale.unfavourable];
  const isOrdered = Math.max(...scale.unfavourable, -Infinity) < Math.min(...scale.favourable, Infinity);
  const faults: [boolean, FindingRule, string][] = [
    [!isEven, 'scale-uneven', 'points ascend with equal steps, or a mean of them means nothing'],
    [
      sides.some((value) => !values.includes(value)),
      'scale-side-unknown',
      'favourable and unfavourable name points of the scale',
    ],
    [new Set(sides).size !== sides.length, 'scale-sides-overlap', 'a point is favourable or unfavourable, once'],
    [!isOrdered, 'scale-sides-crossed', 'unfavourable points lie below favourable ones; reverse the item, not the scale'],
    [
      scale.nonSubstantive.length === 0,
      'scale-without-way-out',
      'offer "don\'t know / not relevant" (NA); nobody is forced to have an opinion',
    ],
  ];
  return faults.filter(([isBroken]) => isBroken).map(([, rule, message]) => [rule, message]);
};

/** A scale that can be reversed, averaged and refused. */
export const findScaleFaults = (definition: Definition): readonly RuleFinding[] =>
  Object.entries(definition.scales).flatMap(([id, scale]) =>
    scaleFaults(scale).map(([rule, message]) => ({ rule, id, path: `scales.${id}`, message })),
  );

const choiceFaults = (item: Item): [FindingRule, string][] => {
  if (item.type !== 'single' && item.type !== 'multi') return [];
  const options = item.options ?? [];
  const hasScale = item.type === 'single' && item.scale !== undefined;
  const max = item.type === 'multi' ? (item.max ?? 0) : 0;
  const faults: [boolean, FindingRule, string][] = [
    [
      hasScale === options.length > 0,
      'single-needs-one-list',
      'answers come from a scale or from options of its own, one of the two',
    ],
    [max > options.length, 'max-too-high', 'one can choose no more options than there are'],
    [
      options.some((option) => option.id === 'NA'),
      'reserved-option',
      'NA is the answer "don\'t know / not relevant" of scales; give the option another id',
    ],
    [
      options.length > 0 && !options.some((option) => option.exclusive),
      'choice-without-way-out',
      'offer an exclusive option such as "none of these" or "prefer not to say"',
    ],
  ];
  return faults.filter(([isBroken]) => isBroken).map(([, rule, message]) => [rule, message]);
};

/** A choice that everybody can make, one way or another. */
export const findChoiceFaults = (definition: Definition): readonly RuleFinding[] =>
  definition.items.flatMap((item, at) =>
    choiceFaults(item).map(([rule, message]) => ({ rule, id: item.id, path: `items.${at}`, message })),
  );
