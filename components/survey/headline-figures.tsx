import type { ReactNode } from "react";
import { GradeBadge } from "@/components/survey/grade-badge";
import { IndexScale } from "@/components/survey/index-scale";
import { Stat } from "@/components/ui/stat";
import type { Grade } from "@/lib/domain/survey/index-score";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { formatIndex, formatNumber } from "@/lib/text/format";

export type Change = {
  readonly direction: "up" | "down" | "flat";
  readonly text: string;
  readonly isGood?: boolean;
};

type HeadlineFiguresProps = {
  readonly periodName: string;
  readonly index: {
    readonly value: number;
    readonly grade: Grade;
    readonly units: number;
    readonly change?: Change;
  } | null;
  readonly responses: { readonly value: number; readonly change?: Change };
  readonly services: { readonly shown: number; readonly rated: number };
  readonly hiddenNote: ReactNode;
};

/** The few figures of the home page: the index on its scale, and what stands behind it. */
export function HeadlineFigures({
  periodName,
  index,
  responses,
  services,
  hiddenNote,
}: HeadlineFiguresProps) {
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
      <div className="rounded-lg border border-line bg-surface p-5 sm:p-8">
        <p className="font-semibold">Indeks Kepuasan Masyarakat, {periodName}</p>
        {index ? (
          <>
            <div className="mt-2 flex flex-wrap items-end gap-x-5 gap-y-3">
              <p className="font-display text-[clamp(3.5rem,2.500rem+5vw,5.500rem)] leading-none font-extrabold text-brand figures">
                {formatIndex(index.value)}
              </p>
              <GradeBadge grade={index.grade} />
            </div>
            <div className="mt-6">
              <IndexScale index={index.value} />
            </div>
            <p className="mt-4 text-ink-soft">
              Rata-rata {formatNumber(index.units)} unit
              {index.change ? `, ${CHANGE_WORDS[index.change.direction]} ${index.change.text}` : ""}. Nilai
              tertinggi 100.
            </p>
          </>
        ) : (
          <p className="mt-3 max-w-prose text-lg text-ink-soft">{hiddenNote}</p>
        )}
      </div>
      <div className="grid grid-cols-2 content-between gap-6 lg:grid-cols-1">
        <Stat
          label="Jawaban warga"
          value={formatNumber(responses.value)}
          {...(responses.change ? { change: responses.change } : {})}
          note={periodName}
        />
        <Stat
          label="Layanan yang nilainya terbuka"
          value={formatNumber(services.shown)}
          unit={`dari ${formatNumber(services.rated)} yang dinilai`}
          note={`Nilai terbuka setelah ada ${MIN_PUBLISHED_RESPONSES} jawaban.`}
        />
      </div>
    </div>
  );
}

const CHANGE_WORDS = { up: "naik", down: "turun", flat: "tetap" } as const;
