/** What a field's control needs of Conform. */
export type FormField = {
  readonly id: string;
  readonly name: string;
  readonly errors?: string[] | undefined;
  readonly defaultValue?: string | undefined;
};
