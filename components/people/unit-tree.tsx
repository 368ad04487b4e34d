import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";
import { StatusBadge } from "@/components/ui/status-badge";
import { paths } from "@/lib/paths";
import { formatNumber } from "@/lib/text/format";

type TreeUnit = {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly isActive: boolean;
  readonly people: number;
};

/** Deeper levels stand as deep as the last: a phone has no more room. */
const INDENTS = ["", "pl-5", "pl-10", "pl-15"] as const;

/** Units under one another as a list: each level is indented, and the screen reader hears it. */
export function UnitTree({ units }: { readonly units: readonly TreeUnit[] }) {
  const top = Math.min(...units.map(({ depth }) => depth));
  return (
    <ul className="max-w-4xl border-t border-line">
      {units.map(({ id, name, depth, isActive, people }) => (
        <li
          key={id}
          className={cx(
            "flex items-center justify-between gap-x-4 border-b border-line py-0.5 sm:gap-x-6",
            INDENTS[Math.min(depth - top, INDENTS.length - 1)],
          )}
        >
          <span className="flex min-w-0 flex-wrap items-center gap-x-3">
            {depth > top && <span className="sr-only">Tingkat {depth - top + 1}:</span>}
            <AppLink
              href={paths.hr.unit(id)}
              className={cx(
                "link inline-flex min-h-11 items-center py-1.5 leading-snug",
                depth - top < 2 && "font-semibold",
              )}
            >
              {name}
            </AppLink>
            {!isActive && <StatusBadge>Tidak aktif</StatusBadge>}
          </span>
          <span className="shrink-0 text-sm text-ink-soft figures">{formatNumber(people)} pegawai</span>
        </li>
      ))}
    </ul>
  );
}
