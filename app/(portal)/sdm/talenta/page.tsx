import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { unitOptions } from "@/components/people/unit-options";
import { NineBoxMatrix } from "@/components/talent/nine-box-matrix";
import { TalentFilterForm } from "@/components/talent/talent-filter-form";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { MISSING_PARTS } from "@/lib/domain/talent/assessment";
import { axesOf, BOXES } from "@/lib/domain/talent/nine-box";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listUnits } from "@/lib/queries/people/list-units";
import { type TalentBoxes, talentBoxes, talentYears } from "@/lib/queries/talent/nine-box";
import { RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatNumber } from "@/lib/text/format";
import { BOX_RECOMMENDATIONS, MISSING_LABELS, POTENTIAL_LABELS } from "@/lib/text/talent";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Kotak talenta" };

const querySchema = z.object({
  tahun: z.coerce.number().int().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
});

/** The nine boxes of a year and a unit, and how many people cannot be placed for want of what. */
export default async function TalentPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { tahun, unit } = querySchema.parse(await searchParams);
  const today = localToday();
  const { years, usual } = await talentYears(today);
  const year = years.find((one) => one === tahun) ?? usual;
  const [units, boxes] = await Promise.all([
    listUnits(viewer, "talent.read"),
    talentBoxes(viewer, today, { year, unitId: unit }),
  ]);
  if (!boxes) notFound();
  return (
    <>
      <PageHeader
        title="Kotak talenta"
        lead={`Kinerja dari predikat tahunan ${year} yang final, potensi dari hasil asesmen yang masih berlaku hari ini.`}
        actions={
          canSomewhere(viewer, "talent.setRules") && (
            <LinkButton href={paths.hr.talentRules} variant="secondary">
              Ketentuan
            </LinkButton>
          )
        }
      />
      <Alert title="Bahan pembahasan, bukan keputusan">
        Hanya BKPSDM dan komite talenta yang melihat halaman ini. Rekomendasi setiap kotak mengikuti
        PermenPANRB 3/2020; yang memutuskan tetap pejabat yang berwenang.
      </Alert>
      <div className="mt-8">
        <TalentFilterForm
          year={year}
          unit={unit}
          years={years.length > 0 ? years : [year]}
          units={unitOptions(units ?? [])}
        />
      </div>
      <Boxes boxes={boxes} filter={{ tahun: String(year), unit }} />
      <Missing boxes={boxes} />
    </>
  );
}

type BoxesProps = {
  readonly boxes: TalentBoxes;
  readonly filter: { readonly tahun: string; readonly unit: string | undefined };
};

function Boxes({ boxes: { boxes }, filter }: BoxesProps) {
  if (BOXES.every((box) => boxes[box] === 0)) {
    return (
      <Section title="Sembilan kotak">
        <EmptyState title="Belum ada yang dapat ditempatkan" headingLevel="h3">
          Seseorang tampil dalam kotak setelah predikatnya final dan hasil asesmen potensinya dicatat pada
          halaman pegawainya.
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      <Section title="Sembilan kotak" lead="Pilih sebuah kotak untuk melihat orangnya.">
        <NineBoxMatrix
          caption={`Pegawai aktif menurut kinerja ${filter.tahun} (baris) dan potensi (kolom)`}
          people={boxes}
          hrefOf={(box) => paths.hr.talentBox(box, filter)}
        />
      </Section>
      <Section title="Rekomendasi setiap kotak">
        <Table
          caption="Kotak, jumlah pegawai, dan rekomendasinya"
          hideCaption
          layout="lines"
          rows={BOXES}
          rowKey={(box) => box}
          columns={[
            {
              key: "box",
              header: "Kotak",
              isRowHeader: true,
              cell: (box) => (
                <AppLink href={paths.hr.talentBox(box, filter)} className="link whitespace-nowrap">
                  Kotak {box}
                </AppLink>
              ),
            },
            {
              key: "people",
              header: "Pegawai",
              numeric: true,
              cell: (box) => formatNumber(boxes[box]),
            },
            {
              key: "performance",
              header: "Kinerja",
              cell: (box) => RATINGS_TEXT[axesOf(box).performance],
            },
            {
              key: "potential",
              header: "Potensi",
              cell: (box) => POTENTIAL_LABELS[axesOf(box).potential],
            },
            { key: "advice", header: "Rekomendasi", isPlain: true, cell: (box) => BOX_RECOMMENDATIONS[box] },
          ]}
        />
      </Section>
    </>
  );
}

function Missing({ boxes: { without, missing } }: { readonly boxes: TalentBoxes }) {
  return (
    <Section
      title="Belum dapat ditempatkan"
      lead="Tanpa asesmen yang berlaku atau predikat final, tidak ada kotak yang diperkirakan. Satu orang dapat kurang dua-duanya."
    >
      <Table
        caption="Pegawai tanpa kotak dan sebabnya"
        hideCaption
        layout="scroll"
        rows={[
          { label: "Pegawai tanpa kotak", people: without },
          ...MISSING_PARTS.map((part) => ({ label: MISSING_LABELS[part], people: missing[part] })),
        ]}
        rowKey={({ label }) => label}
        columns={[
          { key: "label", header: "Sebab", isRowHeader: true, cell: ({ label }) => label },
          { key: "people", header: "Pegawai", numeric: true, cell: ({ people }) => formatNumber(people) },
        ]}
      />
    </Section>
  );
}
