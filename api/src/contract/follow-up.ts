import { z } from 'zod';
import { calendarDate, dimensionId, instant, localizedText, nothing, organisationVersionId, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';

/** How much a line of a plan has room for, in characters. */
export const planLengths = { tiltak: 120, difference: 280, responsibleRole: 80, expectation: 280, droppedBecause: 280 } as const;

/** Open lines a unit has at most, by who writes them: a leader chooses, and representatives add one of their own. */
export const openLineLimits = { leader: 3, representatives: 1 } as const;

const inOneLine = (told: string): string => told.replaceAll(/\s+/gu, ' ').trim();
const steeringCharacters = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const element = /<[/!a-z]/iu;

/** Words of somebody’s own: one paragraph of plain text. Line breaks become spaces; marked-up text is refused, not cleaned. */
const ownWords = (maxLength: number) =>
  z
    .string()
    .overwrite(inOneLine)
    .min(1, 'write something here')
    .max(maxLength, `at most ${maxLength} characters`)
    .refine((told) => !element.test(told), 'plain text only, no HTML')
    .refine((told) => !steeringCharacters.test(told), 'plain text only, no control characters');

export const tiltakId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/u, 'an id from the library has letters, digits and - only');

/** Who writes a line: the leader of the unit, or the employees’ representatives («Fra tillitsvalgte»). */
export const planWriter = z.enum(['leader', 'representatives']);
export type PlanWriter = z.infer<typeof planWriter>;

export const lineStatus = z.enum(['planned', 'under-way', 'done', 'dropped']);
export type LineStatus = z.infer<typeof lineStatus>;

const lineFields = z.strictObject({
  theme: dimensionId.nullable().meta({ description: 'The theme aimed at, of the release; null: no single one' }),
  tiltak: z
    .discriminatedUnion('from', [
      z.strictObject({ from: z.literal('library'), id: tiltakId }),
      z.strictObject({ from: z.literal('own'), text: ownWords(planLengths.tiltak) }),
    ])
    .meta({ description: 'A suggestion from the library, or words of one’s own' }),
  difference: ownWords(planLengths.difference).meta({ description: 'What we do differently. Names nobody' }),
  responsibleRole: ownWords(planLengths.responsibleRole).meta({ description: 'A role, never a name' }),
  dueOn: calendarDate,
  status: lineStatus,
  droppedBecause: ownWords(planLengths.droppedBecause).nullable(),
  expectation: ownWords(planLengths.expectation).nullable().meta({ description: 'What we expect to see next time' }),
  isShared: z.boolean().meta({ description: 'Whether all who see the results of the unit see the line' }),
});

/** What a line says. It tells why it was dropped, and only then. */
export const planLineContent = lineFields
  .refine(({ status, droppedBecause }) => (status === 'dropped') === (droppedBecause !== null), {
    message: 'tell why when the line is dropped, and only then',
    path: ['droppedBecause'],
  })
  .meta({ id: 'PlanLineContent' });
export type PlanLineContent = z.infer<typeof planLineContent>;

export const lineId = z.string().regex(/^[a-z0-9-]{8,40}$/u, 'the id of a line has small letters, digits and - only');
const lineVersion = z.int().min(1);

const writtenVersion = z.strictObject({ ...lineFields.shape, version: lineVersion, changedAt: instant });
export type WrittenVersion = z.infer<typeof writtenVersion>;

export const planLine = z
  .strictObject({
    ...writtenVersion.shape,
    id: lineId,
    writtenBy: planWriter,
    cameFrom: z
      .strictObject({ id: unitId, name: z.string() })
      .nullable()
      .meta({ description: 'The unit that wrote it, when its people have come into this one since' }),
    mayChange: z.boolean().meta({ description: 'Whether whoever asks may change it' }),
    earlier: z.array(writtenVersion).meta({ description: 'Earlier versions, newest first' }),
  })
  .meta({ id: 'PlanLine' });
export type PlanLine = z.infer<typeof planLine>;

