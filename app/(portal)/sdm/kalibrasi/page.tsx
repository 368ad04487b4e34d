import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { PREDIKAT_VALUES } from "@/lib/domain/appraisal/predikat";
import { SMALLEST_COMPARED } from "@/lib/domain/calibration/leniency";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { appraiserLeniency } from "@/lib/queries/calibration/appraiser-leniency";
import { calibrationPeriods } from "@/lib/queries/calibration/calibration-scope";
import { listNotEvaluated } from "@/lib/queries/calibration/not-evaluated";
import { listSessions } from "@/lib/queries/calibration/sessions";
import { listUnitPatterns } from "@/lib/queries/calibration/unit-patterns";
import { breachText, ORGANISATION_PREDIKAT_TEXT, PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { leniencyText, NOT_EVALUATED_LABELS } from "@/lib/text/calibration";
import { formatDay, formatNumber } from "@/lib/text/format";

export const metadata: Metadata = { title: "Kalibrasi penilaian" };

const key = z.string().max(300).optional().catch(undefined);
const querySchema = z.object({
  tahun: z.coerce.number().int().optional().catch(undefined),
  unit: key,
  belum: key,
  sesi: z.uuid().optional().catch(undefined),
});

/** Ratings of a year seen together: against the official pattern, appraiser beside appraiser, and who has none yet. */
export default async function CalibrationPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "calibration.read")) notFound();
  const { tahun, unit, belum, sesi } = querySchema.parse(await searchParams);
  const periods = await calibrationPeriods();
  const period = periods.find(({ year }) => year === tahun) ?? periods[0];
  const title = "Kalibrasi penilaian";
  const lead =
    "Sebaran predikat, perbandingan antarpenilai, dan yang belum dinilai. Halaman ini tidak mengubah rating siapa pun.";
  if (!period) {
    return (
      <>
        <PageHeader title={title} lead={lead} />
        <EmptyState title="Belum ada periode yang dibuka">
          Kalibrasi dimulai setelah ada penilaian dalam sebuah periode.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={period.name}
        lead={lead}
        actions={
          canSomewhere(viewer, "calibration.hold") && (
            <LinkButton href={paths.hr.newCalibration}>Catat sesi kalibrasi</LinkButton>
          )
        }
      />
      <TabsNav
        label="Periode"
        items={periods.map(({ year, name }) => ({
          href: paths.hr.calibrationOf(year),
          label: name,
          current: year === period.year,
        }))}
      />
      <Alert title="Yang belum disampaikan tidak ikut dihitung">
        Rating yang belum disampaikan masih rancangan penilainya dan hanya terlihat olehnya.
      </Alert>
      <Patterns viewer={viewer} period={period} after={unit} />
      <Leniencies viewer={viewer} period={period} />
      <NotEvaluated viewer={viewer} period={period} after={belum} />
      <Sessions viewer={viewer} period={period} after={sesi} />
    </>
  );
}

interface PartProps {
  readonly viewer: EmployeeViewer;
  readonly period: { readonly id: string; readonly year: number };
}
type PageProps = PartProps & { readonly after: string | undefined };

async function Patterns({ viewer, period, after }: PageProps) {
  const units = await listUnitPatterns(viewer, period.id, after);
  if (!units) return null;
  return (
    <Section
      title="Sebaran dan pola resmi"
      id="sebaran"
      lead="Unit yang capaiannya sudah ditetapkan (SE MenPANRB 03/2023). Penyimpangan adalah peringatan yang meminta alasan, bukan larangan."
      actions={
        canSomewhere(viewer, "achievement.set") && (
          <LinkButton href={paths.unitAchievements} variant="secondary">
            Capaian unit
          </LinkButton>
        )
      }
    >
      {units.rows.length === 0 ? (
        <EmptyState title="Belum ada capaian unit" headingLevel="h3">
          Pola baru dapat dibandingkan setelah capaian unit ditetapkan.
        </EmptyState>
      ) : (
        <Table
          caption="Sebaran predikat menurut unit"
          hideCaption
          rows={units.rows}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: "unit", header: "Unit", isRowHeader: true, cell: ({ unitName }) => unitName },
            {
              key: "achievement",
              header: "Capaian",
              cell: ({ achievement }) => ORGANISATION_PREDIKAT_TEXT[achievement],
            },
            {
              key: "counts",
              header: "Predikat",
              cell: ({ counts, total }) =>
                total === 0
                  ? "Belum ada yang disampaikan"
                  : PREDIKAT_VALUES.filter((predikat) => counts[predikat] > 0)
                      .map((predikat) => `${PREDIKAT_TEXT[predikat]} ${formatNumber(counts[predikat])}`)
                      .join(", "),
            },
            {
              key: "pattern",
              header: "Terhadap pola",
              cell: ({ isChecked, breaches, shares }) => {
                if (!isChecked) return `Kurang dari ${SMALLEST_COMPARED} penilaian; tidak dibandingkan.`;
                if (breaches.length === 0) return "Sesuai pola";
                return breaches.map((breach) => breachText(breach, shares)).join(" ");
              },
            },
          ]}
        />
      )}
      <Pagination
        nextHref={units.next ? paths.hr.calibrationUnitsAfter(period.year, units.next) : undefined}
      />
    </Section>
  );
}

