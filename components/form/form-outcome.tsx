import { Attention } from "@/components/ui/attention";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormMessage } from "@/components/ui/form-message";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { ActionState } from "@/lib/actions/action-state";

type FormOutcomeProps = {
  readonly state: ActionState<unknown>;
  /** New after each attempt to send the form. */
  readonly submission: unknown;
  /** Errors by field name, as Conform gives them. */
  readonly errors: Readonly<Record<string, string[] | null | undefined>>;
  /** The id of each field in the page. */
  readonly fieldIds: Readonly<Record<string, { readonly id: string }>>;
  /** The form has a `DraftKeeper`, so that a stale form may be reloaded without losing what was typed. */
  readonly keepsDraft?: boolean;
};

/** What became of a form, above its fields: the errors with links, or the sentence of a refusal or a success. */
export function FormOutcome({ state, submission, errors, fieldIds, keepsDraft = false }: FormOutcomeProps) {
  const lines = Object.entries(errors).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ fieldId: fieldIds[name]?.id ?? name, message })),
  );
  if (lines.length > 0) return <ErrorSummary errors={lines} submission={submission} />;
  if (state.status !== "success" && state.status !== "failed") return null;
  return (
    <Attention occasion={submission}>
      <FormMessage outcome={state.status}>
        <p>{state.message}</p>
        {state.status === "failed" && state.code === "CONFLICT" && <Reload keepsDraft={keepsDraft} />}
      </FormMessage>
    </Attention>
  );
}

/** The way out of a stale form. What is typed is kept on the device only where scripts run. */
function Reload({ keepsDraft }: { readonly keepsDraft: boolean }) {
  const isKept = useHydrated() && keepsDraft;
  return (
    <p className="mt-1">
      {isKept && "Tulisan Anda tersimpan di perangkat ini dan ditawarkan lagi sesudahnya. "}
      <a href="?" className="link">
        Muat ulang halaman
      </a>
    </p>
  );
}
