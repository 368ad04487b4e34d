import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Pledge } from "@/components/service/pledge";
import { PledgeForm } from "@/components/service/pledge-form";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { managedPledges } from "@/lib/queries/service/pledges";
import { USUAL_PLEDGE } from "@/lib/text/service";
import { draftKey } from "../../../../draft-key";
import { setPledgeAction } from "./actions";

export const metadata: Metadata = { title: "Maklumat pelayanan" };

const querySchema = z.object({ langkah: z.literal("terbit").optional().catch(undefined) });

type PledgePageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What the unit of a service promises to those whom it serves. */
export default async function PledgePage({ params, searchParams }: PledgePageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const managed = id.success && (await managedPledges(viewer, id.data));
  if (!managed) notFound();
  const { serviceId, serviceName, unitId, unit, pledges } = managed;
  const [current] = pledges;
  const seen = current?.version ?? 0;
  const storageKey = draftKey(viewer, "maklumat", unitId);
  return (
    <>
      <PageHeader
        eyebrow={unit.name}
        title="Maklumat pelayanan"
        lead="Janji unit kepada warga, tampil di halaman unit dan semua layanannya. Yang lama tetap dapat dibaca."
        breadcrumb={[
          { label: "Kelola layanan", href: paths.hr.services },
          { label: serviceName, href: paths.hr.service(serviceId) },
        ]}
        actions={
          <LinkButton href={paths.unit(unit.code)} variant="secondary">
            Lihat seperti warga
          </LinkButton>
        }
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear key={seen} storageKey={storageKey} />
          <FormMessage outcome="success">Maklumat terbit. Warga membacanya sekarang.</FormMessage>
        </div>
      )}
      {current && (
        <Section title="Yang berlaku">
          <Pledge pledges={pledges} />
        </Section>
      )}
      {langkah && current ? (
        <div className="mt-8">
          <LinkButton href={paths.hr.pledge(serviceId)} variant="secondary">
            Ganti maklumat
          </LinkButton>
        </div>
      ) : (
        <Section title={current ? "Ganti maklumat" : "Terbitkan maklumat"}>
          <PledgeForm
            key={seen}
            action={setPledgeAction}
            draftKey={storageKey}
            serviceId={serviceId}
            seen={seen}
            value={current ? startOf(current) : { text: USUAL_PLEDGE }}
          />
        </Section>
      )}
    </>
  );
}

/** A new decision has a number and a day of its own. */
const startOf = ({ text, signer, signerTitle }: { text: string; signer: string; signerTitle: string }) => ({
  text,
  signer,
  signerTitle,
});
