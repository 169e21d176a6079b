/** Panels with a comparison, one for each pair of groups. */
import { randomBytes } from 'node:crypto';
import {
  commands,
  env,
  l10n,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import {
  clientCommands,
  type ComparisonView,
  type CompareRfcsArgument,
} from '../../../server/src/lsp/protocol';

import { comparisonHtml } from './html';
import { comparisonCommands, comparisonViewType } from './ids';
import { readFromPage, readGroups, type PageState, type PageTarget, type ToPage } from './messages';
import type { ComparisonRequests } from './requests';
import { pageStrings } from './strings';

export interface ComparisonPanels extends Disposable {
  /** Opens a comparison, or the panel that shows it already. */
  show(argument: CompareRfcsArgument): void;
  /** What the panel in front compares; undefined where there is none. */
  active(): PageState | undefined;
  /** Puts the comparison in front, as Markdown, into the clipboard. */
  copyActive(): Promise<void>;
  /** Texts came to hand: every panel is filled anew. */
  refresh(): void;
}

/** @param haveTexts makes sure that texts are at hand, as far as the user allows */
export function createComparisonPanels(
  context: Pick<ExtensionContext, 'extensionUri'>,
  requests: ComparisonRequests,
  haveTexts: (rfcs: readonly number[]) => Promise<void>,
): ComparisonPanels {
  const open = new Map<string, Panel>();
  const nameOf = ({ old, new: next }: PageState): string => `${old.join()}>${next.join()}`;

  const adopt = (panel: WebviewPanel, groups: PageState, target: PageTarget | undefined): void => {
    const shown = new Panel(panel, context.extensionUri, groups, requests, haveTexts, target);
    open.set(nameOf(groups), shown);
    panel.onDidDispose(() => open.delete(nameOf(groups)));
  };

  const serializer = window.registerWebviewPanelSerializer(comparisonViewType, {
    async deserializeWebviewPanel(panel, state) {
      const groups = readGroups(state);
      if (groups === undefined) panel.dispose();
      else adopt(panel, groups, undefined);
    },
  });
  const active = (): Panel | undefined => [...open.values()].find(({ panel }) => panel.active);

  return {
    show(argument) {
      const groups: PageState = { old: argument.old, new: argument.new };
      const target = targetOf(argument);
      const known = open.get(nameOf(groups));
      if (known !== undefined) {
        known.panel.reveal();
        if (target !== undefined) known.reveal(target);
        return;
      }
      const panel = window.createWebviewPanel(
        comparisonViewType,
        titleOf(groups),
        window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside,
        { enableFindWidget: true },
      );
      adopt(panel, groups, target);
    },
    active: () => active()?.groups,
    copyActive: async () => active()?.copy(),
    refresh: () => open.forEach((shown) => void shown.fill()),
    dispose() {
      serializer.dispose();
      open.forEach(({ panel }) => panel.dispose());
    },
  };
}

function targetOf({ at, section }: CompareRfcsArgument): PageTarget | undefined {
  if (at === undefined && section === undefined) return undefined;
  return { ...(at && { requirement: at }), ...(section !== undefined && { section }) };
}

function titleOf({ old, new: next }: PageState): string {
  return `RFC ${old.join(', ')} → ${next.join(', ')}`;
}

class Panel {
  constructor(
    readonly panel: WebviewPanel,
    extension: Uri,
    readonly groups: PageState,
    private readonly requests: ComparisonRequests,
    private readonly haveTexts: (rfcs: readonly number[]) => Promise<void>,
    private target: PageTarget | undefined,
  ) {
    const folder = Uri.joinPath(extension, 'dist', 'webview');
    const { webview } = panel;
    panel.iconPath = Uri.joinPath(extension, 'images', 'icon.png');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    webview.html = comparisonHtml({
      script: String(webview.asWebviewUri(Uri.joinPath(folder, 'comparison.js'))),
      style: String(webview.asWebviewUri(Uri.joinPath(folder, 'comparison.css'))),
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('base64url'),
      language: env.language,
      title: l10n.t('Comparing {0}…', titleOf(groups)),
    });
  }

  /** Sends the comparison to the page, which may have been made anew: from the index at once, then from the texts. */
  async fill(): Promise<void> {
    const first = await this.send('index');
    if (first === undefined) {
      void window.showErrorMessage(l10n.t('Normative could not compare {0}.', titleOf(this.groups)));
      return;
    }
    if ([...first.old, ...first.new].some(({ hasText }) => hasText)) await this.send('texts');
  }

  private async send(source: 'index' | 'texts'): Promise<ComparisonView | undefined> {
    const view = await this.requests.compare({ ...this.groups, source }).catch(() => null);
    if (view === null) return undefined;
    const at = this.target;
    this.target = undefined;
    await this.post({ kind: 'show', view, strings: pageStrings(), ...(at && { at }) });
    return view;
  }

  reveal(at: PageTarget): void {
    void this.post({ kind: 'reveal', at });
  }

  async copy(): Promise<void> {
    const markdown = await this.requests.markdown(this.groups);
    if (markdown === null) return;
    await env.clipboard.writeText(markdown);
    await this.post({ kind: 'copied' });
  }

  private async receive(message: unknown): Promise<void> {
    const read = readFromPage(message);
    switch (read?.kind) {
      case 'ready':
        return this.fill();
      case 'copy':
        return this.copy();
      case 'open': {
        const { rfc, section, line } = read;
        await commands.executeCommand(clientCommands.openRfc, {
          rfc,
          ...(section !== undefined && { section }),
          ...(line !== undefined && { line }),
        });
        return;
      }
      case 'compareText':
        await commands.executeCommand(comparisonCommands.compareText, this.groups);
        return;
      case 'fetch':
        await this.haveTexts([...this.groups.old, ...this.groups.new]);
        return this.fill();
    }
  }

  private async post(message: ToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}
