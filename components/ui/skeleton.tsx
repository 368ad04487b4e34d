import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const SHAPES = {
  rows: { item: "h-14", list: "space-y-2" },
  chart: { item: "h-72", list: "" },
} as const;

type SkeletonProps = {
  readonly shape: keyof typeof SHAPES;
  /** How many rows. */
  readonly count?: number;
  readonly label: string;
};

/** The outline of what is coming, of the same size, so that nothing jumps when it arrives. */
export function Skeleton({ shape, count = 1, label }: SkeletonProps) {
  const { item, list } = SHAPES[shape];
  return (
    <div role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true" className={list}>
        {Array.from({ length: count }, (_, index) => `${shape}-${index}`).map((key) => (
          <div key={key} className={cx("rounded-md bg-sunken motion-safe:animate-pulse", item)} />
        ))}
      </div>
    </div>
  );
}
