import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AccountStateBadge } from "@/components/access/account-state-badge";
import { ResetByHrForm } from "@/components/access/reset-by-hr-form";
import { ResetObstacles } from "@/components/access/reset-obstacles";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { listAccounts } from "@/lib/queries/access/list-accounts";
import { formatMoment } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { resetByHrAction } from "../actions";

export const metadata: Metadata = { title: "Akun pegawai" };

/** One person's account, and a new temporary password for them. */
export default async function AccountOfPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const found = await listAccounts(viewer, localToday(), { employeeId: id.data });
  const account = found?.rows[0];
  if (!account) notFound();
  return (
    <>
      <PageHeader title={account.name} breadcrumb={[{ label: "Akun pegawai", href: paths.hr.accounts }]} />
      <Section title="Akun">
        <DescriptionList
          items={[
            { term: "NIP", description: <span className="figures">{formatNip(account.nip)}</span> },
            { term: "Jabatan", description: account.positionTitle ?? "Belum tercatat" },
            { term: "Unit kerja", description: account.unitName ?? "Belum tercatat" },
            { term: "Surel", description: account.email ?? "Belum tercatat" },
            { term: "Keadaan", description: <AccountStateBadge state={account.state} /> },
            {
              term: "Verifikasi dua langkah",
              description: account.hasSecondFactor ? "Menyala" : "Belum dipasang",
            },
            {
              term: "Terakhir masuk",
              description: account.lastSeenAt ? formatMoment(account.lastSeenAt) : "Belum pernah",
            },
          ]}
        />
      </Section>
      <Section
        title="Kata sandi sementara"
        lead="Pastikan yang meminta memang orangnya, misalnya lewat atasannya. Semua sesinya berakhir, dan ia diberi tahu lewat surel bila alamatnya tercatat."
      >
        {account.mayReset ? (
          <ResetByHrForm
            action={resetByHrAction}
            employeeId={account.employeeId}
            version={account.version}
            name={account.name}
            hasSecondFactor={account.hasSecondFactor}
          />
        ) : (
          <ResetObstacles isOwn={account.isOwn} obstacles={account.obstacles} />
        )}
      </Section>
    </>
  );
}
