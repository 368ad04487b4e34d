import type { Metadata } from "next";
import { z } from "zod";
import { TrackingForm } from "@/components/form/tracking-form";
import { PageHeader } from "@/components/ui/page-header";
import { trackedApplicationId } from "@/lib/actions/tracking-cookie";
import { paths } from "@/lib/paths";
import { trackedApplication } from "@/lib/queries/application/find-application";
import { LIMITS } from "@/lib/services/attempt-limits";
import { codeText } from "@/lib/text/tracking";
import { openApplicationAction } from "./actions";
import { Tracked } from "./tracked";

const { points: tries, seconds } = LIMITS.trackingCode;

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Lacak permohonan" };

const querySchema = z.object({
  kode: z
    .string()
    .regex(/^[A-Z0-9-]{12,14}$/)
    .optional()
    .catch(undefined),
});

/** The applicant follows an application by code and PIN, from any device. */
export default async function TrackApplicationPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const { kode } = querySchema.parse(await searchParams);
  const now = new Date();
  const id = await trackedApplicationId(now);
  const application = id === null ? null : await trackedApplication(id, now);
  const isAnother = kode !== undefined && application?.code !== kode.replaceAll("-", "");
  if (application && !isAnother) return <Tracked application={application} />;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Lacak permohonan"
        lead="Masukkan kode lacak dan PIN dari tanda terima Anda."
        breadcrumb={[{ label: "Layanan", href: paths.services }]}
      />
      <TrackingForm
        action={openApplicationAction}
        button="Lihat permohonan"
        pinHint="pada tanda terima"
        code={kode && codeText(kode.replaceAll("-", ""))}
      />
      <p className="mt-8 max-w-prose text-ink-soft">
        Setelah {tries} kali salah, kode ini berhenti menerima PIN selama {seconds / 60}&nbsp;menit. PIN yang
        hilang diganti di loket dengan menunjukkan identitas.
      </p>
    </div>
  );
}
