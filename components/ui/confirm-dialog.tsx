"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { type ButtonVariant, buttonStyle } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/components/ui/use-hydrated";

type ConfirmDialogProps = {
  readonly trigger: ReactNode;
  readonly triggerVariant?: ButtonVariant;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly confirmVariant?: ButtonVariant;
  readonly action?: (formData: FormData) => void | Promise<void>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly formId?: string;
};

/**
 * Asks once more before something that cannot be undone; `children` say what will happen. Sends its own form (`action`
 * with `fields`) or the form `formId` that stands elsewhere on the page. Without JavaScript the question unfolds in place, so it is never skipped.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, triggerVariant = "secondary", title, formId } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();

  // A hasty Enter must not confirm what cannot be undone, so the focus starts on the way back.
  function open() {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[data-cancel]")?.focus();
  }

  // The other form's own errors must not stay hidden behind the dialog; "invalid" does not bubble, hence the capture.
  useEffect(() => {
    const form = formId ? document.getElementById(formId) : null;
    const closeForForm = () => dialog.current?.close();
    form?.addEventListener("submit", closeForForm);
    form?.addEventListener("invalid", closeForForm, true);
    return () => {
      form?.removeEventListener("submit", closeForForm);
      form?.removeEventListener("invalid", closeForForm, true);
    };
  }, [formId]);

  if (!useHydrated()) {
    return (
      <details className="max-w-xl">
        <summary className={`${buttonStyle(triggerVariant)} list-none [&::-webkit-details-marker]:hidden`}>
          {trigger}
        </summary>
        <div className="mt-3 rounded-lg border border-line-strong bg-surface p-5">
          <p className="font-display text-xl font-bold">{title}</p>
          <ConfirmForm {...props} />
        </div>
      </details>
    );
  }
  return (
    <div className="max-w-xl">
      <Button variant={triggerVariant} aria-haspopup="dialog" onClick={open}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-6 text-ink shadow-lift"
      >
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        <ConfirmForm {...props} onCancel={close} />
      </dialog>
    </div>
  );
}

function ConfirmForm({ onCancel, ...props }: ConfirmDialogProps & { readonly onCancel?: () => void }) {
  const { children, confirm, confirmVariant = "danger", action, fields = {} } = props;

  const content = (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="mt-2">{children}</div>
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton variant={confirmVariant} form={props.formId}>
          {confirm}
        </SubmitButton>
        {onCancel && (
          <Button variant="secondary" onClick={onCancel} data-cancel="">
            Batal
          </Button>
        )}
      </div>
    </>
  );
  if (!action) return <div>{content}</div>;

  // The dialog closes only when the answer is there, so that the pending state is seen.
  const closeAfter = async (formData: FormData) => {
    await action(formData);
    onCancel?.();
  };
  return <form action={onCancel ? closeAfter : action}>{content}</form>;
}
