import { Details } from "@/components/ui/details";

const asText = (value: unknown): string =>
  value === null || value === undefined
    ? "—"
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? { ...value } : {};

type Change = { readonly before: unknown; readonly after: unknown };

/** What a change did, field by field, as it was recorded: a dash where no field changed, as a table leaves it out. */
export function auditChange({ before, after }: Change) {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  if (keys.length === 0) return "—";
  return (
    <Details summary={`${keys.length} isian`}>
      <dl className="space-y-2 text-sm">
        {keys.map((key) => (
          <div key={key}>
            <dt className="text-ink-soft">{key}</dt>
            <dd className="break-words">
              {key in old && <del className="text-ink-soft">{asText(old[key])}</del>}{" "}
              {key in next && asText(next[key])}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
