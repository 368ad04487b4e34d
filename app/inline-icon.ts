const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="#06323b"/><g transform="translate(4.6 4)"><path d="M6.5 3v17.2a9.5 9.5 0 1 0 4.6-8.2" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/><circle cx="16" cy="19.6" r="3.7" fill="#f0a63c"/></g></svg>';

/** The mark of Bina for the browser's tab, in the page itself: a file would be one request more on every first view. */
export const INLINE_ICON = { url: `data:image/svg+xml,${encodeURIComponent(SVG)}`, type: "image/svg+xml" };
