import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";

type FormMessageProps = {
  readonly outcome: "success" | "failed";
  readonly children: ReactNode;
};

/** What became of a form; read out at once when it appears. Errors of single fields go to `ErrorSummary`. */
export function FormMessage({ outcome, children }: FormMessageProps) {
  const isSuccess = outcome === "success";
  return (
    <div role={isSuccess ? "status" : "alert"}>
      <Alert tone={isSuccess ? "success" : "danger"}>{children}</Alert>
    </div>
  );
}
