import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { MIN_PASSWORD } from "@/lib/schemas/access";

type FieldFacts = { readonly id: string; readonly errors: string[] | undefined };

type NewPasswordFieldsProps = { readonly newPassword: FieldFacts; readonly repeated: FieldFacts };

/** A new password, twice. */
export function NewPasswordFields({ newPassword, repeated }: NewPasswordFieldsProps) {
  return (
    <>
      <Field
        name="newPassword"
        id={newPassword.id}
        label="Kata sandi baru"
        hint={`Paling sedikit ${MIN_PASSWORD} karakter. Beberapa kata acak dengan spasi mudah diingat dan sulit ditebak.`}
        errors={newPassword.errors}
        required
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" />}
      </Field>
      <Field
        name="repeated"
        id={repeated.id}
        label="Ulangi kata sandi baru"
        errors={repeated.errors}
        required
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" />}
      </Field>
    </>
  );
}
