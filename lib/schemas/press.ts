import { z } from "zod";

/** A button that needs nothing but to be pressed; who pressed it says the session or the cookie. */
export const pressSchema = z.object({});
