import { Stat } from "@/components/ui/stat";
import { MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { COMPLAINT_STEP } from "@/lib/domain/complaint/publication";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import type { UnitFigures } from "@/lib/queries/unit/public-unit";
import { ORGANISATION_PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { indexChange, percentChange } from "@/lib/text/change";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { GRADE_TEXT, responsesText } from "@/lib/text/survey";

const NONE = "–";

/** What a unit is judged by, each figure with how it moved and what it is made of; a dash where it is hidden, and why. */
export function UnitHeadline({ figures }: { readonly figures: UnitFigures }) {
  return (
    <>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-3">
        <Satisfaction figures={figures} />
        <OnTime figures={figures} />
        <Complaints figures={figures} />
      </div>
      {figures.achievement && (
        <p className="mt-6 max-w-prose">
          Capaian kinerja organisasi {figures.achievement.year}:{" "}
          <strong className="font-semibold">
            {ORGANISATION_PREDIKAT_TEXT[figures.achievement.predikat]}
          </strong>
          <span className="text-ink-soft">, ditetapkan pimpinan di atasnya.</span>
        </p>
      )}
    </>
  );
}

function Satisfaction({ figures: { periods } }: { readonly figures: UnitFigures }) {
  const [now, before] = periods;
  const mean = now?.meanOfUnits ?? null;
  const change = indexChange(mean?.index ?? null, before?.meanOfUnits?.index, before?.period.name);
  return (
    <Stat
      label="Indeks kepuasan warga"
      value={mean ? formatIndex(mean.index) : NONE}
      {...(mean ? { unit: `${mean.grade}, ${GRADE_TEXT[mean.grade].toLowerCase()}` } : {})}
      {...(change ? { change } : {})}
      note={
        now && mean
          ? `${now.period.name}, ${responsesText(now.units[0]?.n ?? 0)}`
          : `Tampil setelah sebuah layanannya mendapat ${MIN_PUBLISHED_RESPONSES} jawaban dalam satu periode.`
      }
    />
  );
}

function OnTime({ figures: { onTime } }: { readonly figures: UnitFigures }) {
  const [now, before] = onTime;
  const change = percentChange(now?.onTimePercent, before?.onTimePercent, before?.year ?? "");
  return (
    <Stat
      label="Layanan selesai tepat waktu"
      value={now ? `${formatNumber(now.onTimePercent)} %` : NONE}
      {...(change ? { change } : {})}
      note={
        now
          ? `${formatNumber(now.n)} permohonan, ${now.year}`
          : `Tampil setelah sebuah layanannya menyelesaikan ${MIN_PUBLISHED_APPLICATIONS} permohonan dalam setahun.`
      }
    />
  );
}

function Complaints({ figures: { answers } }: { readonly figures: UnitFigures }) {
  const [now, before] = answers;
  const change = percentChange(now?.onTimePercent, before?.onTimePercent, before?.year ?? "");
  const isShown = typeof now?.onTimePercent === "number";
  return (
    <Stat
      label="Laporan dijawab dalam tenggat"
      value={isShown ? `${formatNumber(now.onTimePercent ?? 0)} %` : NONE}
      {...(change ? { change } : {})}
      note={
        isShown
          ? `${formatNumber(now.n ?? 0)} laporan dijawab, ${now.year}; rata-rata ${formatNumber(now.meanDays ?? 0, 1)} hari kerja`
          : `Tampil setelah ${COMPLAINT_STEP} laporan dari satu jenis dijawab dalam setahun.`
      }
    />
  );
}
