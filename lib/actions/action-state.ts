import type { SubmissionResult } from "@conform-to/react";
import type { ServiceErrorCode } from "@/lib/domain/failure";

/** What a form action answers. A form must handle each case; `reply` gives the typed text back to its fields. */
export type ActionState<Data = undefined> =
  | { readonly status: "idle" }
  | { readonly status: "success"; readonly data: Data; readonly message: string }
  | { readonly status: "invalid"; readonly reply: SubmissionResult }
  | {
      readonly status: "failed";
      readonly code: ServiceErrorCode | "UNEXPECTED";
      readonly message: string;
      readonly reply?: SubmissionResult;
    };

export const IDLE: ActionState<never> = { status: "idle" };

/** A server action as a form gets it by prop. */
export type FormAction<Data = undefined> = (
  state: ActionState<Data>,
  form: FormData,
) => Promise<ActionState<Data>>;
