import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SuggestionList } from "@/components/hearing/suggestion-list";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { SUGGESTION_TOPICS, type SuggestionState } from "@/lib/domain/hearing/suggestion";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import {
  heardServices,
  type ReadSuggestion,
  readSuggestions,
  type SuggestionFilter,
  shownByTopic,
  type WaitingSuggestion,
  waitingSuggestions,
} from "@/lib/queries/hearing/suggestions";
import type { KeysetPage } from "@/lib/queries/keyset";
import { begunSurveyPeriods } from "@/lib/queries/survey/survey-periods";
import { KEPT_REASON_TEXT, topicText } from "@/lib/text/hearing";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Saran warga" };

const GROUPS = ["menunggu", "tampil", "ditahan"] as const;
type Group = (typeof GROUPS)[number];
const GROUP_TEXT = {
  menunggu: "Menunggu diperiksa",
  tampil: "Ditampilkan",
  ditahan: "Ditahan",
} as const satisfies Record<Group, string>;
const STATE_OF = { tampil: "SHOWN", ditahan: "KEPT_BACK" } as const satisfies Record<
  Exclude<Group, "menunggu">,
  SuggestionState
>;
const EMPTY = {
  menunggu: {
    title: "Tidak ada saran yang menunggu",
    next: "Saran yang masuk hari ini dapat dibaca mulai besok.",
  },
  tampil: {
    title: "Belum ada saran yang ditampilkan",
    next: "Periksa yang menunggu, atau pilih periode lain.",
  },
  ditahan: {
    title: "Tidak ada saran yang ditahan",
    next: "Saran yang tidak dapat ditampilkan kepada warga disimpan di sini.",
  },
} as const satisfies Record<Group, { readonly title: string; readonly next: string }>;

const querySchema = z.object({
  kelompok: z.enum(GROUPS).optional().catch(undefined),
  periode: z.uuid().optional().catch(undefined),
  layanan: z.uuid().optional().catch(undefined),
  unsur: z.enum(SUGGESTION_TOPICS).optional().catch(undefined),
  setelah: z.uuid().optional().catch(undefined),
  langkah: z.literal("baca").optional().catch(undefined),
});

/** What citizens wrote in the survey: to be read by the unit or HR, and what became of it, by element. */
export default async function SuggestionsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "survey.read")) notFound();
  const query = querySchema.parse(await searchParams);
  const today = localToday();
  const groups = canSomewhere(viewer, "suggestion.moderate") ? GROUPS : (["tampil"] as const);
  const kelompok = groups.find((group) => group === query.kelompok) ?? groups[0];
  const [begun, services] = await Promise.all([begunSurveyPeriods(today), heardServices(viewer)]);
  const period = begun.find(({ id }) => id === query.periode) ?? begun[0];
  const { layanan, unsur } = query;
  const address = (changed: Readonly<Record<string, string | undefined>>) =>
    paths.hr.suggestionsOf({ kelompok, periode: period?.id, layanan, unsur, ...changed });
  const filter = period && { periodId: period.id, serviceId: layanan, topic: unsur, after: query.setelah };
  const page = filter ? await listOf(viewer, kelompok, filter, today) : null;
  const counts =
    filter && kelompok === "tampil" ? await shownByTopic(viewer, filter) : new Map<string, number>();
  return (
    <>
      <PageHeader
        title="Saran warga"
        lead="Setiap saran dibaca, dikelompokkan menurut unsur, dan tampil tanpa nama orang. Urutannya acak, sehingga tidak menunjukkan siapa yang baru datang."
        breadcrumb={[{ label: "Survei warga", href: paths.hr.surveys }]}
      />
      {query.langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">Saran sudah diperiksa.</FormMessage>
        </div>
      )}
      <TabsNav
        label="Saran menurut keadaan"
        items={groups.map((group) => ({
          href: address({ kelompok: group, unsur: undefined }),
          label: GROUP_TEXT[group],
          current: group === kelompok,
        }))}
      />
      <form
        method="get"
        action={paths.hr.suggestions}
        className="mb-8 grid grid-cols-1 items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        <input type="hidden" name="kelompok" value={kelompok} />
        <Field name="periode" label="Periode" isFilter>
          {(control) => (
            <Select
              {...control}
              defaultValue={period?.id ?? ""}
              options={begun.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field name="layanan" label="Layanan" isFilter>
          {(control) => (
            <Select
              {...control}
              defaultValue={layanan ?? ""}
              placeholder="Semua"
              options={services.map(({ id, name, unitName }) => ({
                value: id,
                label: `${name} (${unitName})`,
              }))}
            />
          )}
        </Field>
        <Button type="submit">Tampilkan</Button>
      </form>
      {counts.size > 0 && (
        <TabsNav
          label="Saran menurut unsur"
          items={[
            { href: address({ unsur: undefined }), label: "Semua", current: unsur === undefined },
            ...SUGGESTION_TOPICS.flatMap((topic) => {
              const count = counts.get(topic);
              return count === undefined
                ? []
                : [
                    {
                      href: address({ unsur: topic }),
                      label: topicText(topic),
                      count,
                      current: topic === unsur,
                    },
                  ];
            }),
          ]}
        />
      )}
      {!page || page.rows.length === 0 ? (
        <EmptyState title={EMPTY[kelompok].title}>{EMPTY[kelompok].next}</EmptyState>
      ) : (
        <>
          <SuggestionList items={page.rows} />
          <Pagination nextHref={page.next ? address({ setelah: page.next }) : undefined} />
        </>
      )}
    </>
  );
}

type Item = Parameters<typeof SuggestionList>[0]["items"][number];

async function listOf(
  viewer: Viewer,
  group: Group,
  filter: SuggestionFilter,
  today: string,
): Promise<KeysetPage<Item> | null> {
  if (group === "menunggu") {
    const page = await waitingSuggestions(viewer, filter, today);
    return page && { ...page, rows: page.rows.map(waitingItem) };
  }
  const page = await readSuggestions(viewer, STATE_OF[group], filter);
  return page && { ...page, rows: page.rows.map(readItem) };
}

const waitingItem = ({ responseId, original, serviceName, unitName }: WaitingSuggestion): Item => ({
  key: responseId,
  text: original,
  note: `${serviceName}, ${unitName}`,
  action: <ReadLink responseId={responseId} of={original} label="Periksa" />,
});

function readItem({ id, responseId, topic, shownText, keptReason, ...of }: ReadSuggestion): Item {
  const about = `${topicText(topic)}; ${of.serviceName}, ${of.unitName}`;
  return {
    key: id,
    text: shownText ?? `Ditahan: ${keptReason ? KEPT_REASON_TEXT[keptReason].toLowerCase() : ""}`,
    note: about,
    ...(responseId
      ? { action: <ReadLink responseId={responseId} of={shownText ?? about} label="Periksa lagi" /> }
      : {}),
  };
}

const SAID = 40;

type ReadLinkProps = { readonly responseId: string; readonly of: string; readonly label: string };

function ReadLink({ responseId, of, label }: ReadLinkProps) {
  return (
    <AppLink
      href={paths.hr.suggestion(responseId)}
      className="link -my-2.5 inline-flex min-h-11 shrink-0 items-center"
      aria-label={`${label}: ${[...of].slice(0, SAID).join("")}`}
    >
      {label}
    </AppLink>
  );
}
