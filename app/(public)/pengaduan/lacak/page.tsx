import type { Metadata } from "next";
import { TrackingForm } from "@/components/form/tracking-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { trackedComplaintId } from "@/lib/actions/tracking-cookie";
import { paths } from "@/lib/paths";
import { trackedComplaint } from "@/lib/queries/complaint/tracked-complaint";
import { LIMITS } from "@/lib/services/attempt-limits";
import { localDayOf } from "@/lib/time";
import { openTrackingAction } from "./actions";
import { Tracked } from "./tracked";

const { points: tries, seconds } = LIMITS.trackingCode;

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Lacak laporan" };

/** The reporter follows a complaint by code and PIN, from any device. */
export default async function TrackComplaintPage() {
  const now = new Date();
  const id = await trackedComplaintId(now);
  const complaint = id === null ? null : await trackedComplaint(id, localDayOf(now));
  if (complaint) return <Tracked complaint={complaint} />;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Lacak laporan"
        lead="Masukkan kode lacak dan PIN yang Anda catat saat mengirim laporan."
        actions={
          <LinkButton href={paths.complaint} variant="secondary">
            Kirim laporan baru
          </LinkButton>
        }
      />
      <TrackingForm
        action={openTrackingAction}
        button="Lihat laporan"
        pinHint="yang tampil saat laporan dikirim"
      />
      <p className="mt-8 max-w-prose text-ink-soft">
        Setelah {tries} kali salah, kode ini berhenti menerima PIN selama {seconds / 60}&nbsp;menit. PIN yang
        hilang tidak dapat kami kirim ulang; kirim laporan baru bila perlu.
      </p>
    </div>
  );
}