async function Leniencies({ viewer, period }: PartProps) {
  const appraisers = await appraiserLeniency(viewer, period.id);
  if (!appraisers) return null;
  const compared = appraisers.filter(({ leniency }) => leniency.state === "COMPARED");
  const tooFew = appraisers.filter(({ leniency }) => leniency.state !== "COMPARED");
  return (
    <Section
      title="Antarpenilai"
      lead="Dibandingkan dengan penilai lain atas pegawai yang sebanding: jenis jabatan sama, di unit dengan capaian sama. Satu tingkat adalah jarak antara dua predikat yang berurutan; selang 95 % menunjukkan ketidakpastiannya."
    >
      {appraisers.length === 0 ? (
        <EmptyState title="Belum ada rating yang disampaikan" headingLevel="h3">
          Perbandingan tampil setelah hasil evaluasi disampaikan kepada pegawai.
        </EmptyState>
      ) : (
        compared.length > 0 && (
          <Table
            caption="Rata-rata penilaian dibandingkan rekan sebanding"
            hideCaption
            layout="lines"
            rows={compared}
            rowKey={({ appraiserId }) => appraiserId}
            columns={[
              { key: "name", header: "Penilai", isRowHeader: true, cell: ({ name }) => name },
              {
                key: "cases",
                header: "Penilaian",
                numeric: true,
                cell: ({ leniency }) => formatNumber(leniency.cases),
              },
              {
                key: "interval",
                header: "Selang 95 %",
                cell: ({ leniency }) =>
                  leniency.state === "COMPARED"
                    ? `${formatNumber(leniency.low)} sampai ${formatNumber(leniency.high)}`
                    : "–",
              },
              {
                key: "words",
                header: "Terlihat",
                isPlain: true,
                isOwnLine: true,
                cell: ({ leniency }) => leniencyText(leniency),
              },
            ]}
          />
        )
      )}
      {tooFew.length > 0 && (
        <Details summary={`${formatNumber(tooFew.length)} penilai belum dapat dibandingkan`}>
          <p className="max-w-prose text-ink-soft">
            Kurang dari {SMALLEST_COMPARED} penilaian yang sebanding:{" "}
            {tooFew.map(({ name, leniency }) => `${name} (${formatNumber(leniency.cases)})`).join("; ")}.
          </p>
        </Details>
      )}
    </Section>
  );
}

async function NotEvaluated({ viewer, period, after }: PageProps) {
  const missing = await listNotEvaluated(viewer, period.id, after);
  if (!missing) return null;
  return (
    <Section
      title="Belum dinilai"
      id="belum"
      lead="SKP yang disetujui dan hasil evaluasinya belum disampaikan."
    >
      {missing.rows.length === 0 ? (
        <EmptyState title="Semua sudah disampaikan" headingLevel="h3">
          Setiap SKP yang disetujui dalam periode ini sudah punya hasil.
        </EmptyState>
      ) : (
        <Table
          caption="Pegawai yang belum dinilai"
          hideCaption
          layout="lines"
          rows={missing.rows}
          rowKey={({ planId }) => planId}
          columns={[
            {
              key: "name",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ planId, name }) => (
                <AppLink href={paths.plan(planId)} className="link">
                  {name}
                </AppLink>
              ),
            },
            { key: "unit", header: "Unit", isPlain: true, isOwnLine: true, cell: ({ unitName }) => unitName },
            { key: "appraiser", header: "Penilai", cell: ({ appraiserName }) => appraiserName },
            {
              key: "state",
              header: "Tahap",
              isPlain: true,
              cell: ({ state }) => NOT_EVALUATED_LABELS[state ?? "NONE"],
            },
          ]}
        />
      )}
      <Pagination
        nextHref={missing.next ? paths.hr.calibrationMissingAfter(period.year, missing.next) : undefined}
      />
    </Section>
  );
}

async function Sessions({ viewer, period, after }: PageProps) {
  const sessions = await listSessions(viewer, period.id, after);
  if (!sessions) return null;
  return (
    <Section
      title="Sesi kalibrasi"
      id="sesi"
      lead="Usulan dari sebuah sesi hanya menjadi rating bila penilainya sendiri mengubahnya."
    >
      {sessions.rows.length === 0 ? (
        <EmptyState title="Belum ada sesi" headingLevel="h3">
          Bahas penilaian bersama para penilai sebelum hasilnya disampaikan, lalu catat sesinya di sini.
        </EmptyState>
      ) : (
        <LinkList
          rows={sessions.rows.map(({ id, unitName, heldOn, proposals, open }) => ({
            key: id,
            href: paths.hr.calibrationSession(id),
            title: unitName,
            note: `${formatDay(heldOn)}; ${formatNumber(proposals)} usulan, ${formatNumber(open)} menunggu penilai`,
          }))}
        />
      )}
      <Pagination
        nextHref={sessions.next ? paths.hr.calibrationSessionsAfter(period.year, sessions.next) : undefined}
      />
    </Section>
  );
}
