import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

type SearchFieldProps = {
  readonly label: string;
  readonly action: string;
  readonly defaultValue?: string | undefined;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly keep?: Readonly<Record<string, string | undefined>>;
};

/** A search that is a plain GET, so that its result has an address (`?q=`). `keep` carries the other filters along. */
export function SearchField({ label, action, defaultValue, placeholder, hint, keep = {} }: SearchFieldProps) {
  return (
    <search>
      <form action={action} method="get" className="max-w-xl space-y-1.5">
        <label htmlFor="q" className="block font-semibold">
          {label}
        </label>
        {hint && (
          <p id="q-hint" className="text-sm text-ink-soft">
            {hint}
          </p>
        )}
        {Object.entries(keep).map(
          ([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />,
        )}
        <div className="flex gap-2">
          <Input
            type="search"
            id="q"
            name="q"
            defaultValue={defaultValue}
            placeholder={placeholder}
            aria-describedby={hint ? "q-hint" : undefined}
          />
          <Button type="submit" className="shrink-0">
            <Search aria-hidden="true" className="size-5" />
            Cari
          </Button>
        </div>
      </form>
    </search>
  );
}
