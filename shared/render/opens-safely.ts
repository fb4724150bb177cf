/**
 * Whether an address may stand in a link of a page: `http:`, `https:`, `mailto:` or `tel:`, nothing that
 * could end the attribute or be read otherwise.
 *
 * Every door (`parseBody`, the content's schema) has checked addresses before, and more strictly; this
 * keeps a page safe even where a story came by another way, at the price of one look.
 */
export function opensSafely(address: string): boolean {
  return safe.test(address)
}

const safe = /^(?:https?:\/\/|mailto:|tel:)[^\s\u0000-\u001f\u007f<>"\\^`{|}]+$/i
