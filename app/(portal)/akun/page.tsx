import type { Metadata } from "next";
import { z } from "zod";
import { ChangePasswordForm } from "@/components/access/change-password-form";
import { OwnAddress } from "@/components/access/own-address";
import { ButtonForm } from "@/components/form/button-form";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { ownAddress } from "@/lib/queries/access/own-address";
import { ownProfile } from "@/lib/queries/access/own-profile";
import { ownSessions } from "@/lib/queries/access/own-sessions";
import { secondFactorState } from "@/lib/queries/access/second-factor-state";
import { deviceText } from "@/lib/text/device";
import { formatMoment } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import {
  askAddressLetterAction,
  changePasswordAction,
  revokeOtherSessionsAction,
  revokeSessionAction,
} from "./actions";

export const metadata: Metadata = { title: "Akun saya" };

const STEPS = {
  surat: "Surat dikirim. Buka tautan di dalamnya pada perangkat yang sedang masuk ini.",
  surel: "Alamat surel Anda sudah pasti. Tautan kata sandi baru dikirim ke sana.",
} as const;
const querySchema = z.object({ langkah: z.enum(["surat", "surel"]).optional().catch(undefined) });

/** One's own data, devices and keys. */
export default async function AccountPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { langkah } = querySchema.parse(await searchParams);
  const now = new Date();
  const [profile, address, sessions, secondFactor] = await Promise.all([
    ownProfile(viewer, localDayOf(now)),
    ownAddress(viewer),
    ownSessions(viewer, now),
    secondFactorState(viewer),
  ]);
  return (
    <>
      <PageHeader title="Akun saya" breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]} />
      <Section
        title="Data"
        actions={
          <LinkButton href={paths.reportData} variant="secondary">
            Data saya keliru
          </LinkButton>
        }
      >
        <DescriptionList
          items={[
            { term: "Nama", description: profile.name },
            { term: "NIP", description: <span className="figures">{profile.nip}</span> },
            { term: "Jabatan", description: profile.positionTitle ?? "Belum tercatat" },
            { term: "Unit kerja", description: profile.unitName ?? "Belum tercatat" },
            { term: "Surel", description: profile.email ?? "Belum tercatat" },
          ]}
        />
      </Section>
      {address.isNeeded && (
        <Section title="Alamat surel" id="surel">
          <div className="space-y-4">
            {langkah && <FormMessage outcome="success">{STEPS[langkah]}</FormMessage>}
            <OwnAddress {...address} action={askAddressLetterAction} />
          </div>
        </Section>
      )}
      <Section
        title="Verifikasi dua langkah"
        actions={
          <LinkButton href={paths.secondFactor} variant="secondary">
            {secondFactor.kind === "on" ? "Kelola" : "Pasang"}
          </LinkButton>
        }
      >
        {secondFactor.kind === "on" ? (
          <StatusBadge tone="success">Menyala</StatusBadge>
        ) : (
          <p className="max-w-prose text-ink-soft">
            Belum dipasang. Dengan kode dari ponsel, kata sandi yang bocor saja tidak cukup untuk masuk.
          </p>
        )}
      </Section>
      <Section
        title="Perangkat yang sedang masuk"
        actions={
          sessions.length > 1 && (
            <ButtonForm action={revokeOtherSessionsAction}>Keluarkan yang lain</ButtonForm>
          )
        }
      >
        <Table
          caption="Perangkat yang sedang masuk"
          hideCaption
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "device",
              header: "Perangkat",
              isRowHeader: true,
              cell: ({ userAgent }) => deviceText(userAgent),
            },
            { key: "address", header: "Alamat", cell: ({ address }) => address ?? "–" },
            { key: "since", header: "Masuk", cell: ({ createdAt }) => formatMoment(createdAt) },
            { key: "seen", header: "Terakhir dipakai", cell: ({ lastSeenAt }) => formatMoment(lastSeenAt) },
            {
              key: "end",
              header: "Tindakan",
              cell: ({ id, isCurrent }) =>
                isCurrent ? (
                  <StatusBadge tone="info">Perangkat ini</StatusBadge>
                ) : (
                  <ButtonForm action={revokeSessionAction} fields={{ sessionId: id }}>
                    Keluarkan
                  </ButtonForm>
                ),
            },
          ]}
        />
      </Section>
      <Section
        title="Jejak penilaian"
        lead="Siapa menulis apa tentang SKP, realisasi, dan nilai Anda."
        actions={
          <LinkButton href={paths.ownTrail} variant="secondary">
            Buka jejak
          </LinkButton>
        }
      >
        <p className="max-w-prose text-ink-soft">
          Jejak hanya bisa bertambah dan tidak dapat diubah siapa pun.
        </p>
      </Section>
      <Section
        title="Salinan data saya"
        lead="Semua yang Bina simpan tentang Anda dalam satu buku kerja: profil, SKP, realisasi, umpan balik, penilaian, pembinaan, pelatihan, dan jejaknya."
        actions={
          <form method="post" action={paths.ownCopy}>
            <SubmitButton variant="secondary">Unduh salinan</SubmitButton>
          </form>
        }
      >
        <p className="max-w-prose text-ink-soft">
          Isi konseling tidak ikut, karena milik dua orang. Setiap unduhan tercatat di jejak. Untuk apa data
          ini disimpan tertulis di{" "}
          <AppLink href={paths.privacy} className="link">
            Data pribadi
          </AppLink>
          .
        </p>
      </Section>
      <Section title="Ganti kata sandi">
        <ChangePasswordForm action={changePasswordAction} />
      </Section>
    </>
  );
}
