import { getZodConstraint } from "@conform-to/zod/v4";
import { z } from "zod";

/**
 * What the fields of a schema allow, for their controls. A schema may end in a transform of all its fields together:
 * that is none of Conform's cases, and the fields stand before it.
 */
export const formConstraint = (schema: z.ZodType<unknown, Record<string, unknown>>) =>
  getZodConstraint(schema instanceof z.ZodPipe ? schema.in : schema);
