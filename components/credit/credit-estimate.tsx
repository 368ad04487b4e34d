import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SecondLine } from "@/components/ui/second-line";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { Jenjang } from "@/lib/domain/people/position";
import { paths } from "@/lib/paths";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { CREDIT_ABSENCES, CREDIT_REMEDIES, JENJANG_LABELS } from "@/lib/text/credit";
import { formatDayShort, formatDaysShort, formatHundredths, formatPercent } from "@/lib/text/format";

type Absence = keyof typeof CREDIT_ABSENCES;

interface Need {
  readonly need: string;
  readonly missing: string;
  readonly surplus: string;
  readonly isReached: boolean;
}

interface Row {
  readonly key: string;
  readonly year: number;
  readonly predikat: Predikat;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly positionTitle: string | null;
  readonly appraisalId: string | null;
  readonly registered: { readonly source: string; readonly ratedOn: string } | null;
  readonly worth:
    | {
        readonly state: "COUNTED";
        readonly jenjang: Jenjang;
        readonly percent: number;
        readonly coefficient: string;
        readonly months: number;
        readonly credit: string;
      }
    | { readonly state: Absence };
}

type CreditEstimateProps = {
  readonly positionTitle: string | null;
  readonly standing:
    | {
        readonly state: "COUNTED";
        readonly jenjang: Jenjang;
        readonly total: string;
        readonly golongan: string | null;
        readonly hasRanks: boolean;
        readonly forRank: Need | null;
        readonly forJenjang: Need | null;
      }
    | { readonly state: Absence };
  readonly rows: readonly Row[];
};

/** Why there is no figure for the next rank. */
function rankAbsence({
  hasRanks,
  golongan,
}: {
  readonly hasRanks: boolean;
  readonly golongan: string | null;
}) {
  if (!hasRanks) return "PPPK tidak punya pangkat.";
  return golongan === null
    ? "Golongan belum tercatat di data pegawai."
    : `Tidak ada pangkat di atas ${golongan} di jenjang ini.`;
}

/** Estimated angka kredit with every step of its computation, so that anyone can do it again by hand. */
export function CreditEstimate({ positionTitle, standing, rows }: CreditEstimateProps) {
  return (
    <>
      <Alert title="Perkiraan">
        PAK resmi dibuat di alur nasional. Angka di sini membantu merencanakan dan tidak menggantikan tabel
        konversi, akumulasi, atau PAK.
      </Alert>
      {standing.state === "COUNTED" ? (
        <div className="mt-6 grid gap-6 sm:grid-cols-3">
          <Stat
            label={`Terkumpul di jenjang ${JENJANG_LABELS[standing.jenjang]}`}
            value={formatHundredths(standing.total)}
            note="Hanya dari predikat resmi yang tercatat di Bina; PAK lama belum termasuk."
          />
          <NeedStat
            label={standing.forRank ? `Kenaikan pangkat dari ${standing.golongan}` : "Kenaikan pangkat"}
            need={standing.forRank}
            absence={rankAbsence(standing)}
          />
          <NeedStat
            label="Kenaikan jenjang"
            need={standing.forJenjang}
            absence="Ini jenjang terakhir dalam kategorinya."
          />
        </div>
      ) : (
        <div className="mt-6">
          <Alert
            tone={standing.state === "NOT_FUNCTIONAL" ? "neutral" : "warning"}
            title={CREDIT_ABSENCES[standing.state]}
          >
            {positionTitle && `Jabatan sekarang: ${positionTitle}. `}
            {CREDIT_REMEDIES[standing.state]}
          </Alert>
        </div>
      )}
      <Section
        title="Langkah hitungan"
        lead="Persen predikat × koefisien jenjang × bulan/12, dibulatkan sekali ke dua desimal (PermenPANRB 1/2023, Peraturan BKN 3/2023). Sebuah bulan ikut penilaian yang mencakup tanggal 15-nya."
      >
        {rows.length === 0 ? (
          <EmptyState title="Belum ada predikat final" headingLevel="h3">
            Angka kredit dihitung dari penilaian tahunan yang sudah final, atau dari predikat tahunan di
            e-Kinerja untuk tahun yang register resminya e-Kinerja.
          </EmptyState>
        ) : (
          <Table
            caption="Angka kredit dari setiap predikat final"
            hideCaption
            rows={rows}
            rowKey={({ key }) => key}
            columns={COLUMNS}
          />
        )}
      </Section>
    </>
  );
}

function NeedStat({
  label,
  need,
  absence,
}: {
  readonly label: string;
  readonly need: Need | null;
  readonly absence: string;
}) {
  if (!need) return <Stat label={label} value="–" note={absence} />;
  return (
    <Stat
      label={`${label}: perlu ${formatHundredths(need.need)}`}
      value={need.isReached ? "Tercapai" : `Kurang ${formatHundredths(need.missing)}`}
      note={
        need.isReached
          ? `Sisa AK (informasi): ${formatHundredths(need.surplus)}. Syarat lain tetap berlaku: uji kompetensi, kebutuhan jabatan, dan predikat paling rendah Baik.`
          : undefined
      }
    />
  );
}

const COLUMNS = [
  {
    key: "year",
    header: "Masa",
    isRowHeader: true,
    cell: ({ year, startsOn, endsOn, appraisalId, registered }: Row) => (
      <>
        {appraisalId ? <AppLink href={paths.appraisal(appraisalId)}>{year}</AppLink> : year}
        <SecondLine>
          {formatDaysShort(startsOn, endsOn)}
          {registered && `; ${registered.source}, per ${formatDayShort(registered.ratedOn)}`}
        </SecondLine>
      </>
    ),
  },
  { key: "position", header: "Jabatan", cell: ({ positionTitle }: Row) => positionTitle ?? "–" },
  {
    key: "steps",
    header: "Hitungan",
    cell: ({ predikat, worth }: Row) =>
      worth.state === "COUNTED" ? (
        <>
          {PREDIKAT_TEXT[predikat]} {formatPercent(worth.percent)} × {formatHundredths(worth.coefficient)} (
          {JENJANG_LABELS[worth.jenjang]}) × {worth.months}/12
        </>
      ) : (
        `${PREDIKAT_TEXT[predikat]}. ${CREDIT_ABSENCES[worth.state]}.`
      ),
  },
  {
    key: "credit",
    header: "Angka kredit",
    numeric: true,
    cell: ({ worth }: Row) => (worth.state === "COUNTED" ? formatHundredths(worth.credit) : "–"),
  },
];
