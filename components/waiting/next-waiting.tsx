import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/text/format";

/** The letter that opens the next one: B of "berikutnya". */
const KEY = "b";

interface Waiting {
  readonly kind: "plan" | "appraisal" | "objection" | "entry";
  readonly id: string;
  readonly planId: string | null;
  readonly name: string;
  readonly since: Date;
}

const KINDS = {
  plan: "SKP",
  appraisal: "Penilaian",
  objection: "Keberatan",
  entry: "Catatan realisasi",
} as const satisfies Record<Waiting["kind"], string>;

function hrefOf({ kind, id, planId }: Waiting) {
  if (kind === "plan") return paths.plan(id);
  return kind === "entry" && planId ? paths.progressEntry(planId, id) : paths.appraisal(id);
}

/** From one that waits for an answer to the next, by a press or by one key; after the last it says that none is left. */
export function NextWaiting({ next }: { readonly next: Waiting | null }) {
  if (!next) {
    return <p className="text-ink-soft">Tidak ada lagi SKP, penilaian, atau catatan yang menunggu Anda.</p>;
  }
  return (
    <nav aria-label="Yang menunggu berikutnya" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkButton href={hrefOf(next)} variant="secondary" accessKey={KEY} aria-describedby="kunci-berikutnya">
        Berikutnya: {next.name}
      </LinkButton>
      <p id="kunci-berikutnya" className="text-sm text-ink-soft">
        {KINDS[next.kind]} menunggu Anda sejak {formatMoment(next.since)}.{" "}
        <span className="max-md:hidden">
          Dengan papan ketik: Alt+{KEY.toUpperCase()}, di Firefox Alt+Shift+{KEY.toUpperCase()}, di Mac
          Control+Option+{KEY.toUpperCase()}.
        </span>
      </p>
    </nav>
  );
}
