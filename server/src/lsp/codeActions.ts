/** textDocument/codeAction and codeAction/resolve. */
import {
  CodeActionKind,
  Command,
  type CodeAction,
  type CodeActionContext,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../check/finding';
import type { Span } from '../markdown/citation';
import type { Action, ActionKind } from '../service/codeActions';
import { toCompareArgument } from './comparison';
import type { OpenDocument } from './documents';
import { clientCommands, fixAllKind } from './protocol';
import { runSafe } from './runSafe';
import type { Session } from './session';
import { finish, inSteps } from './turns';
import { findingId, toDiagnostic } from './toDiagnostic';

/** What an action carries until the user chooses it. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  /** What was selected, as offsets. */
  readonly start: number;
  readonly end: number;
  readonly kind: ActionKind;
  readonly id: string;
}

const kindOf: Readonly<Record<ActionKind, string>> = {
  quickfix: CodeActionKind.QuickFix,
  'fix-all': fixAllKind,
};

export function registerCodeActions(session: Session): void {
  const { connection, client, clock, documents, logger } = session;

  /** None where the document is another before all is known that is needed. */
  async function find(
    document: OpenDocument,
    selection: Span,
    kinds: readonly ActionKind[],
  ): Promise<readonly Action[]> {
    const [service, settings] = await Promise.all([session.service(), session.settingsOf(document)]);
    // A fix here needs what is wrong here, which is known at once; all fixes need all that is wrong.
    const work = inSteps(kinds.includes('fix-all') ? service.steps(document, settings) : [], clock);
    if (!(await finish(work, () => documents.get(document.uri) === document))) return [];
    return service.actions(document, settings, selection, kinds);
  }

  connection.onCodeAction(({ textDocument, range, context }, token) =>
    runSafe<CodeAction[]>('compute code actions', [], token, logger, async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined || !client.takesCodeActions) return [];
      const start = document.offsetAt(range.start);
      const end = document.offsetAt(range.end);
      const kinds = (['quickfix', 'fix-all'] as const).filter((kind) => isWanted(kindOf[kind], context.only));
      const actions = await find(document, { start, end }, kinds);
      const { lineOf } = await session.service();
      const edits = actions.map((action) => {
        const { id, title, kind, preferred, findings } = action;
        const known = new Set(findings.map(findingId));
        const sent = context.diagnostics.filter(({ data }) =>
          known.has((data as { id?: string } | undefined)?.id ?? ''),
        );
        const data: ActionData = { uri: document.uri, version: document.version, start, end, kind, id };
        return {
          title,
          kind: kindOf[kind],
          ...(preferred && { isPreferred: true }),
          diagnostics:
            sent.length > 0
              ? sent
              : findings.map((finding) => toDiagnostic(finding, document, client, lineOf)),
          ...(client.resolvesEdits ? { data } : { edit: toWorkspaceEdit(action.edits(), document) }),
        };
      });
      return [...edits, ...(await comparisons(document, { start, end }, context))];
    }),
  );

  /** Where the client can show them: the comparisons that explain the findings, after all that repairs them. */
  async function comparisons(
    document: OpenDocument,
    selection: Span,
    { only, diagnostics }: CodeActionContext,
  ): Promise<readonly CodeAction[]> {
    if (!client.commands.has(clientCommands.compareRfcs) || !isWanted(CodeActionKind.QuickFix, only))
      return [];
    const [service, settings] = await Promise.all([session.service(), session.settingsOf(document)]);
    return service.comparisons(document, settings, selection).map(({ title, finding, target }) => {
      const id = findingId(finding);
      const sent = diagnostics.filter(({ data }) => (data as { id?: string } | undefined)?.id === id);
      const command = Command.create(title, clientCommands.compareRfcs, toCompareArgument(target));
      const own = sent.length > 0 ? sent : [toDiagnostic(finding, document, client, service.lineOf)];
      return { title, kind: CodeActionKind.QuickFix, diagnostics: own, command };
    });
  }

  connection.onCodeActionResolve((action, token) =>
    runSafe<CodeAction>('compute the edit of a code action', action, token, logger, async () => {
      // One that only opens something has nothing to resolve.
      if (action.data === undefined) return action;
      const { uri, version, start, end, kind, id } = action.data as ActionData;
      const document = documents.get(uri);
      if (document?.version !== version) return action;
      const chosen = (await find(document, { start, end }, [kind])).find((other) => other.id === id);
      const edits = chosen?.edits() ?? [];
      return edits.length === 0 ? action : { ...action, edit: toWorkspaceEdit(edits, document) };
    }),
  );

  function toWorkspaceEdit(edits: readonly TextEdit[], document: OpenDocument): WorkspaceEdit {
    const { uri, version } = document;
    const changes = edits.map(({ span, newText }) => ({ range: document.rangeOf(span), newText }));
    return client.takesVersionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
      : { changes: { [uri]: changes } };
  }
}

/** Fixing all is for those who ask for it: on save, or by its name. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) return kind === CodeActionKind.QuickFix;
  return only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}
