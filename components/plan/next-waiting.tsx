import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/text/format";

/** The letter that opens the next one: B of "berikutnya". */
const KEY = "b";

type NextWaitingProps = {
  readonly next: { readonly id: string; readonly name: string; readonly submittedAt: Date };
};

/** From one plan that waits for an answer to the next, by a press or by one key. */
export function NextWaiting({ next }: NextWaitingProps) {
  const { id, name, submittedAt } = next;
  return (
    <nav aria-label="SKP berikutnya" className="mb-8 flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkButton
        href={paths.plan(id)}
        variant="secondary"
        accessKey={KEY}
        aria-describedby="kunci-berikutnya"
      >
        Berikutnya: {name}
      </LinkButton>
      <p id="kunci-berikutnya" className="text-sm text-ink-soft">
        Menunggu Anda sejak {formatMoment(submittedAt)}.{" "}
        <span className="max-md:hidden">
          Dengan papan ketik: Alt+{KEY.toUpperCase()}, di Firefox Alt+Shift+{KEY.toUpperCase()}, di Mac
          Control+Option+{KEY.toUpperCase()}.
        </span>
      </p>
    </nav>
  );
}
