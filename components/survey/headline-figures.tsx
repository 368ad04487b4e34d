import type { ReactNode } from "react";
import { GradeBadge } from "@/components/survey/grade-badge";
import { INDEX_LIMITS } from "@/components/survey/index-course";
import { IndexScale } from "@/components/survey/index-scale";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { TrendLine } from "@/components/ui/trend-line";
import type { Grade } from "@/lib/domain/survey/index-score";
import { formatIndex, formatNumber } from "@/lib/text/format";

type Change = {
  readonly direction: "up" | "down" | "flat";
  readonly text: string;
};

type CoursePoint = { readonly label: string; readonly value: number | null };

type HeadlineFiguresProps = {
  readonly periodName: string;
  readonly index: {
    readonly value: number;
    readonly grade: Grade;
    readonly units: number;
    readonly change?: Change;
  } | null;
  /** The index of each period, the oldest first. */
  readonly course: readonly CoursePoint[];
  readonly hiddenNote: ReactNode;
  /** The other figures, in a row under it. */
  readonly children: ReactNode;
};

/** The few figures of the home page: the index on its scale with its course, and under it what else citizens judge by. */
export function HeadlineFigures(props: HeadlineFiguresProps) {
  const { periodName, index, course, hiddenNote, children } = props;
  return (
    <div className="space-y-8">
      <div className="grid gap-x-12 gap-y-6 rounded-lg border border-line bg-surface p-5 sm:p-8 lg:grid-cols-2">
        {index ? (
          <>
            <div className="min-w-0">
              <p className="font-semibold">Indeks Kepuasan Masyarakat, {periodName}</p>
              <div className="mt-2 flex flex-wrap items-end gap-x-5 gap-y-3">
                <p className="font-display text-[clamp(3.5rem,2.500rem+5vw,5.500rem)] leading-none font-extrabold text-brand figures">
                  {formatIndex(index.value)}
                </p>
                <GradeBadge grade={index.grade} />
              </div>
              <p className="mt-3 text-lg">
                {index.change && (
                  <span className="font-semibold">
                    {CHANGE_WORDS[index.change.direction]} {index.change.text}.{" "}
                  </span>
                )}
                <span className="text-ink-soft">
                  {index.units === 1 ? "Baru satu unit" : `Rata-rata ${formatNumber(index.units)} unit`},
                  nilai tertinggi 100.
                </span>
              </p>
              <div className="mt-5">
                <IndexScale index={index.value} />
              </div>
            </div>
            <Course points={course} />
          </>
        ) : (
          <div className="lg:col-span-2">
            <p className="font-semibold">Indeks Kepuasan Masyarakat, {periodName}</p>
            <p className="mt-3 max-w-prose text-lg text-ink-soft">{hiddenNote}</p>
          </div>
        )}
      </div>
      <div className="grid grid-cols-2 gap-6 max-sm:[&>:first-child]:col-span-2 sm:grid-cols-3 sm:gap-8">
        {children}
      </div>
    </div>
  );
}

/** At the beginning of a sentence. */
const CHANGE_WORDS = { up: "Naik", down: "Turun", flat: "Tetap," } as const;

/** How the index moved, once there are two periods to compare. */
function Course({ points }: { readonly points: readonly CoursePoint[] }) {
  const shown = points.slice(points.findIndex(({ value }) => value !== null));
  if (shown.filter(({ value }) => value !== null).length < 2) return null;
  return (
    <div className="min-w-0 border-line max-lg:border-t max-lg:pt-5 lg:border-l lg:pl-12">
      <TrendLine
        label={`Indeks Kepuasan Masyarakat pada ${shown.length} periode survei terakhir, dengan batas setiap mutu`}
        points={shown}
        format={formatIndex}
        marks={INDEX_LIMITS}
      />
      <div className="mt-2">
        <Details summary="Lihat sebagai tabel">
          <Table
            caption="Indeks pada setiap periode"
            hideCaption
            layout="scroll"
            rows={shown}
            rowKey={({ label }) => label}
            columns={[
              { key: "period", header: "Periode", isRowHeader: true, cell: ({ label }) => label },
              {
                key: "index",
                header: "Indeks",
                numeric: true,
                cell: ({ value }) => (value === null ? "–" : formatIndex(value)),
              },
            ]}
          />
        </Details>
      </div>
    </div>
  );
}
