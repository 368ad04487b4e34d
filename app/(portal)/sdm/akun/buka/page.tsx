import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InviteForm } from "@/components/access/invite-form";
import { OpenAccountsForm } from "@/components/access/open-accounts-form";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { requireViewer } from "@/lib/auth/current-session";
import { TEMPORARY_PASSWORD_DAYS } from "@/lib/domain/access/account-state";
import { env, portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { openingCounts } from "@/lib/queries/access/opening-counts";
import { unitChoices } from "@/lib/queries/access/unit-choices";
import { formatNumber } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import { inviteAction, openAccountsAction } from "../actions";

export const metadata: Metadata = { title: "Buka akun baru" };

/** The first passwords of people who came with the roster: by mail for whom it reaches, on paper for the others. */
export default async function OpenAccountsPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const [counts, units] = await Promise.all([
    openingCounts(viewer, localDayOf(now), now),
    unitChoices(viewer, "account.reset"),
  ]);
  if (!counts) notFound();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Buka akun baru"
          lead="Pegawai dari data kepegawaian sudah punya akun, tetapi belum punya kata sandi."
          breadcrumb={[{ label: "Akun pegawai", href: paths.hr.accounts }]}
        />
        <div className="mb-10 grid gap-4 sm:grid-cols-3">
          <Stat label="Belum dibuka" value={formatNumber(counts.waiting)} note="pegawai aktif" />
          <Stat label="Punya surel" value={formatNumber(counts.toInvite)} note="belum diundang" />
          <Stat
            label="Undangan berlaku"
            value={formatNumber(counts.invited)}
            note="menunggu dibuka pemiliknya"
          />
        </div>
        <Section
          title="Undang lewat surel"
          lead="Setiap orang memilih kata sandinya sendiri dari tautan yang berlaku tujuh hari. Cara ini paling aman: tidak ada orang lain yang tahu kata sandinya."
        >
          {env().SMTP_URL ? null : (
            <div className="mb-6">
              <Alert tone="warning" title="Server surel belum disetel">
                Undangan akan tersimpan di Surat keluar dan tidak sampai kepada pegawai.
              </Alert>
            </div>
          )}
          <InviteForm action={inviteAction} units={units} />
        </Section>
      </div>
      <Section
        title="Cetak kata sandi sementara"
        lead={`Untuk yang tidak punya surel. Setiap orang menerima selembar, lalu menggantinya saat pertama masuk. Berlaku ${TEMPORARY_PASSWORD_DAYS} hari.`}
      >
        <OpenAccountsForm action={openAccountsAction} units={units} address={portalUrl(paths.signIn)} />
      </Section>
    </>
  );
}
