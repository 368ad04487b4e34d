import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import {
  ASN_PARTS,
  type AsnCategory,
  type AsnGap,
  type AsnPart,
  type AsnWeights,
} from "@/lib/domain/career/asn-index";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import {
  ASN_CATEGORY_LABELS,
  ASN_GAP_LABELS,
  ASN_GAP_REMEDIES,
  ASN_PART_LABELS,
  partLimitsText,
} from "@/lib/text/career";
import { formatHundredths, formatNumber } from "@/lib/text/format";

type AsnIndexSummaryProps = {
  readonly parts: Readonly<Record<AsnPart, string>>;
  readonly total: string;
  readonly withDiscipline: string;
  readonly category: AsnCategory;
  readonly categoryWithDiscipline: AsnCategory;
  readonly technicalJp: number;
  readonly gaps: readonly AsnGap[];
  readonly educationLevel: string | null;
  readonly positionTitle: string | null;
  readonly predikat: { readonly predikat: Predikat; readonly year: number } | null;
  readonly weights: AsnWeights;
};

/** The simulated index of one person: its parts, what they rest on, and what is missing. */
export function AsnIndexSummary(index: AsnIndexSummaryProps) {
  const limits = partLimitsText(index.weights);
  const { parts, total, withDiscipline, category, categoryWithDiscipline, gaps, predikat } = index;
  return (
    <>
      <Alert title="Simulasi">
        IP ASN yang resmi diukur BKN dari data SIASN. Yang belum tercatat di Bina tidak dihitung di sini.
      </Alert>
      <div className="mt-6 grid gap-6 sm:grid-cols-2">
        <Stat
          label="Dari yang tercatat"
          value={formatHundredths(total)}
          note={`${ASN_CATEGORY_LABELS[category]}; bagian disiplin tidak dihitung`}
        />
        <Stat
          label="Bila tidak pernah dihukum disiplin"
          value={formatHundredths(withDiscipline)}
          note={`${ASN_CATEGORY_LABELS[categoryWithDiscipline]}; ini anggapan, bukan catatan`}
        />
      </div>
      <Section title="Bagian-bagiannya">
        <Table
          caption="Nilai setiap bagian"
          hideCaption
          rows={ASN_PARTS}
          rowKey={(part) => part}
          columns={[
            { key: "part", header: "Bagian", isRowHeader: true, cell: (part) => ASN_PART_LABELS[part] },
            {
              key: "points",
              header: "Nilai",
              numeric: true,
              cell: (part) => (part === "DISCIPLINE" ? "belum tercatat" : formatHundredths(parts[part])),
            },
            { key: "most", header: "Paling banyak", numeric: true, cell: (part) => limits[part] },
          ]}
        />
      </Section>
      <Section title="Yang dipakai">
        <DescriptionList
          items={[
            { term: "Pendidikan", description: index.educationLevel ?? "Belum tercatat" },
            { term: "Jabatan", description: index.positionTitle ?? "Belum tercatat" },
            { term: "JP teknis, 12 bulan", description: `${formatNumber(index.technicalJp)} JP` },
            {
              term: "Predikat terbaru",
              description: predikat ? `${PREDIKAT_TEXT[predikat.predikat]} (${predikat.year})` : "Belum ada",
            },
          ]}
        />
      </Section>
      <Section title="Yang kurang, dan siapa yang melengkapi">
        <DescriptionList
          items={gaps.map((gap) => ({ term: ASN_GAP_LABELS[gap], description: ASN_GAP_REMEDIES[gap] }))}
        />
      </Section>
    </>
  );
}
