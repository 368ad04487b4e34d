import type { Metadata } from "next";
import { z } from "zod";
import { auditChange } from "@/components/audit/audit-change";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listOwnTrail, type OwnTrailRow } from "@/lib/queries/audit/list-own-trail";
import { AUDIT_ACTION_LABELS } from "@/lib/text/audit";
import { formatMoment } from "@/lib/text/format";

export const metadata: Metadata = { title: "Jejak penilaian saya" };

const querySchema = z.object({
  sebelum: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

function actorOf({ actor, isOwnDeed }: OwnTrailRow): string {
  if (isOwnDeed) return "Anda";
  return actor ?? "Sistem";
}

/** Everything that was written about the viewer's plan, log and ratings, as the audit trail has it. */
export default async function OwnTrailPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { sebelum } = querySchema.parse(await searchParams);
  const { rows, next } = await listOwnTrail(viewer, sebelum);
  return (
    <>
      <PageHeader
        title="Jejak penilaian saya"
        lead="Setiap perubahan pada SKP, realisasi, dan penilaian Anda: oleh siapa dan kapan. Jejak ini tidak dapat diubah siapa pun."
        breadcrumb={[{ label: "Akun saya", href: paths.account }]}
      />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada jejak">
          Jejak pertama muncul ketika SKP Anda dibuat, lalu bertambah pada setiap langkah sampai nilai Anda
          final.
        </EmptyState>
      ) : (
        <Table
          caption="Jejak penilaian, terbaru dahulu"
          hideCaption
          layout="lines"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "action",
              header: "Tindakan",
              isRowHeader: true,
              cell: ({ action, appraisalId }) =>
                appraisalId ? (
                  <AppLink href={paths.appraisal(appraisalId)} className="link">
                    {AUDIT_ACTION_LABELS[action]}
                  </AppLink>
                ) : (
                  AUDIT_ACTION_LABELS[action]
                ),
            },
            { key: "at", header: "Waktu", isPlain: true, cell: ({ at }) => formatMoment(at) },
            { key: "actor", header: "Oleh", cell: actorOf },
            {
              key: "change",
              header: "Perubahan",
              isPlain: true,
              isOwnLine: true,
              cell: ({ isHidden, before, after }) =>
                isHidden ? "Terlihat setelah hasil disampaikan" : auditChange({ before, after }),
            },
          ]}
        />
      )}
      <Pagination nextHref={next ? `${paths.ownTrail}?sebelum=${next}` : undefined} />
    </>
  );
}
