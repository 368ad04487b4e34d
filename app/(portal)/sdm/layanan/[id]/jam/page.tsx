import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { OfficeHoursForm } from "@/components/service/office-hours-form";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { managedOfficeHours } from "@/lib/queries/service/managed-office-hours";
import {
  clockValue,
  daysText,
  OFFICE_HOURS_IN_FORCE,
  OFFICE_HOURS_STEPS,
  type OfficeHoursStep,
} from "@/lib/text/office-hours";
import { draftKey } from "../../../../draft-key";
import { dropOfficeHoursAction, setOfficeHoursAction } from "./actions";

export const metadata: Metadata = { title: "Jam kerja" };

const STEPS = Object.keys(OFFICE_HOURS_STEPS) as [OfficeHoursStep, ...OfficeHoursStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

type OfficeHoursPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** When a service is worked on: what its working minutes are counted by. */
export default async function OfficeHoursPage({ params, searchParams }: OfficeHoursPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const hours = id.success && (await managedOfficeHours(viewer, id.data));
  if (!hours) notFound();
  const { serviceId, serviceName, unitName, inForce, week, days, seenService, seenUnit } = hours;
  const seen = { serviceId, seenService: String(seenService), seenUnit: String(seenUnit) };
  const storageKey = draftKey(viewer, "jam-kerja", serviceId);
  return (
    <>
      <PageHeader
        eyebrow={`${serviceName}, ${unitName}`}
        title="Jam kerja"
        lead="Menit kerja permohonan dihitung menurut jam ini. Yang sedang berjalan tetap dihitung menurut jam saat ia masuk."
        breadcrumb={[
          { label: "Kelola layanan", href: paths.hr.services },
          { label: serviceName, href: paths.hr.service(serviceId) },
        ]}
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear storageKey={storageKey} />
          <FormMessage outcome="success">{OFFICE_HOURS_STEPS[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Jam buka dan tutup" lead={OFFICE_HOURS_IN_FORCE[inForce]}>
        {/* Begins anew with each change that was saved. */}
        <OfficeHoursForm
          key={`${seenService}-${seenUnit}`}
          action={setOfficeHoursAction}
          draftKey={storageKey}
          seen={seen}
          value={{
            scope: inForce === "SERVICE" ? "SERVICE" : "UNIT",
            opens: week.map((open) => clockValue(open?.opens)),
            closes: week.map((open) => clockValue(open?.closes)),
            days: daysText(days),
          }}
        />
      </Section>
      {inForce !== "GENERAL" && (
        <Section
          title={inForce === "SERVICE" ? "Ikuti jam unit" : "Ikuti jam umum"}
          lead="Jam di atas tidak dipakai lagi bagi permohonan yang masuk sesudahnya."
        >
          <ButtonForm action={dropOfficeHoursAction} fields={{ ...seen, scope: inForce }}>
            {inForce === "SERVICE" ? "Pakai jam unit lagi" : "Pakai jam umum lagi"}
          </ButtonForm>
        </Section>
      )}
    </>
  );
}
