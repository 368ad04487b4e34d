import { Button, type ButtonProps } from "@/components/ui/button";

/**
 * Adds or removes a row of a form: spread Conform's `getButtonProps` on it. It sends the form with what is to be done,
 * so that without JavaScript the server does it.
 */
export function RowButton(props: Omit<ButtonProps, "type">) {
  return <Button {...props} type="submit" />;
}
