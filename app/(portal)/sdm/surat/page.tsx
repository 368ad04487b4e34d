import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { listMails, type MailRow } from "@/lib/queries/mail/list-mails";
import { formatMoment } from "@/lib/text/format";

export const metadata: Metadata = { title: "Surat keluar" };

const filterSchema = z.object({ sebelum: z.uuid().optional().catch(undefined) });

function MailState({ mail }: { readonly mail: MailRow }) {
  if (mail.sentAt) return <StatusBadge tone="success">Terkirim {formatMoment(mail.sentAt)}</StatusBadge>;
  if (mail.isSecretGone) return <StatusBadge tone="neutral">Tautannya tidak berlaku lagi</StatusBadge>;
  if (mail.lastError) return <StatusBadge tone="danger">Gagal, akan dicoba lagi</StatusBadge>;
  return <StatusBadge tone="neutral">Di kotak keluar</StatusBadge>;
}

/** An address that is too long for its line is parted before the @. */
function MailAddress({ address }: { readonly address: string }) {
  const [name, ...host] = address.split("@");
  return (
    <span className="wrap-anywhere">
      {name}
      {host.length > 0 && (
        <>
          <wbr />@{host.join("@")}
        </>
      )}
    </span>
  );
}

/** What Bina has mailed, or would have mailed where no mail server is set. */
export default async function MailPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { sebelum } = filterSchema.parse(await searchParams);
  const hasServer = env().SMTP_URL !== undefined;
  const mails = await listMails(viewer, new Date(), { before: sebelum, isTextShown: !hasServer });
  if (!mails) notFound();
  return (
    <>
      <PageHeader
        title="Surat keluar"
        lead="Setiap surel yang dikirim Bina kepada pegawai, dari yang terbaru."
        breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]}
      />
      {!hasServer && (
        <div className="mb-8">
          <Alert tone="warning" title="Server surel belum disetel">
            Surat tidak meninggalkan Bina. Bacakan isinya kepada penerima, atau minta administrator mengisi
            setelan SMTP_URL. Tautan pembuka akun hanya tampil untuk orang yang akunnya boleh Anda atur ulang,
            dan hilang setelah dipakai atau lewat waktunya.
          </Alert>
        </div>
      )}
      {mails.rows.length === 0 ? (
        <EmptyState title="Belum ada surat">
          Surat muncul di sini begitu ada pegawai yang meminta tautan sandi baru atau menerima pemberitahuan.
        </EmptyState>
      ) : (
        <Table
          caption="Surat keluar"
          hideCaption
          layout="lines"
          rows={mails.rows}
          rowKey={(mail) => mail.id}
          columns={[
            { key: "subject", header: "Perihal", isRowHeader: true, cell: (mail) => mail.subject },
            {
              key: "to",
              header: "Kepada",
              isPlain: true,
              cell: (mail) => <MailAddress address={mail.recipient} />,
            },
            { key: "at", header: "Dibuat", isPlain: true, cell: (mail) => formatMoment(mail.createdAt) },
            { key: "state", header: "Keadaan", isPlain: true, cell: (mail) => <MailState mail={mail} /> },
            {
              key: "text",
              header: "Isi",
              isPlain: true,
              isOwnLine: true,
              cell: (mail) =>
                mail.text ? (
                  <Details summary="Baca">
                    <p className="whitespace-pre-line break-words">{mail.text}</p>
                  </Details>
                ) : (
                  "Tersimpan di kotak surat penerima"
                ),
            },
          ]}
        />
      )}
      <Pagination nextHref={mails.next ? `${paths.hr.mail}?sebelum=${mails.next}` : undefined} />
    </>
  );
}
