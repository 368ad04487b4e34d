import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ApplicationTable } from "@/components/application/application-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { counterServices, seesApplications } from "@/lib/queries/application/counter-services";
import {
  type ApplicationGroup,
  countApplications,
  listApplications,
} from "@/lib/queries/application/list-applications";

export const metadata: Metadata = { title: "Permohonan layanan" };

const TABS = {
  baru: {
    group: "NEW",
    label: "Perlu diperiksa",
    empty: {
      title: "Tidak ada yang perlu diperiksa",
      next: "Permohonan daring yang baru masuk tampil di sini, untuk diperiksa kelengkapan berkasnya.",
    },
  },
  terlambat: {
    group: "LATE",
    label: "Terlambat",
    empty: {
      title: "Tidak ada yang terlambat",
      next: "Lanjutkan yang jatuh tempo hari ini, pada kelompok Hari ini.",
    },
  },
  "hari-ini": {
    group: "TODAY",
    label: "Hari ini",
    empty: {
      title: "Tidak ada yang jatuh tempo hari ini",
      next: "Lanjutkan yang ada pada kelompok Berikutnya.",
    },
  },
  dikerjakan: {
    group: "LATER",
    label: "Berikutnya",
    empty: {
      title: "Tidak ada yang jatuh tempo sesudah hari ini",
      next: "Permohonan yang berkasnya lengkap tampil di sini menurut batas waktunya.",
    },
  },
  menunggu: {
    group: "WAITING",
    label: "Menunggu pemohon",
    empty: {
      title: "Tidak ada berkas yang menunggu pemohon",
      next: "Permohonan yang diminta dilengkapi tampil di sini; waktunya berhenti sampai pemohon melengkapinya.",
    },
  },
  siap: {
    group: "READY",
    label: "Siap diambil",
    empty: {
      title: "Tidak ada hasil yang menunggu diambil",
      next: "Permohonan yang hasilnya sudah jadi tampil di sini sampai diserahkan.",
    },
  },
  selesai: {
    group: "OVER",
    label: "Selesai",
    empty: {
      title: "Belum ada permohonan yang selesai",
      next: "Permohonan tampil di sini setelah diserahkan, ditolak, atau dihentikan.",
    },
  },
} as const satisfies Record<
  string,
  {
    readonly group: ApplicationGroup;
    readonly label: string;
    readonly empty: { readonly title: string; readonly next: string };
  }
>;
const KEYS = Object.keys(TABS) as (keyof typeof TABS)[];

/** Where the board opens that nobody asked a group of: at the first that has something to do. */
const MOST_URGENT = ["terlambat", "hari-ini", "baru", "dikerjakan"] as const;

const querySchema = z.object({
  kelompok: z.enum(KEYS).optional().catch(undefined),
  layanan: z.uuid().optional().catch(undefined),
  setelah: z.uuid().optional().catch(undefined),
});

function hrefOf(kelompok: string, layanan?: string, setelah?: string): string {
  const query = { kelompok, ...(layanan ? { layanan } : {}), ...(setelah ? { setelah } : {}) };
  return `${paths.applications}?${new URLSearchParams(query)}`;
}

/** The counter's board: what is late, what is due today, who waits for whom. */
export default async function ApplicationsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!(await seesApplications(viewer))) notFound();
  const { kelompok: asked, layanan, setelah } = querySchema.parse(await searchParams);
  const now = new Date();
  const counts = await countApplications(viewer, now, layanan);
  const kelompok = asked ?? MOST_URGENT.find((key) => counts[TABS[key].group] > 0) ?? "terlambat";
  const { group, empty } = TABS[kelompok];
  const [{ rows, next }, services, own] = await Promise.all([
    listApplications(viewer, { group, now, serviceId: layanan, after: setelah }),
    counterServices(viewer, "application.read"),
    counterServices(viewer, "application.handle"),
  ]);
  return (
    <>
      <PageHeader
        title="Permohonan layanan"
        lead="Waktu dihitung dalam menit kerja sejak berkas lengkap, tanpa waktu menunggu pemohon."
        actions={
          own.length > 0 && (
            <>
              <LinkButton href={paths.assistedSurveys} variant="secondary">
                Isikan survei bagi warga
              </LinkButton>
              <LinkButton href={paths.newApplication}>Daftarkan permohonan</LinkButton>
            </>
          )
        }
      />
      {services.length > 1 && (
        <form action={paths.applications} className="mb-6 flex flex-wrap items-end gap-3">
          <input type="hidden" name="kelompok" value={kelompok} />
          <Field name="layanan" label="Layanan" isFilter>
            {(control) => (
              <Select
                {...control}
                options={services.map(({ id, name, unitName }) => ({
                  value: id,
                  label: `${name}, ${unitName}`,
                }))}
                placeholder="Semua layanan"
                defaultValue={layanan ?? ""}
              />
            )}
          </Field>
          <Button type="submit" variant="secondary">
            Tampilkan
          </Button>
        </form>
      )}
      <TabsNav
        label="Permohonan menurut keadaan"
        items={KEYS.map((key) => {
          const { group: of, label } = TABS[key];
          return {
            href: hrefOf(key, layanan),
            label,
            current: key === kelompok,
            ...(of === "OVER" ? {} : { count: counts[of] }),
          };
        })}
      />
      {rows.length === 0 ? (
        <EmptyState title={empty.title}>{empty.next}</EmptyState>
      ) : (
        <>
          <ApplicationTable rows={rows} />
          <Pagination nextHref={next ? hrefOf(kelompok, layanan, next) : undefined} />
        </>
      )}
    </>
  );
}
