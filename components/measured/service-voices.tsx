import type { ComponentProps } from "react";
import { NamingPlans } from "@/components/measured/naming-plans";
import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { ELEMENT_QUESTIONS, type ElementCode } from "@/lib/domain/survey/elements";
import type { Grade } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { trendText } from "@/lib/text/measured";
import { GRADE_TEXT, hiddenText } from "@/lib/text/survey";

type ServiceVoice = {
  readonly service: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly unitName: string;
  };
  readonly now: {
    readonly n: number;
    readonly counted: number;
    readonly index: number | null;
    readonly grade: Grade | null;
    readonly lowest: readonly ElementCode[];
  } | null;
  readonly before: number | null;
  readonly namedBy: ComponentProps<typeof NamingPlans>["plans"];
};

/** Citizens' index of each service with its trend and lowest elements, beside who answers for it in their plan. */
export function ServiceVoices({ voices }: { readonly voices: readonly ServiceVoice[] }) {
  return (
    <Table
      caption="Suara warga dan SKP menurut layanan"
      hideCaption
      rows={voices}
      rowKey={({ service }) => service.id}
      columns={[
        {
          key: "service",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ service }) => (
            <>
              <AppLink href={paths.service(service.slug)} className="link">
                {service.name}
              </AppLink>
              <SecondLine>{service.unitName}</SecondLine>
            </>
          ),
        },
        { key: "index", header: "IKM", cell: (voice) => <Index {...voice} /> },
        {
          key: "lowest",
          header: "Unsur terendah",
          cell: ({ now }) =>
            now && now.lowest.length > 0
              ? now.lowest.map((element) => ELEMENT_QUESTIONS[element].name).join(", ")
              : "–",
        },
        {
          key: "plans",
          header: "Disebut dalam SKP",
          cell: ({ namedBy }) => <NamingPlans plans={namedBy} />,
        },
      ]}
    />
  );
}

function Index({ now, before }: ServiceVoice) {
  if (!now || now.index === null || now.grade === null)
    return <span className="text-sm text-ink-soft">{hiddenText(now?.n ?? 0)}</span>;
  return (
    <>
      <span className="font-semibold figures">{formatIndex(now.index)}</span> {GRADE_TEXT[now.grade]}
      <SecondLine>
        dari {formatNumber(now.counted)} jawaban; {trendText(now.index, before)}
      </SecondLine>
    </>
  );
}
