/** What is shown in a preview, as a page of its own. */
export interface PrintedParts {
  readonly title: string;
  readonly language: string;
  /** The style sheets of the page and of its sheets. */
  readonly styles: readonly string[];
  readonly body: string;
}

/** A page that needs nothing beside itself: what the preview shows, in pages with the notes at their feet. */
export function printedPage({ title, language, styles, body }: PrintedParts): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
${styles.map((style) => `<style>${style}</style>`).join('\n')}
</head>
<body class="preview printed">
${body}
</body>
</html>
`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? '');
}
