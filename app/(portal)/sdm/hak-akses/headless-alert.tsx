import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import type { HeadlessUnits } from "@/lib/queries/access/headless-units";
import { HEADLESS_TEXT, headlessTitle } from "@/lib/text/access";
import { formatNumber } from "@/lib/text/format";

type HeadlessAlertProps = { readonly viewer: Viewer; readonly units: HeadlessUnits };

/** Which units nobody leads, each with a link to who works there, before the first complaint or survey comes to them. */
export function HeadlessAlert({ viewer, units: { count, first } }: HeadlessAlertProps) {
  const mayOpen = can(viewer, "people.read", {});
  return (
    <div className="mb-8">
      <Alert tone="warning" title={headlessTitle(count)}>
        <p>{HEADLESS_TEXT}</p>
        <ul className="mt-2 list-disc pl-5">
          {first.map(({ id, name }) => (
            <li key={id} className="py-1">
              {mayOpen ? (
                <AppLink href={paths.hr.unit(id)} className="link">
                  {name}
                </AppLink>
              ) : (
                name
              )}
            </li>
          ))}
          {count > first.length && (
            <li className="py-1">dan {formatNumber(count - first.length)} unit lain</li>
          )}
        </ul>
      </Alert>
    </div>
  );
}
