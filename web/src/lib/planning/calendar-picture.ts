import type { WaveCalendar } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: string;
  readonly kind: 'wave' | 'draft' | 'cancelled';
}
interface Mark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly kind: 'reform' | 'today';
}
export interface CalendarPicture {
  readonly width: number;
  readonly height: number;
  readonly months: readonly { readonly x: number; readonly label: string }[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

const dayMs = 86_400_000;
const pixelsPerDay = 1.1;
const rowHeight = 44;
const top = 64;

interface Spell {
  readonly key: string;
  readonly label: string;
  readonly kind: Bar['kind'];
  readonly from: number;
  readonly to: number;
}

/** Everything that has a beginning and an end, the earliest first. */
const spellsOf = ({ waves, drafts }: WaveCalendar, reader: Reader): Spell[] =>
  [
    ...waves.map(({ wave }) => ({
      key: wave.id,
      label: reader.text(wave.title),
      kind: wave.state === 'cancelled' ? ('cancelled' as const) : ('wave' as const),
      from: Date.parse(wave.opensAt),
      to: Date.parse(wave.closesAt),
    })),
    ...drafts.flatMap(({ id, title, opensAt, closesAt }) =>
      opensAt === null || closesAt === null
        ? []
        : [
            {
              key: id,
              label: `${reader.m.planning.calendarPage.draft}: ${title === null ? reader.m.planning.unnamed : reader.text(title)}`,
              kind: 'draft' as const,
              from: Date.parse(opensAt),
              to: Date.parse(closesAt),
            },
          ],
    ),
  ].sort((one, other) => one.from - other.from);

const quarterMonths = [0, 3, 6, 9];

/** The first day of each quarter from one year to another: enough to find one's way by. */
const quarters = (from: number, to: number): Date[] => {
  const years = Array.from(
    { length: new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear() + 1 },
    (_, place) => new Date(from).getUTCFullYear() + place,
  );
  return years
    .flatMap((year) => quarterMonths.map((month) => new Date(Date.UTC(year, month, 1))))
    .filter((date) => date.getTime() >= from && date.getTime() <= to);
};

const marksOf = ({ organisations, today }: WaveCalendar, reader: Reader, at: (instant: number) => number): Mark[] => {
  const words = reader.m.planning.calendarPage;
  return [
    ...organisations.slice(1).map(({ id, name, validFrom }) => ({
      key: id,
      x: at(Date.parse(validFrom)),
      y: 36,
      label: words.reform(name),
      kind: 'reform' as const,
    })),
    { key: 'today', x: at(Date.parse(today)), y: 52, label: words.today, kind: 'today' as const },
  ];
};

/** Where everything of a calendar stands in a picture of it. Pure: pixels from dates. */
export const calendarPicture = (calendar: WaveCalendar, reader: Reader): CalendarPicture => {
  const spells = spellsOf(calendar, reader);
  const reforms = calendar.organisations.slice(1).map(({ validFrom }) => Date.parse(validFrom));
  const all = [...spells.flatMap(({ from, to }) => [from, to]), ...reforms, Date.parse(calendar.today)];
  const [from, to] = [Math.min(...all) - 20 * dayMs, Math.max(...all) + 200 * dayMs];
  const at = (instant: number): number => Math.round(((instant - from) / dayMs) * pixelsPerDay);
  return {
    width: at(to),
    height: top + Math.max(1, spells.length) * rowHeight,
    months: quarters(from, to).map((date) => ({ x: at(date.getTime()), label: date.toISOString().slice(0, 7) })),
    bars: spells.map(({ key, label, kind, from: begins, to: ends }, place) => ({
      key,
      label,
      kind,
      x: at(begins),
      y: top + place * rowHeight,
      width: Math.max(4, at(ends) - at(begins)),
    })),
    marks: marksOf(calendar, reader, at),
  };
};
