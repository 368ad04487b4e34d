import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { Pledge } from "@/components/service/pledge";
import { ElementBars } from "@/components/survey/element-bars";
import { IndexCourse } from "@/components/survey/index-course";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { anonymousContext } from "@/lib/actions/context";
import { paths } from "@/lib/paths";
import { pledgesOf } from "@/lib/queries/service/pledges";
import { indexCourse, publicUnit, type UnitFigures, unitFigures } from "@/lib/queries/unit/public-unit";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { localToday } from "@/lib/time";
import { publicMetadata } from "../../public-metadata";
import { UnitDialogues } from "./unit-dialogues";
import { UnitHeadline } from "./unit-headline";
import { UnitRemedies } from "./unit-remedies";
import { UnitServices } from "./unit-services";

export const dynamic = "force-dynamic";

type UnitPageProps = {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<object>;
};

const querySchema = z.object({ perbaikan: z.string().max(60).optional().catch(undefined) });

const PERIODS = 8;
const unitOf = cache(async (params: UnitPageProps["params"]) => publicUnit((await params).code));

export async function generateMetadata({ params }: Pick<UnitPageProps, "params">): Promise<Metadata> {
  const unit = await unitOf(params);
  if (!unit) return { title: "Unit tidak ditemukan" };
  return publicMetadata({
    title: unit.name,
    description: `Bagaimana ${unit.name} melayani: penilaian warga, layanan yang tepat waktu, laporan yang dijawab, dan kesepakatan dengan warga.`,
    path: paths.unit(unit.code),
    picture: `unit/${unit.code}`,
  });
}

/** One unit as citizens know it: how it serves by their figures and by its own clock, and what it owes them. */
export default async function UnitPage({ params, searchParams }: UnitPageProps) {
  const unit = await unitOf(params);
  const { perbaikan } = querySchema.parse(await searchParams);
  if (!unit) notFound();
  const ctx = await anonymousContext();
  await Promise.all([publishFigures(ctx), publishDurations(ctx), publishComplaints(ctx)]);
  const [figures, pledges] = await Promise.all([
    unitFigures(unit.id, localToday(), PERIODS),
    pledgesOf(unit.id),
  ]);
  const course = indexCourse(figures.periods);
  return (
    <>
      <PageHeader
        title={unit.name}
        lead="Bagaimana unit ini melayani, menurut warga dan menurut waktu yang sebenarnya."
        breadcrumb={[
          { label: "Layanan", href: paths.services },
          ...(unit.parent ? [{ label: unit.parent.name, href: paths.unit(unit.parent.code) }] : []),
        ]}
        actions={
          <LinkButton href={paths.complaint} variant="secondary">
            Sampaikan laporan
          </LinkButton>
        }
      />
      {!unit.isActive && <Alert tone="warning" title="Unit ini sudah tidak aktif" />}
      <UnitHeadline figures={figures} />
      <div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        <IndexCourse subject={unit.name} points={course} />
        <Elements figures={figures} />
      </div>
      <Section title="Layanan unit ini">
        {figures.services.length === 0 ? (
          <EmptyState
            headingLevel="h3"
            title="Belum ada layanan yang dibuka"
            action={<LinkButton href={paths.services}>Lihat semua layanan</LinkButton>}
          >
            {unit.children.length > 0
              ? "Layanannya diberikan oleh unit-unit di bawahnya."
              : "Layanan tampil di sini setelah unit mencatat standarnya."}
          </EmptyState>
        ) : (
          <UnitServices services={figures.services} />
        )}
      </Section>
      {pledges.length > 0 && (
        <Section title="Maklumat pelayanan">
          <Pledge pledges={pledges} />
        </Section>
      )}
      <UnitRemedies unit={unit} after={perbaikan} />
      <UnitDialogues unitId={unit.id} />
      {unit.children.length > 0 && (
        <Section title="Unit di bawahnya yang melayani warga">
          <LinkList
            rows={unit.children.map(({ code, name }) => ({ key: code, href: paths.unit(code), title: name }))}
          />
        </Section>
      )}
      <p className="mt-10 max-w-prose text-sm text-ink-soft">
        Angka di halaman ini sama dengan yang ada di{" "}
        <AppLink href={paths.statistics} className="link">
          statistik
        </AppLink>{" "}
        dan{" "}
        <AppLink href={paths.openData} className="link">
          data terbuka
        </AppLink>
        . Angka dari sedikit orang tidak ditampilkan dan ditulis dengan garis (–), supaya tidak seorang pun
        dapat dikenali.
      </p>
    </>
  );
}

/** The nine elements over the unit's services, so that its weakest is seen at a glance; nothing while they are hidden. */
function Elements({ figures: { periods } }: { readonly figures: UnitFigures }) {
  const [now] = periods;
  const [ofUnit] = now?.units ?? [];
  if (!now || !ofUnit || ofUnit.index === null) return null;
  return (
    <div>
      <h2 className="mb-4 text-lg">Sembilan unsur, rata-rata dari 4</h2>
      <ElementBars elements={ofUnit.elements} lowest={ofUnit.lowest.slice(0, 1)} />
    </div>
  );
}
