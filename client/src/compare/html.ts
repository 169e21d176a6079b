/** The page that shows a comparison: an empty frame, which its script fills without any HTML of what it is sent. */

export interface PageSource {
  /** URIs of the bundled files, as the webview sees them. */
  readonly script: string;
  readonly style: string;
  /** Where the webview may load styles from. */
  readonly cspSource: string;
  /** Of this page alone. */
  readonly nonce: string;
  /** The user's language, such as `en`. */
  readonly language: string;
  readonly title: string;
}

/** Nothing but its own script and style is loaded, and nothing is sent anywhere. */
export function comparisonHtml({ script, style, cspSource, nonce, language, title }: PageSource): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1.0">
    <link rel="stylesheet" href="${escapeHtml(style)}">
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <main id="page" aria-busy="true"><p class="waiting" role="status">${escapeHtml(title)}</p></main>
    <script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
