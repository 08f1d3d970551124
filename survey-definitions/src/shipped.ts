import { z } from 'zod';
import attributesJson from '../content/attributes.json' with { type: 'json' };
import dimensionsJson from '../content/dimensions.json' with { type: 'json' };
import indicatorsJson from '../content/indicators.json' with { type: 'json' };
import itemsJson from '../content/items.json' with { type: 'json' };
import referencesJson from '../content/references.json' with { type: 'json' };
import scalesJson from '../content/scales.json' with { type: 'json' };
import seedTraceJson from '../content/seed-trace.json' with { type: 'json' };
import kulturkartlegging from '../content/survey-kulturkartlegging.json' with { type: 'json' };
import lederkapabiliteter from '../content/survey-lederkapabiliteter-2030.json' with { type: 'json' };
import omstillingspuls from '../content/survey-omstillingspuls.json' with { type: 'json' };
import samhandling from '../content/survey-samhandling.json' with { type: 'json' };
import ytringsklima from '../content/survey-ytringsklima.json' with { type: 'json' };
import textsJson from '../content/texts.json' with { type: 'json' };
import tiltakJson from '../content/tiltak.json' with { type: 'json' };
import uiTermsJson from '../content/ui-terms.json' with { type: 'json' };
import { assembleDefinition } from './assemble-definition.ts';
import { bankSchema, surveySchema, type Bank, type Survey } from './bank.ts';
import type { Definition } from './definition.ts';
import { itemUsesOf } from './item-uses.ts';
import { parseDefinition } from './parse-definition.ts';
import { attributeSchema, indicatorSchema, tiltakSchema, traceRowSchema, uiTermSchema } from './shipped-schemas.ts';

const surveys = new Map(
  Object.entries({
    'survey-kulturkartlegging.json': kulturkartlegging,
    'survey-ytringsklima.json': ytringsklima,
    'survey-omstillingspuls.json': omstillingspuls,
    'survey-lederkapabiliteter-2030.json': lederkapabiliteter,
    'survey-samhandling.json': samhandling,
  }).map(([file, survey]) => [file, surveySchema.parse(survey)]),
);
const content = bankSchema.parse({ items: itemsJson, dimensions: dimensionsJson, scales: scalesJson, texts: textsJson });

/** The item bank as shipped: 145 items, also those that no shipped survey asks, and how the surveys ask each. */
export const bank: Bank = { ...content, uses: itemUsesOf([...surveys.values()], content.items) };

const shipped = (survey: Survey, file: string): Definition => {
  const parsed = parseDefinition(assembleDefinition(survey, bank), file);
  if (parsed.definition === undefined)
    throw new Error(`shipped requires a definition without findings: ${JSON.stringify(parsed.findings)}`);
  return parsed.definition;
};

/** The five instruments as shipped, each self-contained and without findings. Drafts: not yet tested with respondents. */
export const shippedDefinitions: readonly Definition[] = [...surveys].map(([file, survey]) => shipped(survey, file));

/** One shipped instrument by its id, `undefined` when there is none of that name. */
export const shippedDefinition = (id: string): Definition | undefined =>
  shippedDefinitions.find((definition) => definition.id === id);

/** The 26 measures of the report's chapter 6. Suggestions, never advice that follows from a number. */
export const tiltak = z.array(tiltakSchema).parse(tiltakJson);
/** The twelve indicators to follow to 2030. Baseline and target are the city's to set and therefore `null`. */
export const indicators = z.array(indicatorSchema).parse(indicatorsJson);
/** Words of the screens in three languages. */
export const uiTerms = z.array(uiTermSchema).parse(uiTermsJson);
/** Literature by key. `_status` says which ones were looked up. */
export const references = z.record(z.string(), z.string()).parse(referencesJson);
/** The few background variables, where each comes from, and what they may be used for. */
export const attributes = z.array(attributeSchema).parse(attributesJson);
/** What the software does with each element of the report. */
export const seedTrace = z.array(traceRowSchema).parse(seedTraceJson);
export type { Attribute, Indicator, Tiltak, TraceRow, UiTerm } from './shipped-schemas.ts';
