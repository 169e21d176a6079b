/** The two questions before a comparison: which RFC, and with what. */
import {
  CancellationTokenSource,
  l10n,
  QuickPickItemKind,
  window,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import type {
  ChoiceKind,
  CompareRfcsArgument,
  RfcChoice,
  RfcChoicesParams,
  RfcPair,
} from '../../../server/src/lsp/protocol';
import type { ComparisonRequests } from './requests';

/** @returns undefined where the user gave up */
export async function askForComparison(
  requests: ComparisonRequests,
  title: string,
): Promise<CompareRfcsArgument | undefined> {
  const first = await ask<RfcChoice>(requests, nearParams(), {
    title: l10n.t('{0} (1/2)', title),
    placeholder: l10n.t('The number of an RFC, or words of its title; several numbers with commas'),
  });
  if (first === undefined) return undefined;
  const second = await ask<RfcPair>(
    requests,
    { first: first.rfcs },
    {
      title: l10n.t('{0} (2/2)', title),
      placeholder: l10n.t('Compare {0} with …', nameRfcs(first.rfcs)),
    },
  );
  return second && { old: second.old, new: second.new };
}

/** Where the user is: the cursor in a document, or the RFC that is being read. */
function nearParams(): Partial<RfcChoicesParams> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return {};
  const read = /^\/rfc(\d+)\.txt$/.exec(editor.document.uri.path)?.[1];
  if (read !== undefined) return { rfc: Number(read) };
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
}

interface ChoiceItem<Choice> extends QuickPickItem {
  readonly choice?: Choice;
}

/** Asks the server anew at every character; what comes late is dropped. */
function ask<Choice extends RfcChoice>(
  requests: ComparisonRequests,
  params: Partial<RfcChoicesParams>,
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
): Promise<Choice | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<ChoiceItem<Choice>>();
    const disposables: Disposable[] = [pick];
    let running: CancellationTokenSource | undefined;
    const update = async (query: string): Promise<void> => {
      running?.cancel();
      const own = (running = new CancellationTokenSource());
      pick.busy = true;
      const choices = await requests.choices({ ...params, query }, own.token).catch(() => undefined);
      if (running !== own) return;
      pick.busy = false;
      if (choices === undefined) return;
      pick.items = itemsOf(choices as readonly Choice[]);
      if (isAccepted) accept(pick.items.find(({ choice }) => choice !== undefined)?.choice);
    };
    /** Enter came before the answer, on nothing that was meant: the first of the answer is. */
    let isAccepted = false;
    const accept = (choice: Choice | undefined): void => {
      isAccepted = choice === undefined && pick.busy;
      if (choice === undefined) return;
      resolve(choice);
      pick.hide();
    };
    pick.title = title;
    pick.placeholder = placeholder;
    pick.onDidChangeValue((value) => void update(value), undefined, disposables);
    pick.onDidAccept(
      () => {
        const chosen = pick.selectedItems[0]?.choice;
        accept(chosen && (!pick.busy || fits(chosen, pick.value)) ? chosen : undefined);
      },
      undefined,
      disposables,
    );
    pick.onDidHide(
      () => {
        running?.cancel();
        disposables.forEach((item) => item.dispose());
        resolve(undefined);
      },
      undefined,
      disposables,
    );
    pick.show();
    void update('');
  });
}

/** Whether what is shown for an earlier query is what a later one asks for, too. */
function fits({ rfcs, title }: RfcChoice, query: string): boolean {
  const shown = `${nameRfcs(rfcs)} ${title}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/[\s,]+/)
    .every((word) => shown.includes(word));
}

/** What the server found is shown as it is: the editor's own filter would drop what it does not understand. */
function itemsOf<Choice extends RfcChoice>(choices: readonly Choice[]): readonly ChoiceItem<Choice>[] {
  const headings: Readonly<Record<ChoiceKind, string>> = {
    cursor: l10n.t('at the cursor'),
    successor: l10n.t('what it became'),
    predecessor: l10n.t('what it was before'),
    update: l10n.t('updates of it'),
    document: l10n.t('cited in this document'),
    match: '',
  };
  let heading = '';
  return choices.flatMap((choice) => {
    const item: ChoiceItem<Choice> = {
      label: nameRfcs(choice.rfcs),
      description: choice.title,
      detail: choice.detail,
      alwaysShow: true,
      choice,
    };
    const starts = headings[choice.kind] !== heading;
    heading = headings[choice.kind];
    return starts && heading !== ''
      ? [{ label: heading, kind: QuickPickItemKind.Separator, alwaysShow: true }, item]
      : [item];
  });
}

/** `RFC 9110, RFC 9111, RFC 9112`. */
export function nameRfcs(rfcs: readonly number[]): string {
  return rfcs.map((rfc) => `RFC ${rfc}`).join(', ');
}
