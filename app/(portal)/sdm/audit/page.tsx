import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { auditChange } from "@/components/audit/audit-change";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { Stat } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { chainState } from "@/lib/queries/audit/chain-state";
import { type AuditRow, listAuditEvents } from "@/lib/queries/audit/list-audit-events";
import { AUDIT_ACTION_LABELS, AUDIT_CATEGORY_LABELS } from "@/lib/text/audit";
import { formatMoment, formatNumber } from "@/lib/text/format";

export const metadata: Metadata = { title: "Jejak audit" };

type Category = keyof typeof AUDIT_CATEGORY_LABELS;
const CATEGORIES = Object.keys(AUDIT_CATEGORY_LABELS) as Category[];

const filterSchema = z.object({
  sebelum: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
  kelompok: z.enum(CATEGORIES).optional().catch(undefined),
  nip: z
    .string()
    .transform((nip) => nip.replace(/\D/g, ""))
    .pipe(z.string().length(18))
    .optional()
    .catch(undefined),
});

function actorOf(row: AuditRow): string {
  if (row.actor) return row.actor;
  return row.actorKind.startsWith("system:") ? "Sistem" : "Tanpa akun";
}

/** A name only once: a row of what somebody did to their own account names its actor already. */
const aboutOf = ({ about, isAboutActor }: AuditRow): string =>
  isAboutActor ? "diri sendiri" : (about ?? "—");

/** The trail of every change, for those who supervise the use of Bina. */
export default async function AuditPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const given = await searchParams;
  const { sebelum, kelompok, nip } = filterSchema.parse(given);
  const [events, chain] = await Promise.all([
    listAuditEvents(viewer, { before: sebelum, category: kelompok, nip }),
    chainState(),
  ]);
  if (!events) notFound();
  const nextQuery = new URLSearchParams({
    ...(kelompok ? { kelompok } : {}),
    ...(nip ? { nip } : {}),
    sebelum: events.next ?? "",
  });
  return (
    <>
      <PageHeader
        title="Jejak audit"
        lead="Siapa mengubah apa, kapan, dan dari mana. Jejak hanya bisa bertambah; setiap menit baris baru disegel ke dalam rantai."
        breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]}
      />
      <div className="mb-8 grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Stat
          label="Segel"
          value={formatNumber(chain.seals)}
          note={chain.sealedAt ? `terakhir ${formatMoment(chain.sealedAt)}` : "belum ada"}
        />
        <Stat label="Menunggu segel" value={formatNumber(chain.unsealed)} note="baris" />
        <Stat
          label="Ujung rantai"
          value={chain.lastHash?.slice(0, 12) ?? "—"}
          note="awal nilai hash; catat di luar Bina"
        />
      </div>
      <form method="get" className="mb-8 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <Field name="kelompok" label="Kelompok" isFilter>
          {(control) => (
            <Select
              {...control}
              defaultValue={kelompok ?? ""}
              placeholder="Semua"
              options={CATEGORIES.map((value) => ({ value, label: AUDIT_CATEGORY_LABELS[value] }))}
            />
          )}
        </Field>
        <Field name="nip" label="NIP pelaku atau yang bersangkutan" isFilter>
          {(control) => (
            <Input {...control} defaultValue={nip ?? ""} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
        <Button type="submit">Tampilkan</Button>
      </form>
      {events.rows.length === 0 ? (
        <EmptyState title="Tidak ada jejak yang cocok">
          Longgarkan saringan, atau periksa lagi NIP-nya.
        </EmptyState>
      ) : (
        <Table
          caption="Jejak audit, terbaru dahulu"
          hideCaption
          layout="lines"
          rows={events.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "action",
              header: "Tindakan",
              isRowHeader: true,
              cell: (row) => AUDIT_ACTION_LABELS[row.action],
            },
            { key: "at", header: "Waktu", isPlain: true, cell: (row) => formatMoment(row.at) },
            { key: "actor", header: "Oleh", cell: actorOf },
            { key: "about", header: "Tentang", cell: aboutOf },
            {
              key: "change",
              header: "Perubahan",
              isPlain: true,
              isOwnLine: true,
              cell: (row) => auditChange(row),
            },
            { key: "address", header: "Alamat", cell: (row) => row.address ?? "—" },
          ]}
        />
      )}
      <Pagination nextHref={events.next ? `${paths.hr.audit}?${nextQuery}` : undefined} />
    </>
  );
}
