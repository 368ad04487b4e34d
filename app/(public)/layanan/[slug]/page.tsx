import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { RemedyPairs } from "@/components/hearing/remedy-pairs";
import { SuggestionList } from "@/components/hearing/suggestion-list";
import { Pledge } from "@/components/service/pledge";
import { StandardHistory } from "@/components/service/standard-history";
import { WrittenLines } from "@/components/service/written-lines";
import { ElementBars } from "@/components/survey/element-bars";
import { GradeBadge } from "@/components/survey/grade-badge";
import { IndexScale } from "@/components/survey/index-scale";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { anonymousContext } from "@/lib/actions/context";
import { MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { FURTHER_COMPONENTS } from "@/lib/domain/service/standard";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { type PublicDuration, publicDurations } from "@/lib/queries/application/public-durations";
import { publicRemedies } from "@/lib/queries/hearing/public-remedies";
import { type PublicSuggestion, publicSuggestions } from "@/lib/queries/hearing/public-suggestions";
import { pledgesOf } from "@/lib/queries/service/pledges";
import { publicService } from "@/lib/queries/service/public-service";
import { standardHistory } from "@/lib/queries/service/standard-history";
import { type PublicResult, publicResults } from "@/lib/queries/survey/public-results";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { formatIndex, formatNumber, formatPercent } from "@/lib/text/format";
import { topicText } from "@/lib/text/hearing";
import { COMPONENT_TEXT, durationText, workingTimeText } from "@/lib/text/service";
import { countedText, excludedText, hiddenText } from "@/lib/text/survey";
import { publicMetadata } from "../../public-metadata";

type ServicePageProps = {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<object>;
};

const querySchema = z.object({
  saran: z.uuid().optional().catch(undefined),
  perbaikan: z.string().max(60).optional().catch(undefined),
});

const serviceOf = cache(publicService);

export async function generateMetadata({ params }: Pick<ServicePageProps, "params">): Promise<Metadata> {
  const service = await serviceOf((await params).slug);
  if (!service) return { title: "Layanan tidak ditemukan" };
  return publicMetadata({
    title: service.name,
    description: `${service.unitName}. ${service.description} ${workingTimeText(service.standardMinutes)}, ${service.cost}.`,
    path: paths.service(service.slug),
    picture: `layanan/${service.slug}`,
  });
}

/** One service: its standard as it must be published (UU 25/2009 Pasal 21) and what citizens say. */
export default async function ServicePage({ params, searchParams }: ServicePageProps) {
  const service = await serviceOf((await params).slug);
  if (!service) notFound();
  const ctx = await anonymousContext();
  await Promise.all([publishFigures(ctx), publishDurations(ctx)]);
  const { saran, perbaikan } = querySchema.parse(await searchParams);
  const [results, [measured], versions] = await Promise.all([
    publicResults({ services: { slug: service.slug } }),
    publicDurations({ slug: service.slug }),
    standardHistory(service.id),
  ]);
  const [latest] = results;
  const [suggestions, remedies, pledges] = await Promise.all([
    publicSuggestions(service.id, results, saran),
    publicRemedies({ serviceId: service.id, after: perbaikan }),
    pledgesOf(service.unitId, 1),
  ]);
  return (
    <>
      <PageHeader
        eyebrow={
          <AppLink href={paths.unit(service.unitCode)} className="link inline-block py-1">
            {service.unitName}
          </AppLink>
        }
        title={service.name}
        lead={service.description}
        breadcrumb={[{ label: "Layanan", href: paths.services }]}
        actions={
          <>
            {service.isActive && service.acceptsOnline && (
              <LinkButton href={paths.applyOnline(service.slug)}>Ajukan permohonan</LinkButton>
            )}
            {service.isActive && (
              <LinkButton
                href={paths.survey(service.slug)}
                variant={service.acceptsOnline ? "secondary" : "primary"}
              >
                Nilai layanan ini
              </LinkButton>
            )}
            <LinkButton href={paths.trackApplication} variant="secondary">
              Lacak permohonan
            </LinkButton>
          </>
        }
      />
      {!service.isActive && <Alert tone="warning" title="Layanan ini sudah tidak dibuka" />}
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[3fr_2fr]">
        <Section title="Standar pelayanan">
          <DescriptionList
            items={[
              { term: "Persyaratan", description: <WrittenLines text={service.requirements} /> },
              { term: "Alur", description: <WrittenLines text={service.procedure} isNumbered /> },
              { term: "Jangka waktu", description: workingTimeText(service.standardMinutes) },
              { term: "Biaya", description: service.cost },
              { term: "Hasil", description: service.product },
              { term: "Pengaduan", description: <WrittenLines text={service.complaints} /> },
              ...(service.openingHours
                ? [{ term: "Jam pelayanan", description: <WrittenLines text={service.openingHours} /> }]
                : []),
              ...FURTHER_COMPONENTS.flatMap((component) => {
                const text = service[component];
                return text
                  ? [{ term: COMPONENT_TEXT[component], description: <WrittenLines text={text} /> }]
                  : [];
              }),
            ]}
          />
          {versions.length > 1 && (
            <div className="mt-6">
              <Details summary="Versi sebelumnya">
                <StandardHistory versions={versions} />
              </Details>
            </div>
          )}
        </Section>
        <div>
          <Section title="Penilaian warga">
            <Verdict result={latest} />
          </Section>
          <Section title="Waktu yang sebenarnya">
            <Measured measured={measured} />
          </Section>
          {pledges.length > 0 && (
            <Section title="Maklumat pelayanan">
              <Pledge pledges={pledges} />
            </Section>
          )}
        </div>
      </div>
      {remedies.rows.length > 0 && (
        <Section
          title="Yang kami dengar, yang kami lakukan"
          id="perbaikan"
          lead="Apa yang dilakukan unit atas unsur yang paling rendah nilainya."
        >
          <RemedyPairs pairs={remedies.rows} />
          <Pagination
            label="Halaman perbaikan"
            nextHref={remedies.next ? paths.serviceRemedies(service.slug, remedies.next) : undefined}
          />
        </Section>
      )}
      {suggestions.rows.length > 0 && (
        <Section
          title="Saran warga"
          id="saran"
          lead="Ditulis warga dalam survei, diperiksa unit, dan disamarkan nama orangnya. Dikelompokkan menurut unsurnya, dengan urutan acak."
        >
          <Suggestions rows={suggestions.rows} />
          <Pagination
            label="Halaman saran"
            nextHref={suggestions.next ? paths.serviceSuggestions(service.slug, suggestions.next) : undefined}
          />
        </Section>
      )}
    </>
  );
}

/** By what they are about, in the order in which they come. */
const Suggestions = ({ rows }: { readonly rows: readonly PublicSuggestion[] }) => (
  <div className="space-y-8">
    {[...new Set(rows.map(({ topic }) => topic))].map((about) => (
      <div key={about} className="space-y-2">
        <h3 className="text-lg">{topicText(about)}</h3>
        <SuggestionList items={rows.filter(({ topic }) => topic === about).map(suggestionItem)} />
      </div>
    ))}
  </div>
);

const suggestionItem = ({ id, shownText }: PublicSuggestion) => ({ key: id, text: shownText });

function Measured({ measured }: { readonly measured: PublicDuration | undefined }) {
  if (!measured)
    return (
      <p className="text-ink-soft">
        Tampil setelah ada {MIN_PUBLISHED_APPLICATIONS} permohonan yang selesai diukur dalam setahun.
      </p>
    );
  const { year, n, medianMinutes, p90Minutes, onTimePercent } = measured;
  return (
    <DescriptionList
      items={[
        { term: "Tepat waktu", description: onTimePercent === null ? "–" : formatPercent(onTimePercent) },
        { term: "Separuhnya selesai dalam", description: durationText(medianMinutes) },
        { term: "Sembilan dari sepuluh dalam", description: durationText(p90Minutes) },
        { term: "Diukur dari", description: `${formatNumber(n)} permohonan, ${year}` },
      ]}
    />
  );
}

function Verdict({ result }: { readonly result: PublicResult | undefined }) {
  if (!result)
    return <p className="text-ink-soft">Belum ada jawaban. Jadilah yang pertama menilai layanan ini.</p>;
  const { index, grade, n, counted, period, sampleNeeded, elements, lowest } = result;
  const leftOut = excludedText(result.excluded);
  const bars = <ElementBars elements={elements} lowest={lowest.slice(0, 3)} />;
  if (index === null || grade === null) {
    if (counted > 0)
      return (
        <div className="space-y-8">
          <p className="text-ink-soft">
            {leftOut && `${leftOut} `}
            {formatNumber(n)} jawaban pada {period.name}. {hiddenText(n)}
          </p>
          {bars}
        </div>
      );
    return (
      <p className="text-ink-soft">
        {leftOut && `${leftOut} `}
        {formatNumber(n)} jawaban pada {period.name}. Nilai tampil setelah ada {MIN_PUBLISHED_RESPONSES}{" "}
        jawaban, supaya tidak ada warga yang dapat dikenali.
      </p>
    );
  }
  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <p className="flex flex-wrap items-end gap-4">
          <span className="font-display text-4xl leading-none font-extrabold text-brand figures">
            {formatIndex(index)}
          </span>
          <GradeBadge grade={grade} />
        </p>
        <IndexScale index={index} />
        <p className="text-ink-soft">
          {period.name}, {formatNumber(n)} jawaban
          {sampleNeeded !== null &&
            (n >= sampleNeeded
              ? `; ${formatNumber(sampleNeeded)} jawaban yang diperlukan sudah terkumpul.`
              : `; diperlukan ${formatNumber(sampleNeeded)} agar mewakili semua penggunanya.`)}
        </p>
        {leftOut && <p className="text-sm text-ink-soft">{leftOut}</p>}
        {counted !== n && <p className="text-sm text-ink-soft">{countedText(n, counted)}</p>}
      </div>
      {bars}
    </div>
  );
}
