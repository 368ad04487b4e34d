import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PeriodBadge } from "@/components/period/period-badge";
import { AdoptionFigure } from "@/components/plan/adoption-figure";
import { AdoptionStats } from "@/components/plan/adoption-stats";
import { Alert } from "@/components/ui/alert";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { ADOPTION_STATES, adoptionBoard, topBoard } from "@/lib/domain/plan/adoption";
import { paths } from "@/lib/paths";
import { readPeriod } from "@/lib/queries/period/list-periods";
import { adoptionCounts } from "@/lib/queries/plan/adoption-counts";
import { dueText } from "@/lib/text/calendar";
import { PERIOD_STEP_MESSAGES, type PeriodStep } from "@/lib/text/period";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { AdoptionPeople, AdoptionStates } from "./adoption-people";
import { Blockers } from "./blockers";
import { Extensions } from "./extensions";
import { PeriodTerms } from "./period-terms";
import { Reminders } from "./reminders";

export const metadata: Metadata = { title: "Periode SKP" };

const STEPS = Object.keys(PERIOD_STEP_MESSAGES) as [PeriodStep, ...PeriodStep[]];
const querySchema = z.object({
  langkah: z.enum(STEPS).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  bagian: z.literal("pegawai").optional().catch(undefined),
  keadaan: z.enum(ADOPTION_STATES).optional().catch(undefined),
  setelah: z.string().max(200).optional().catch(undefined),
});

type PeriodPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One year: how far the plans are, unit by unit and person by person, and what HR does with the period. */
export default async function PeriodPage({ params, searchParams }: PeriodPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const query = querySchema.parse(await searchParams);
  const period = id.success ? await readPeriod(viewer, id.data) : null;
  const figures = period && (await adoptionCounts(viewer, period.id, localToday()));
  if (!period || !figures) notFound();

  const unit = figures.units.find((one) => one.id === query.unit) ?? null;
  if (query.unit && !unit) notFound();
  const { units, counts } = figures;
  const board = unit ? adoptionBoard(units, counts, unit) : topBoard(units, counts);
  if (query.bagian && period.state !== "DRAFT") {
    return (
      <>
        <PageHeader
          title="SKP menurut pegawai"
          eyebrow={unit ? `${unit.name}, ${period.name}` : period.name}
          breadcrumb={[
            { label: "Periode SKP", href: paths.hr.periods },
            { label: period.name, href: paths.hr.period(period.id) },
            ...(unit ? [{ label: unit.name, href: paths.hr.periodUnit(period.id, unit.id) }] : []),
          ]}
        />
        <AdoptionPeople viewer={viewer} periodId={period.id} unit={unit} query={query} tally={board.all} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={unit ? unit.name : period.name}
        eyebrow={unit ? period.name : undefined}
        breadcrumb={[
          { label: "Periode SKP", href: paths.hr.periods },
          ...(unit ? [{ label: period.name, href: paths.hr.period(period.id) }] : []),
        ]}
        meta={
          <>
            <PeriodBadge state={period.state} />
            <span className="text-ink-soft">Batas penetapan SKP {dueText(period.planDue)}</span>
          </>
        }
      />
      {query.langkah && (
        <div className="mb-8">
          {query.langkah === "perpanjang" && (
            <DraftClear storageKey={draftKey(viewer, "perpanjangan", period.id)} />
          )}
          <FormMessage outcome="success">{PERIOD_STEP_MESSAGES[query.langkah]}</FormMessage>
        </div>
      )}
      {period.state === "DRAFT" ? (
        <Alert title="Periode ini belum dibuka">
          Setelah dibuka, pegawai dapat menyusun SKP, dan kemajuannya tampil di sini per unit dan per orang.
        </Alert>
      ) : (
        <>
          <AdoptionStats tally={board.all} />
          {board.units.length > 0 && (
            <Section title="Menurut unit">
              <AdoptionFigure
                title={unit ? `SKP menurut unit di bawah ${unit.name}` : "SKP menurut unit"}
                isTableOpen={board.units.length <= 8}
                units={board.units.map(({ id: unitId, name, tally }) => ({
                  id: unitId,
                  name,
                  tally,
                  href: paths.hr.periodUnit(period.id, unitId),
                }))}
              />
            </Section>
          )}
          <AdoptionStates periodId={period.id} unit={unit} tally={board.all} />
          <Blockers viewer={viewer} periodId={period.id} unit={unit} />
          <Reminders
            viewer={viewer}
            period={{ id: period.id, isOpen: period.state === "OPEN" }}
            units={units}
            unit={unit}
            tally={board.all}
          />
        </>
      )}
      {!unit && (
        <>
          <PeriodTerms viewer={viewer} period={period} />
          <Extensions viewer={viewer} period={period} />
        </>
      )}
    </>
  );
}
