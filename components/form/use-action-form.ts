"use client";

import { type DefaultValue, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type FormEvent, startTransition, useActionState, useMemo, useState } from "react";
import type { z } from "zod";
import { formConstraint } from "@/components/form/form-constraint";
import { type ActionState, type FormAction, IDLE } from "@/lib/actions/action-state";

type ActionFormOptions<Schema extends z.ZodType<unknown, Record<string, unknown>>, Data> = {
  readonly id: string;
  readonly schema: Schema;
  readonly action: FormAction<Data>;
  readonly defaultValue?: DefaultValue<z.input<Schema>>;
};

/**
 * A form with its schema and its server action. Spread `formProps` on the `<form>`, put `<FormOutcome {...outcome}>` at
 * its top, and give each control `defaultValue={fields.x.defaultValue}`: that brings the typed text back also without
 * JavaScript.
 */
export function useActionForm<Schema extends z.ZodType<unknown, Record<string, unknown>>, Data = undefined>({
  id,
  schema,
  action,
  defaultValue,
}: ActionFormOptions<Schema, Data>) {
  const [state, send] = useActionState<ActionState<Data>, FormData>(action, IDLE);
  const lastResult = state.status === "invalid" || state.status === "failed" ? state.reply : undefined;
  const [form, fields] = useForm<z.input<Schema>, z.output<Schema>>({
    id,
    lastResult,
    ...(defaultValue ? { defaultValue } : {}),
    constraint: formConstraint(schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });

  // Something new after each attempt and after each answer: the summary of errors then takes the focus again.
  const [attempt, setAttempt] = useState(0);
  const submission = useMemo(() => ({ attempt, state }), [attempt, state]);

  // React empties a form after its action, and with it what a person typed. Sending it ourselves inside a transition
  // keeps the text and the pending state; without JavaScript the form's own action is used.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    setAttempt((attempts) => attempts + 1);
    form.onSubmit(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  }

  // Conform's own way to name controls, also those of rows inside rows.
  const fieldIds = Object.fromEntries(
    Object.keys(form.allErrors).map((name) => [name, { id: `${id}-${name}` }]),
  );
  const outcome = { state, submission, errors: form.allErrors, fieldIds } as const;
  return {
    state,
    form,
    fields,
    formProps: { id: form.id, noValidate: form.noValidate, action: send, onSubmit },
    outcome,
  };
}
