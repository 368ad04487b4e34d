import { randomUUID } from "node:crypto";
import { ExtendForm } from "@/components/period/extend-form";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listExtensions } from "@/lib/queries/period/list-extensions";
import type { PeriodView } from "@/lib/queries/period/list-periods";
import { formatDay, formatMoment } from "@/lib/text/format";
import { draftKey } from "../../../draft-key";
import { extendPeriodAction } from "../actions";

type ExtensionsProps = { readonly viewer: EmployeeViewer; readonly period: PeriodView };

/** How often the last day for plans was moved, and why; nothing where it never was and nobody may. */
export async function Extensions({ viewer, period }: ExtensionsProps) {
  const rows = await listExtensions(viewer, period.id);
  const mayExtend = period.state === "OPEN" && canSomewhere(viewer, "period.manage");
  if (rows.length === 0 && !mayExtend) return null;
  return (
    <Section
      title="Perpanjangan"
      lead="Batas penetapan SKP yang sudah diumumkan hanya dapat dimundurkan, dengan alasan."
    >
      {rows.length > 0 && (
        <ul className="mb-4 border-t border-line">
          {rows.map(({ id, from, to, reason, extendedBy, extendedAt }) => (
            <li key={id} className="border-b border-line py-3">
              <p className="font-semibold">
                Dari {formatDay(from)} menjadi {formatDay(to)}
              </p>
              <p className="max-w-prose whitespace-pre-line">{reason}</p>
              <p className="text-sm text-ink-soft">
                {formatMoment(extendedAt)}, oleh {extendedBy}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayExtend && (
        <Details summary="Perpanjang batas penetapan SKP">
          <ExtendForm
            key={period.version}
            action={extendPeriodAction}
            periodId={period.id}
            version={period.version}
            extensionId={randomUUID()}
            draftKey={draftKey(viewer, "perpanjangan", period.id)}
          />
        </Details>
      )}
    </Section>
  );
}
