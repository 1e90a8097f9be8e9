import * as vscode from 'vscode';

/** What the page of a preview is made of. */
export interface ShellParts {
  readonly webview: vscode.Webview;
  /** Where the extension lies. */
  readonly extension: vscode.Uri;
  /** The style sheet of the printed page. */
  readonly style: string;
  /** What the editor gives back after a reload of the window. */
  readonly state: { readonly uri: string };
}

/** The page into which the script puts what is shown. Nothing is loaded from anywhere but the extension; the one script has a nonce. */
export function shell({ webview, extension, style, state }: ShellParts): string {
  const nonce = randomName();
  const at = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist/client', file)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
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
<link rel="stylesheet" href="${at('preview.css')}">
<title>${vscode.l10n.t('Preview')}</title>
</head>
<body class="preview" data-state="${encodeURIComponent(JSON.stringify(state))}">
<p id="remark" role="status"></p>
<main id="view"></main>
<div id="measure" aria-hidden="true"></div>
<script nonce="${nonce}" src="${at('preview.js')}"></script>
</body>
</html>`;
}

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
