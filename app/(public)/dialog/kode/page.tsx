import type { Metadata } from "next";
import { TicketForm } from "@/components/consultation/ticket-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { shownTicketId } from "@/lib/actions/ticket-cookie";
import { paths } from "@/lib/paths";
import { ownRegistration } from "@/lib/queries/consultation/read-registration";
import { LIMITS } from "@/lib/services/attempt-limits";
import { openTicketAction } from "./actions";
import { RegistrationTicket } from "./registration-ticket";

const { points: tries, seconds } = LIMITS.trackingCode;

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Lihat dengan kode" };

/** What somebody sent for a public dialogue, by code and PIN, from any device. */
export default async function ConsultationTicketPage() {
  const now = new Date();
  const id = await shownTicketId(now);
  const registration = id === null ? null : await ownRegistration(id);
  if (registration) return <RegistrationTicket registration={registration} now={now} />;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Lihat dengan kode"
        lead="Masukkan kode dan PIN yang Anda catat saat mendaftar."
        breadcrumb={[{ label: "Dialog publik", href: paths.consultations }]}
        actions={
          <LinkButton href={paths.consultations} variant="secondary">
            Semua dialog
          </LinkButton>
        }
      />
      <TicketForm action={openTicketAction} />
      <p className="mt-8 max-w-prose text-ink-soft">
        Setelah {tries} kali salah, kode ini berhenti menerima PIN selama {seconds / 60} menit.
      </p>
    </div>
  );
}
