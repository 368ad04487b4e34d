import type { ComponentProps } from "react";
import { NamingPlans } from "@/components/measured/naming-plans";
import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { paths } from "@/lib/paths";
import { formatNumber } from "@/lib/text/format";
import { durationText } from "@/lib/text/service";

type ServiceTime = {
  readonly service: { readonly id: string; readonly slug: string; readonly name: string };
  readonly time: {
    readonly n: number;
    readonly year: number;
    readonly onTimePercent: number | null;
    readonly medianMinutes: number | null;
  } | null;
  readonly timeNamedBy: ComponentProps<typeof NamingPlans>["plans"];
};

/** How long each service took and how often within its standard, beside who answers for it in their plan. */
export function ServiceTimes({ rows }: { readonly rows: readonly ServiceTime[] }) {
  return (
    <Table
      caption="Waktu layanan dan SKP menurut layanan"
      hideCaption
      rows={rows}
      rowKey={({ service }) => service.id}
      columns={[
        {
          key: "service",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ service }) => (
            <AppLink href={paths.service(service.slug)} className="link">
              {service.name}
            </AppLink>
          ),
        },
        {
          key: "onTime",
          header: "Tepat waktu",
          cell: ({ time }) =>
            time === null || time.onTimePercent === null ? (
              <span className="text-sm text-ink-soft">
                tampil setelah {MIN_PUBLISHED_APPLICATIONS} permohonan selesai dalam setahun
              </span>
            ) : (
              <>
                <span className="font-semibold figures">{time.onTimePercent} %</span>
                <SecondLine>
                  dari {formatNumber(time.n)} permohonan, {time.year}
                </SecondLine>
              </>
            ),
        },
        {
          key: "median",
          header: "Separuhnya selesai dalam",
          cell: ({ time }) => durationText(time?.medianMinutes ?? null),
        },
        {
          key: "plans",
          header: "Disebut dalam SKP",
          cell: ({ timeNamedBy }) => <NamingPlans plans={timeNamedBy} />,
        },
      ]}
    />
  );
}
