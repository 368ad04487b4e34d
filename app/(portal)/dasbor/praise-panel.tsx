import { SuggestionList } from "@/components/hearing/suggestion-list";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { unitPraise } from "@/lib/queries/hearing/unit-praise";

const SHOWN = 2;

/** A little of what citizens praise about the services of one's own unit; nothing where nobody has praised anything. */
export async function PraisePanel({ viewer }: { readonly viewer: EmployeeViewer }) {
  const { rows } = await unitPraise(viewer, { take: SHOWN });
  if (rows.length === 0) return null;
  return (
    <Card title="Pujian warga" headingLevel="h2">
      <SuggestionList
        items={rows.map(({ id, shownText, serviceName }) => ({
          key: id,
          text: shownText,
          note: serviceName,
        }))}
      />
      <AppLink href={paths.praise} className="link inline-flex min-h-11 items-center self-start">
        Semua pujian
      </AppLink>
    </Card>
  );
}
