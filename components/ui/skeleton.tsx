import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const SHAPES = {
  text: { item: "h-4 odd:w-11/12 even:w-3/4", list: "space-y-3" },
  rows: { item: "h-14", list: "space-y-2" },
  cards: { item: "h-36", list: "grid gap-4 sm:grid-cols-2 lg:grid-cols-3" },
  chart: { item: "h-72", list: "" },
} as const;

type SkeletonProps = {
  readonly shape?: keyof typeof SHAPES;
  readonly count?: number;
  readonly label?: string;
};

/** The outline of what is coming, of the same size, so that nothing jumps when it arrives. */
export function Skeleton({ shape = "text", count = 3, label = "Sedang memuat…" }: SkeletonProps) {
  const { item, list } = SHAPES[shape];
  return (
    <div role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true" className={list}>
        {Array.from({ length: shape === "chart" ? 1 : count }, (_, index) => `${shape}-${index}`).map(
          (key) => (
            <div key={key} className={cx("rounded-md bg-sunken motion-safe:animate-pulse", item)} />
          ),
        )}
      </div>
    </div>
  );
}
