import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { formatDayOf, formatMoment } from "@/lib/text/format";

/** The letter that opens the next one: B of "berikutnya". */
const KEY = "b";

interface Waiting {
  readonly kind: "plan" | "appraisal" | "objection" | "periodic" | "annual" | "entry";
  readonly id: string;
  readonly planId: string | null;
  readonly name: string;
  readonly since: Date;
}

interface Kind {
  readonly label: string;
  readonly href: (one: Waiting) => Route;
  /** What waits since a day, waits since no hour of it. */
  readonly sinceText: (since: Date) => string;
}

const appraisalOf = ({ id }: Waiting) => paths.appraisal(id);
const KINDS = {
  plan: { label: "SKP", href: ({ id }) => paths.plan(id), sinceText: formatMoment },
  appraisal: { label: "Penilaian", href: appraisalOf, sinceText: formatMoment },
  objection: { label: "Keberatan", href: appraisalOf, sinceText: formatMoment },
  periodic: {
    label: "Evaluasi periodik yang belum dimulai",
    href: ({ id }) => paths.windowsToBeginOf(id),
    sinceText: formatDayOf,
  },
  annual: {
    label: "Evaluasi tahunan yang belum dimulai",
    href: ({ id }) => paths.yearToBeginOf(id),
    sinceText: formatDayOf,
  },
  entry: {
    label: "Catatan realisasi",
    href: ({ id, planId }) => (planId ? paths.progressEntry(planId, id) : paths.waitingEntries),
    sinceText: formatMoment,
  },
} as const satisfies Record<Waiting["kind"], Kind>;

/** From one that waits for an answer to the next, by a press or by one key; after the last it says that none is left. */
export function NextWaiting({ next }: { readonly next: Waiting | null }) {
  if (!next) {
    return (
      <p className="text-ink-soft print:hidden">
        Tidak ada lagi SKP, penilaian, atau catatan yang menunggu Anda.
      </p>
    );
  }
  const { label, href, sinceText }: Kind = KINDS[next.kind];
  return (
    <nav
      aria-label="Yang menunggu berikutnya"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden"
    >
      <LinkButton href={href(next)} variant="secondary" accessKey={KEY} aria-describedby="kunci-berikutnya">
        Berikutnya: {next.name}
      </LinkButton>
      <p id="kunci-berikutnya" className="text-sm text-ink-soft">
        {label} menunggu Anda sejak {sinceText(next.since)}.{" "}
        <span className="max-md:hidden">
          Dengan papan ketik: Alt+{KEY.toUpperCase()}, di Firefox Alt+Shift+{KEY.toUpperCase()}, di Mac
          Control+Option+{KEY.toUpperCase()}.
        </span>
      </p>
    </nav>
  );
}
