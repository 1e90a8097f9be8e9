/** A text as it may stand in HTML, in an element or between double quotation marks of an attribute. The only place where text becomes mark-up. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? '').replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
