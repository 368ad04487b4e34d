import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PotentialRecord } from "@/components/talent/potential-record";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listsTalent, seesDirectory } from "@/lib/permissions/directory";
import { type PersonTalent, personTalent } from "@/lib/queries/talent/person-talent";
import { PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { BOX_RECOMMENDATIONS, MISSING_LABELS, POTENTIAL_LABELS } from "@/lib/text/talent";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Potensi dan kotak talenta" };

const querySchema = z.object({ langkah: z.literal("catat").optional().catch(undefined) });

type PotentialPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** The assessed potential of one person: for HR, the talent committee, and the person. */
export default async function PotentialPage({ params, searchParams }: PotentialPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const today = localToday();
  const person = id.success ? await personTalent(viewer, id.data, today) : null;
  if (!person) notFound();
  const { records, mayRecord } = person;
  const where = [person.positionTitle, person.unitName].filter((part) => part !== null).join(", ");
  return (
    <>
      <PageHeader
        eyebrow={<span className="wrap-anywhere">{person.name}</span>}
        title="Potensi dan kotak talenta"
        lead="Hanya orangnya sendiri, BKPSDM, dan komite talenta yang melihat halaman ini."
        breadcrumb={
          seesDirectory(viewer)
            ? [
                { label: "Pegawai", href: paths.hr.employees },
                { label: person.name, href: paths.hr.employee(person.id) },
              ]
            : listsTalent(viewer)
              ? [{ label: "Kotak talenta", href: paths.hr.talent }]
              : [{ label: "Penilaian", href: paths.appraisals }]
        }
        meta={where && <span className="text-ink-soft">{where}</span>}
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">Hasil asesmen tersimpan.</FormMessage>
        </div>
      )}
      <Place person={person} />
      <Section
        title="Hasil asesmen"
        lead="Catatan tidak pernah diubah. Yang keliru diganti dengan catatan baru beserta alasannya."
        actions={
          mayRecord && <LinkButton href={paths.hr.recordPotential(person.id)}>Catat hasil asesmen</LinkButton>
        }
      >
        {records.length === 0 ? (
          <EmptyState title="Potensi belum dinilai" headingLevel="h3">
            Tanpa hasil asesmen tidak ada kotak yang diperkirakan.
          </EmptyState>
        ) : (
          <div className="space-y-4">
            {records.map((record) => (
              <PotentialRecord
                key={record.id}
                record={record}
                today={today}
                correctHref={
                  mayRecord && !record.isSuperseded
                    ? paths.hr.correctPotential(person.id, record.id)
                    : undefined
                }
              />
            ))}
          </div>
        )}
      </Section>
    </>
  );
}

function Place({ person: { place, rating } }: { readonly person: PersonTalent }) {
  const predikat = rating
    ? `${PREDIKAT_TEXT[rating.predikat]}, tahun ${rating.year}`
    : "Belum ada yang final";
  if (place.kind === "MISSING") {
    return (
      <Section title="Kotak talenta">
        <EmptyState title="Belum dapat ditempatkan" headingLevel="h3">
          {place.missing.map((part) => MISSING_LABELS[part]).join("; ")}.
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section
      title={`Kotak talenta: kotak ${place.box}`}
      lead="Bahan pembahasan. Yang memutuskan tetap pejabat yang berwenang."
    >
      <DescriptionList
        items={[
          { term: "Predikat terakhir", description: predikat },
          { term: "Kinerja", description: RATINGS_TEXT[place.performance] },
          { term: "Potensi", description: POTENTIAL_LABELS[place.potential] },
          { term: "Rekomendasi", description: BOX_RECOMMENDATIONS[place.box] },
        ]}
      />
    </Section>
  );
}
