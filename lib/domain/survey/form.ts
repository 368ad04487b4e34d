/** What the form and its schema agree on; apart from the schema, so that the page sends no parser to the phone. */

/** Value of the fifth radio: the citizen does not know, or the element does not apply. Stored as no answer. */
export const UNKNOWN_ANSWER = "tidak-tahu";

export const SUGGESTION_LIMIT = 2000;
