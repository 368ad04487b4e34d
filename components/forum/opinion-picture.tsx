import { Table, type TableColumn } from "@/components/ui/table";
import type { OpinionGroup } from "@/lib/domain/forum/opinion";
import { formatNumber, formatPercent } from "@/lib/text/format";
import { groupLetter, groupName } from "@/lib/text/forum";

const WIDTH = 320;
const HEIGHT = 220;
/** The largest circle's radius: that of all people in one group. */
const LARGEST = 60;
/** Free space along the edges. */
const FRAME = 6;
/** What is nearer than this lies in one place: stretched further, the drawing would show errors of rounding. */
const NEAR = 0.01;

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The middle of these values, and how far apart the outermost are. */
function extentOf(values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, length: most - least };
}

/** Circles as large as their groups, all of them inside the frame, with one scale for both directions: what is near stays near. */
function circlesOf(groups: readonly OpinionGroup[]): readonly Circle[] {
  const people = groups.reduce((sum, { n }) => sum + n, 0);
  const radii = groups.map(({ n }) => LARGEST * Math.sqrt(n / people));
  const reach = Math.max(...radii) + FRAME;
  const across = extentOf(groups.map(({ x }) => x));
  const down = extentOf(groups.map(({ y }) => y));
  const scale = Math.min(
    (WIDTH - 2 * reach) / Math.max(across.length, NEAR),
    (HEIGHT - 2 * reach) / Math.max(down.length, NEAR),
  );
  return groups.map(({ x, y }, index) => ({
    x: WIDTH / 2 + (x - across.middle) * scale,
    y: HEIGHT / 2 - (y - down.middle) * scale,
    radius: radii[index] ?? 0,
  }));
}

/** The place in the list of the group whose answers are most like those of the group at `index`. */
function nearestTo(index: number, groups: readonly OpinionGroup[]): number {
  const own = groups[index];
  const distances = groups.map(({ x, y }, other) =>
    own && other !== index ? Math.hypot(x - own.x, y - own.y) : Number.POSITIVE_INFINITY,
  );
  return distances.indexOf(Math.min(...distances));
}

type GroupRow = OpinionGroup & { readonly name: string; readonly nearest: string };

/** Of two groups each is the other's nearest: that says nothing. */
const NEAREST: TableColumn<GroupRow> = {
  key: "nearest",
  header: "Paling mirip dengan",
  cell: ({ nearest }) => nearest,
};

/** The groups of opinion as circles: near one another where they answered alike. A drawing without a script. */
export function OpinionPicture({ groups }: { readonly groups: readonly OpinionGroup[] }) {
  const people = groups.reduce((sum, { n }) => sum + n, 0);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[2fr_3fr]">
      <div className="max-w-xl space-y-2">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`Gambar ${groups.length} kelompok pendapat; angkanya di tabel.`}
          className="w-full rounded-lg border border-line bg-surface"
        >
          {circlesOf(groups).map(({ x, y, radius }, index) => (
            <g key={groupName(index)}>
              <circle
                cx={x}
                cy={y}
                r={radius}
                fill={`var(--color-chart-${index + 1})`}
                fillOpacity={0.25}
                stroke={`var(--color-chart-${index + 1})`}
                strokeWidth={2}
              />
              <text
                x={x}
                y={y}
                dy="0.35em"
                textAnchor="middle"
                fontSize={18}
                fontWeight={700}
                fill="var(--color-ink)"
              >
                {groupLetter(index)}
              </text>
            </g>
          ))}
        </svg>
        <p className="text-sm text-ink-soft">
          Makin besar lingkarannya, makin banyak orangnya; makin dekat letaknya, makin mirip penilaiannya.
        </p>
      </div>
      <Table
        caption="Kelompok pendapat"
        rows={groups.map(
          (group, index): GroupRow => ({
            ...group,
            name: groupName(index),
            nearest: groupName(nearestTo(index, groups)),
          }),
        )}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", header: "Kelompok", isRowHeader: true, cell: ({ name }) => name },
          { key: "n", header: "Orang", numeric: true, cell: ({ n }) => formatNumber(n) },
          {
            key: "share",
            header: "Bagian",
            numeric: true,
            cell: ({ n }) => formatPercent((n / people) * 100),
          },
          ...(groups.length > 2 ? [NEAREST] : []),
        ]}
      />
    </div>
  );
}