/** `full`: as many open lines as there may be; finish or drop one first. */
const mayAdd = z.enum(['yes', 'full', 'no']);

/** What a unit does after a release, as whoever asks may see it. */
export const plan = z
  .strictObject({
    wave: z.strictObject({ id: waveId, title: localizedText }),
    releasedOn: calendarDate,
    organisationVersion: organisationVersionId,
    unit: z.strictObject({ id: unitId, name: z.string() }),
    lines: z.array(planLine),
    mayAdd: z.strictObject({ leader: mayAdd, representatives: mayAdd }),
    mayKeepToSelf: z.boolean().meta({ description: 'Whether whoever asks may write a line that is not shared' }),
    themes: z
      .array(
        z.strictObject({
          id: dimensionId,
          name: localizedText,
          isLow: z.boolean().meta({ description: 'Among those shown lowest. A hidden figure is never low' }),
          tiltakIds: z.array(tiltakId).meta({ description: 'What the library suggests for the theme' }),
        }),
      )
      .meta({ description: 'Themes of the release that a line may aim at' }),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;

/** Something others do. A suggestion: which one helps is for the unit to judge. */
export const tiltak = z
  .strictObject({
    id: tiltakId,
    area: z.enum(['kompetanse', 'kommunikasjon', 'kultur', 'medvirkning']),
    horizon: z.enum(['kort', 'lang']),
    horizonYears: z.string(),
    text: localizedText,
  })
  .meta({ id: 'Tiltak' });
export type Tiltak = z.infer<typeof tiltak>;

/** What a unit did after the last survey, as the first page of the next one tells it. Shared lines only. */
export const lastTime = z
  .strictObject({
    waveTitle: localizedText,
    releasedOn: calendarDate,
    unitName: z.string().meta({ description: 'Whose plan it is' }),
    isFromParent: z.boolean().meta({ description: 'The unit itself has written nothing that is shared; one above it has' }),
    lines: z
      .array(
        z.strictObject({
          text: z.string(),
          status: lineStatus,
          cameFrom: z.string().nullable().meta({ description: 'Name of the unit that wrote it, before a reform' }),
        }),
      )
      .meta({ description: 'Empty: nothing is written down' }),
  })
  .meta({ id: 'LastTime' });
export type LastTime = z.infer<typeof lastTime>;

const ofUnit = z.strictObject({ wave: waveId, unit: unitId });
const query = z.strictObject({
  struktur: organisationVersionId
    .optional()
    .meta({ description: 'Organisation version to read through; the wave’s own when left out' }),
});
const writers = ['leader', 'director', 'union-representative', 'safety-representative'] as const;

export const followUpEndpoints = {
  readPlan: endpoint({
    method: 'get',
    path: '/oppfolging/{wave}/{unit}',
    summary: 'What a unit does after a release: shared lines, and for its leader those that are not',
    access: 'signed-in',
    params: ofUnit,
    query,
    body: nothing,
    answer: plan,
  }),
  addPlanLine: endpoint({
    method: 'post',
    path: '/oppfolging/{wave}/{unit}/linjer',
    summary: 'Write a new line: the leader of the unit, or the employees’ representatives',
    access: writers,
    params: ofUnit,
    query,
    body: z.strictObject({ writtenBy: planWriter, line: planLineContent }),
    answer: plan,
  }),
  changePlanLine: endpoint({
    method: 'post',
    path: '/oppfolging/{wave}/{unit}/linjer/{line}',
    summary: 'Write a new version of a line; refused when somebody else has changed it since it was seen',
    access: writers,
    params: z.strictObject({ ...ofUnit.shape, line: lineId }),
    query,
    body: z.strictObject({ version: lineVersion.meta({ description: 'The one that was seen' }), line: planLineContent }),
    answer: plan,
  }),
  listTiltak: endpoint({
    method: 'get',
    path: '/tiltak',
    summary: 'The library of what others do, linked to themes',
    access: 'signed-in',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ tiltak: z.array(tiltak) }),
  }),
};
