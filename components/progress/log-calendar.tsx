import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";
import { StatusBadge } from "@/components/ui/status-badge";
import { type LocalDate, weekdayOf } from "@/lib/domain/calendar/local-date";
import type { DayMark } from "@/lib/domain/progress/month";
import { paths } from "@/lib/paths";
import { WEEKDAY_TEXT } from "@/lib/text/calendar";
import { formatDay, formatDayShort, formatWeekday } from "@/lib/text/format";
import { DAY_MARK_TONES, DAY_MARKS_TEXT, entriesText } from "@/lib/text/progress";

type Day = {
  readonly date: LocalDate;
  readonly mark: DayMark;
  readonly entries: number;
  readonly holiday: string | null;
};

type LogCalendarProps = {
  readonly planId: string;
  readonly days: readonly Day[];
  /** Of the person's own plan in force: a day without an entry leads to the form. */
  readonly canLog: boolean;
};

/** Days that say something in the list of a phone. */
const TOLD: readonly DayMark[] = ["LOGGED", "MISSING", "TODAY"];

/** A month of the log: a grid of weeks, and on a phone the list of days that matter. Works without scripts. */
export function LogCalendar(props: LogCalendarProps) {
  return (
    <>
      <MonthGrid {...props} />
      <MonthList {...props} />
    </>
  );
}

/** The weeks, each beginning on Monday; a place without a day is null. */
function weeksOf(days: readonly Day[]): readonly (readonly (Day | null)[])[] {
  const [first] = days;
  const places: (Day | null)[] = [
    ...Array.from({ length: first ? weekdayOf(first.date) - 1 : 0 }, () => null),
    ...days,
  ];
  while (places.length % WEEKDAY_TEXT.length > 0) places.push(null);
  return Array.from({ length: places.length / WEEKDAY_TEXT.length }, (_, week) =>
    places.slice(week * WEEKDAY_TEXT.length, (week + 1) * WEEKDAY_TEXT.length),
  );
}

const dayNumber = (date: LocalDate): string => String(Number(date.slice(8)));

function MonthGrid({ planId, days, canLog }: LogCalendarProps) {
  return (
    <table className="hidden w-full table-fixed border-collapse md:table">
      <caption className="sr-only">Kalender catatan</caption>
      <thead>
        <tr>
          {WEEKDAY_TEXT.map((name) => (
            <th key={name} scope="col" className="px-2 py-2 text-left text-sm font-semibold">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, place) => (
          <tr key={week.find((day) => day !== null)?.date ?? place}>
            {week.map((day, weekday) =>
              day === null ? (
                <td key={WEEKDAY_TEXT[weekday]} className="border border-line bg-sunken" />
              ) : (
                <td
                  key={day.date}
                  className={cx(
                    "h-24 border border-line p-2 align-top",
                    day.mark === "CLOSED" || day.mark === "OUTSIDE" ? "bg-sunken" : "bg-surface",
                  )}
                >
                  <p className="figures font-semibold">
                    <span aria-hidden="true">{dayNumber(day.date)}</span>
                    <span className="sr-only">{formatDay(day.date)}</span>
                  </p>
                  <DayNote planId={planId} day={day} canLog={canLog} isInGrid />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MonthList({ planId, days, canLog }: LogCalendarProps) {
  const told = days.filter(({ mark, holiday }) => TOLD.includes(mark) || holiday !== null);
  if (told.length === 0) {
    return <p className="text-ink-soft md:hidden">Tidak ada hari kerja yang sudah lewat di bulan ini.</p>;
  }
  return (
    <ol className="divide-y divide-line border-y border-line md:hidden">
      {told.map((day) => (
        <li
          key={day.date}
          className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
        >
          <span>
            {formatWeekday(day.date)}, {formatDayShort(day.date)}
          </span>
          <DayNote planId={planId} day={day} canLog={canLog} isInGrid={false} />
        </li>
      ))}
    </ol>
  );
}

type DayNoteProps = {
  readonly planId: string;
  readonly day: Day;
  readonly canLog: boolean;
  /** A column of the grid is too narrow for a badge: its words stand alone there. */
  readonly isInGrid: boolean;
};

/** What a day says, and where it leads. */
function DayNote({ planId, day: { date, mark, entries, holiday }, canLog, isInGrid }: DayNoteProps) {
  const name = holiday && <span className="block text-sm break-words text-ink-soft">{holiday}</span>;
  if (mark === "LOGGED") {
    return (
      <div>
        {name}
        <AppLink href={paths.progressOn(planId, date)} className="link inline-flex min-h-11 items-center">
          {entriesText(entries)}
          <span className="sr-only"> {formatDay(date)}</span>
        </AppLink>
      </div>
    );
  }
  if (mark !== "MISSING" && mark !== "TODAY") return name;
  const label = isInGrid ? (
    <span className={cx("text-sm", mark === "MISSING" ? "text-warning" : "text-info")}>
      {DAY_MARKS_TEXT[mark]}
    </span>
  ) : (
    <StatusBadge tone={DAY_MARK_TONES[mark]}>{DAY_MARKS_TEXT[mark]}</StatusBadge>
  );
  if (!canLog) return label;
  return (
    <AppLink href={paths.progressFor(planId, date)} className="link inline-flex min-h-11 items-center">
      {label}
      <span className="sr-only">: catat {formatDay(date)}</span>
    </AppLink>
  );
}
