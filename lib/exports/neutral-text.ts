/**
 * Text that a spreadsheet will not take for a formula when somebody opens, copies or saves it again as CSV: a leading
 * apostrophe says "text". Our own reader takes it off.
 */
export const neutralText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
