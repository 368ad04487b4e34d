import { ChartFigure } from "@/components/ui/chart-figure";
import { TrendLine } from "@/components/ui/trend-line";
import { formatIndex } from "@/lib/text/format";

type IndexCourseProps = {
  /** Whose index it is, as the sentence for those who do not see the line says it. */
  readonly subject: string;
  /** The oldest first; null where the index is hidden. */
  readonly points: readonly { readonly label: string; readonly value: number | null }[];
};

/** Where the grades begin, as far as an index gets near them. */
export const INDEX_LIMITS = [
  { value: 88.31, name: "A, sangat baik" },
  { value: 76.61, name: "B, baik" },
  { value: 65, name: "C, kurang baik" },
];

/** An index over the survey periods as a small line with its table; nothing where it was never shown. */
export function IndexCourse({ subject, points }: IndexCourseProps) {
  const shown = points.slice(points.findIndex(({ value }) => value !== null));
  if (points.every(({ value }) => value === null)) return null;
  return (
    <ChartFigure
      title="Indeks kepuasan dari waktu ke waktu"
      columns={["Periode", "Indeks"]}
      rows={shown.map(({ label, value }) => [label, value === null ? "–" : formatIndex(value)])}
      isDrawn
    >
      <TrendLine
        label={`Indeks Kepuasan Masyarakat ${subject} pada ${shown.length} periode survei, dengan batas setiap mutu`}
        points={shown}
        format={formatIndex}
        marks={INDEX_LIMITS}
      />
    </ChartFigure>
  );
}
