import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PotentialForm } from "@/components/talent/potential-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { personTalent } from "@/lib/queries/talent/person-talent";
import { localToday } from "@/lib/time";
import { recordPotentialAction } from "../../../../talenta/actions";

export const metadata: Metadata = { title: "Catat hasil asesmen potensi" };

const querySchema = z.object({ ganti: z.uuid().optional().catch(undefined) });

type RecordPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** Writes down what an assessment found, or corrects a record of it by a new one. */
export default async function RecordPotentialPage({ params, searchParams }: RecordPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { ganti } = querySchema.parse(await searchParams);
  const person = id.success ? await personTalent(viewer, id.data, localToday()) : null;
  if (!person?.mayRecord) notFound();
  const corrected = person.records.find((record) => record.id === ganti && !record.isSuperseded) ?? null;
  if (ganti && !corrected) notFound();
  return (
    <>
      <PageHeader
        eyebrow={<span className="wrap-anywhere">{person.name}</span>}
        title={corrected ? "Perbaiki hasil asesmen potensi" : "Catat hasil asesmen potensi"}
        lead="Salin dari laporan asesmen. Potensi tidak diperkirakan dari kinerja."
        breadcrumb={[
          { label: person.name, href: paths.hr.employee(person.id) },
          { label: "Potensi dan kotak talenta", href: paths.hr.employeePotential(person.id) },
        ]}
      />
      <PotentialForm
        action={recordPotentialAction}
        id={randomUUID()}
        employeeId={person.id}
        corrected={corrected}
      />
    </>
  );
}
