// Which VS Code the in-editor tests run in.
import { prepareBrowserHost } from './browser.mjs';
import { downloadedDesktopHost, namedDesktopHost } from './desktop.mjs';

/**
 * The first host that works: the executable that NORMATIVE_VSCODE names, VS Code as downloaded by
 * @vscode/test-electron, VS Code from the npm registry in Chromium. NORMATIVE_HOST (`desktop` or `npm`) allows
 * one kind only. Undefined where none does, with the reasons.
 */
export async function chooseHost() {
  const named = namedDesktopHost();
  if (named) return { host: named, reasons: [] };
  const kinds = { desktop: downloadedDesktopHost, npm: prepareBrowserHost };
  const reasons = [];
  for (const [kind, prepare] of Object.entries(kinds)) {
    if (process.env.NORMATIVE_HOST && process.env.NORMATIVE_HOST !== kind) continue;
    try {
      return { host: await prepare(), reasons };
    } catch (error) {
      reasons.push(`${kind}: ${error.cause?.message ?? error.message}`);
    }
  }
  return { host: undefined, reasons };
}
