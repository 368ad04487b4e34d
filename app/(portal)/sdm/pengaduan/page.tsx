import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ComplaintTable } from "@/components/complaint/complaint-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import {
  type ComplaintGroup,
  countComplaints,
  listComplaints,
} from "@/lib/queries/complaint/list-complaints";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Pengaduan warga" };

const GROUPS = ["verifikasi", "ditangani", "menunggu", "ditanggapi", "selesai"] as const;
type Group = (typeof GROUPS)[number];
const GROUP_OF = {
  verifikasi: "VERIFY",
  ditangani: "WORK",
  menunggu: "WAITING",
  ditanggapi: "ANSWERED",
  selesai: "OVER",
} as const satisfies Record<Group, ComplaintGroup>;

const LABELS = {
  verifikasi: "Verifikasi",
  ditangani: "Ditangani unit",
  menunggu: "Menunggu pelapor",
  ditanggapi: "Ditanggapi",
  selesai: "Selesai",
} as const satisfies Record<Group, string>;

const EMPTY = {
  VERIFY: {
    title: "Tidak ada laporan yang menunggu verifikasi",
    next: "Laporan baru dan yang belum didisposisikan tampil di sini.",
  },
  WORK: {
    title: "Tidak ada laporan yang sedang ditangani",
    next: "Laporan tampil di sini setelah didisposisikan kepada unit.",
  },
  WAITING: {
    title: "Tidak ada laporan yang menunggu keterangan pelapor",
    next: "Laporan tampil di sini selama pelapornya diminta melengkapi.",
  },
  ANSWERED: {
    title: "Tidak ada jawaban yang menunggu pernyataan pelapor",
    next: "Laporan yang sudah dijawab tampil di sini sampai pelapornya menyatakan selesai.",
  },
  OVER: {
    title: "Belum ada laporan yang selesai",
    next: "Laporan tampil di sini setelah pelapornya puas atau batas tanggapannya lewat.",
  },
} as const satisfies Record<ComplaintGroup, { readonly title: string; readonly next: string }>;

const hrefOf = (group: Group, after?: string): string =>
  `${paths.hr.complaints}?${new URLSearchParams({ kelompok: group, ...(after ? { lanjut: after } : {}) })}`;

/** The complaints within reach, by who must act, the most urgent first. */
export default async function ComplaintsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "complaint.read")) notFound();
  const verifies = canSomewhere(viewer, "complaint.verify");
  // A unit sees nothing before the coordinator has looked at it.
  const groups = canSomewhere(viewer, "complaint.readOfficer")
    ? GROUPS
    : GROUPS.filter((group) => group !== "verifikasi");
  const querySchema = z.object({
    kelompok: z.enum(GROUPS).catch(verifies ? "verifikasi" : "ditangani"),
    langkah: z.literal("recuse").optional().catch(undefined),
    lanjut: z.uuid().optional().catch(undefined),
  });
  const { kelompok, langkah, lanjut } = querySchema.parse(await searchParams);
  const group = GROUP_OF[kelompok];
  const today = localToday();
  const [counts, { rows, next }] = await Promise.all([
    countComplaints(viewer),
    listComplaints(viewer, { group, today, after: lanjut }),
  ]);
  const countOf = (key: Group) => {
    const of = GROUP_OF[key];
    return of === "OVER" ? {} : { count: counts[of] };
  };
  return (
    <>
      <PageHeader
        title="Pengaduan warga"
        lead="Pengaduan, aspirasi, dan permintaan informasi, dari yang paling mendesak."
        actions={
          canSomewhere(viewer, "complaint.manageTemplates") && (
            <LinkButton href={paths.hr.complaintTemplates} variant="secondary">
              Templat jawaban
            </LinkButton>
          )
        }
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">
            Laporan diserahkan kepada petugas lain. Anda tidak dapat membukanya lagi.
          </FormMessage>
        </div>
      )}
      <TabsNav
        label="Pengaduan menurut keadaan"
        items={groups.map((key) => ({
          href: hrefOf(key),
          label: LABELS[key],
          current: key === kelompok,
          ...countOf(key),
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={EMPTY[group].title}>{EMPTY[group].next}</EmptyState>
      ) : (
        <>
          <ComplaintTable rows={rows} />
          <Pagination nextHref={next ? hrefOf(kelompok, next) : undefined} />
        </>
      )}
    </>
  );
}
