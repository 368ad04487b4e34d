import { ErrorSummary } from "@/components/ui/error-summary";
import { FormMessage } from "@/components/ui/form-message";
import type { ActionState } from "@/lib/actions/action-state";

type FormOutcomeProps = {
  readonly state: ActionState<unknown>;
  /** Errors by field name, as Conform gives them. */
  readonly errors: Readonly<Record<string, string[] | null | undefined>>;
  /** The id of each field in the page. */
  readonly fieldIds: Readonly<Record<string, { readonly id: string }>>;
};

/** What became of a form, above its fields: the errors with links, or the sentence of a refusal or a success. */
export function FormOutcome({ state, errors, fieldIds }: FormOutcomeProps) {
  const lines = Object.entries(errors).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ fieldId: fieldIds[name]?.id ?? name, message })),
  );
  if (lines.length > 0) return <ErrorSummary errors={lines} submission={state} />;
  if (state.status === "failed") return <FormMessage outcome="failed">{state.message}</FormMessage>;
  if (state.status === "success") return <FormMessage outcome="success">{state.message}</FormMessage>;
  return null;
}
