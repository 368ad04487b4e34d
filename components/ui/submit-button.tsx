"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";

type SubmitButtonProps = Omit<ButtonProps, "type" | "pending" | "onClick"> & {
  readonly pendingText?: string;
};

/** Sends its form. With JavaScript it shows that the form is on its way and ignores a second press. */
export function SubmitButton({ pendingText = "Mengirim…", children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();

  function ignoreWhilePending(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
  }

  return (
    <Button {...rest} type="submit" pending={pending} onClick={ignoreWhilePending}>
      {pending ? pendingText : children}
    </Button>
  );
}
