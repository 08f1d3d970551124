import type { ItemUse } from '../bank.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Definition } from '../definition.ts';
import type { ItemId } from '../identifiers.ts';
import type { Item } from '../item.ts';
import { isAtOrAbove, strictestNodeType } from '../node-type.ts';
import { lowestNodeTypeOfItem } from '../reporting-rules.ts';
import type { EditContext } from './edit-outcome.ts';

/** The scale an item is answered on, unless it is there. */
export const withScale = (definition: Definition, id: string | undefined, { bank, base }: EditContext): Definition => {
  const scale = id === undefined ? undefined : (base?.scales[id] ?? bank.scales[id]);
  if (id === undefined || scale === undefined || definition.scales[id] !== undefined) return definition;
  return { ...definition, scales: { ...definition.scales, [id]: scale } };
};

/** Texts by their keys, those that are not there. */
export const withTexts = (definition: Definition, keys: readonly string[], { bank, base }: EditContext): Definition => {
  const missing = keys.filter((key) => definition.texts[key] === undefined);
  const found = missing.flatMap((key) => {
    const text = base?.texts[key] ?? bank.texts[key];
    return text === undefined ? [] : [[key, text] as const];
  });
  return { ...definition, texts: { ...definition.texts, ...Object.fromEntries(found) } };
};

/** What is said before an item wherever it is asked is said in its section here too, unless it has been said by then. */
export const withNotices = (definition: Definition, id: ItemId, notices: readonly string[]): Definition => {
  const at = definition.sections.findIndex((section) => section.items.includes(id));
  const said = [...definition.intro, ...definition.sections.slice(0, at + 1).flatMap((section) => section.intro)];
  const missing = notices.filter((key) => definition.texts[key] !== undefined && !said.includes(key));
  return {
    ...definition,
    sections: definition.sections.map((section, index) =>
      index === at ? { ...section, intro: [...section.intro, ...missing] } : section,
    ),
  };
};

/** The strictest restriction any survey has for the item holds here as well. */
export const withRestriction = (definition: Definition, id: ItemId, { lowestNode }: ItemUse): Definition => {
  const here = lowestNodeTypeOfItem(definition, id);
  if (lowestNode === undefined || isAtOrAbove(here ?? 'niva4', lowestNode)) return definition;
  const strictest = strictestNodeType([lowestNode, here]) ?? lowestNode;
  const { reporting } = definition;
  return { ...definition, reporting: { ...reporting, restricted: { ...reporting.restricted, [id]: strictest } } };
};

/** The item's own conditions. */
export const withRouting = (definition: Definition, id: ItemId, { showIf }: ItemUse): Definition => {
  const here = definition.logic.filter((line) => line.item === id).map((line) => canonicalJson(line.showIf));
  const added = showIf.filter((condition) => !here.includes(canonicalJson(condition)));
  return { ...definition, logic: [...definition.logic, ...added.map((condition) => ({ item: id, showIf: condition }))] };
};

/** Free text is never released without somebody having read it, and never below the virksomhet. */
export const withOpenRules = (definition: Definition, item: Item): Definition =>
  item.type !== 'open' || definition.reporting.open !== undefined
    ? definition
    : { ...definition, reporting: { ...definition.reporting, open: { release: 'moderated', lowestNode: 'virksomhet' } } };
