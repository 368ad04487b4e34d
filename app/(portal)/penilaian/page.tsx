import type { Metadata } from "next";
import { z } from "zod";
import { AppraisalList } from "@/components/appraisal/appraisal-list";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList, type LinkRow } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import {
  type AppraisalGroup,
  countAppraisals,
  listAppraisals,
} from "@/lib/queries/appraisal/list-appraisals";
import { countUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { countWindowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { proposalsForAppraiser } from "@/lib/queries/calibration/sessions";
import { localToday } from "@/lib/time";
import { WindowsToBegin, YearsToBegin } from "./to-begin";

export const metadata: Metadata = { title: "Penilaian" };

const GROUPS = ["giliran-saya", "periodik", "belum-dimulai", "menunggu", "selesai"] as const;
type Group = (typeof GROUPS)[number];
const GROUP_OF = {
  "giliran-saya": "MINE",
  menunggu: "OTHERS",
  selesai: "FINAL",
} as const satisfies Record<Exclude<Group, "belum-dimulai" | "periodik">, AppraisalGroup>;

const EMPTY = {
  MINE: {
    title: "Tidak ada yang menunggu Anda",
    next: "Yang perlu Anda nilai, tanggapi, atau putuskan akan tampil di sini.",
  },
  OTHERS: {
    title: "Tidak ada yang menunggu orang lain",
    next: "Penilaian yang sudah Anda selesaikan bagiannya tampil di sini sampai final.",
  },
  FINAL: {
    title: "Belum ada penilaian yang final",
    next: "Penilaian tampil di sini setelah diterima pegawainya atau diputuskan.",
  },
} as const satisfies Record<AppraisalGroup, { readonly title: string; readonly next: string }>;

const querySchema = z.object({
  kelompok: z.enum(GROUPS).catch("giliran-saya"),
  lanjut: z.string().max(80).optional().catch(undefined),
  /** The plan whose evaluation is to be begun, where one was led to it. */
  skp: z.uuid().optional().catch(undefined),
});
/** Appraisals go on after an id; what waits, and what is to be begun, after the moment since which it waits. */
const idKey = z.uuid().optional().catch(undefined);

const hrefOf = (group: Group, after?: string): string =>
  `${paths.appraisals}?${new URLSearchParams({ kelompok: group, ...(after ? { lanjut: after } : {}) })}`;

/** Every appraisal the viewer takes part in, by who must act now. */
export default async function AppraisalsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { kelompok, lanjut, skp } = querySchema.parse(await searchParams);
  const isAppraiser = canSomewhere(viewer, "appraisal.rate");
  const today = localToday();
  const [counts, unappraised, windows] = await Promise.all([
    countAppraisals(viewer, today),
    countUnappraisedPlans(viewer, today),
    countWindowsToBegin(viewer, today),
  ]);
  const tab = (group: Group, label: string, count: number) => ({
    href: hrefOf(group),
    label,
    count,
    current: group === kelompok,
  });
  return (
    <>
      <PageHeader
        title="Penilaian"
        lead="Evaluasi kinerja periodik dan tahunan: yang Anda terima, yang Anda berikan, dan yang Anda putuskan."
        actions={
          canSomewhere(viewer, "achievement.set") && (
            <LinkButton href={paths.unitAchievements} variant="secondary">
              Capaian unit
            </LinkButton>
          )
        }
      />
      <WaitingProposals viewer={viewer} />
      <TabsNav
        label="Penilaian menurut giliran"
        items={[
          tab("giliran-saya", "Giliran saya", counts.MINE),
          ...(isAppraiser
            ? [
                tab("periodik", "Periodik belum dimulai", windows),
                tab("belum-dimulai", "Tahunan belum dimulai", unappraised),
              ]
            : []),
          tab("menunggu", "Menunggu orang lain", counts.OTHERS),
          tab("selesai", "Final", counts.FINAL),
        ]}
      />
      {kelompok === "belum-dimulai" && (
        <YearsToBegin
          viewer={viewer}
          after={lanjut}
          today={today}
          planId={skp}
          hrefAfter={(after) => hrefOf(kelompok, after)}
        />
      )}
      {kelompok === "periodik" && (
        <WindowsToBegin
          viewer={viewer}
          after={lanjut}
          today={today}
          planId={skp}
          hrefAfter={(after) => hrefOf(kelompok, after)}
        />
      )}
      {kelompok !== "belum-dimulai" && kelompok !== "periodik" && (
        <InGroup
          viewer={viewer}
          group={kelompok}
          after={kelompok === "giliran-saya" ? lanjut : idKey.parse(lanjut)}
          today={today}
        />
      )}
      {/* Below what waits: one looks these up, nobody waits for them. */}
      <Section title="Kinerja saya">
        <LinkList rows={ownPages(viewer)} />
      </Section>
    </>
  );
}

const ownPages = ({ employeeId }: EmployeeViewer): readonly LinkRow[] =>
  [
    {
      href: paths.ratingHistory,
      title: "Riwayat predikat",
      note: "Tahun demi tahun, di Bina dan di e-Kinerja.",
    },
    { href: paths.credit, title: "Angka kredit", note: "Perkiraan, bagi jabatan fungsional." },
    {
      href: paths.asnIndex,
      title: "Simulasi IP ASN",
      note: "Indeks profesionalitas dari yang tercatat di Bina.",
    },
    {
      href: paths.hr.employeePotential(employeeId),
      title: "Potensi saya",
      note: "Hasil asesmen dan kotak talenta.",
    },
  ].map((page) => ({ key: page.href, ...page }));

/** Proposals of calibration sessions that the viewer has to answer as appraiser. */
async function WaitingProposals({ viewer }: { readonly viewer: EmployeeViewer }) {
  const proposals = await proposalsForAppraiser(viewer);
  if (proposals.length === 0) return null;
  return (
    <div className="mb-8">
      <Alert title="Usulan kalibrasi menunggu jawaban Anda">
        <ul className="list-disc pl-5">
          {proposals.map(({ id, appraisalId, employeeName }) => (
            <li key={id}>
              <AppLink href={paths.appraisal(appraisalId)}>{employeeName}</AppLink>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

type GroupProps = {
  readonly viewer: EmployeeViewer;
  readonly after: string | undefined;
  readonly today: string;
};

async function InGroup({
  viewer,
  group,
  after,
  today,
}: GroupProps & { readonly group: keyof typeof GROUP_OF }) {
  const { rows, next } = await listAppraisals(viewer, today, { group: GROUP_OF[group], after });
  if (rows.length === 0) {
    const empty = EMPTY[GROUP_OF[group]];
    return <EmptyState title={empty.title}>{empty.next}</EmptyState>;
  }
  return (
    <>
      <AppraisalList rows={rows} caption="Daftar penilaian" isTurnKnown={GROUP_OF[group] !== "OTHERS"} />
      <Pagination nextHref={next ? hrefOf(group, next) : undefined} />
    </>
  );
}
