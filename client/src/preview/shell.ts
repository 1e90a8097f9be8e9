/** What the page of a preview is made of. */
export interface ShellParts {
  /** The source of what is loaded from the extension, for the policy. */
  readonly source: string;
  /** Where the script and the style sheet of the preview lie. */
  readonly script: string;
  readonly sheet: string;
  /** The style sheet of the printed page. */
  readonly style: string;
  readonly title: string;
  /** What is said above the page where no face of the printed widths is installed. */
  readonly fontNotice: string;
  /** What the editor gives back after a reload of the window. */
  readonly state: { readonly uri: string };
}

/** The page into which the script puts what is shown. Nothing is loaded from anywhere but the extension; the one script has a nonce. */
export function shell({ source, script, sheet, style, title, fontNotice, state }: ShellParts): string {
  const nonce = randomName();
  const policy = [
    "default-src 'none'",
    `style-src ${source} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "font-src 'none'",
    "img-src 'none'",
    "connect-src 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${style}</style>
<link rel="stylesheet" href="${sheet}">
<title>${title}</title>
</head>
<body class="preview" data-state="${encodeURIComponent(JSON.stringify(state))}">
<p id="remark" role="status"></p>
<p id="font-notice" hidden>${fontNotice}</p>
<main id="view"></main>
<div id="measure" aria-hidden="true" inert><div id="column" class="resolution"></div><div id="feet" class="resolution foot-area"></div></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
