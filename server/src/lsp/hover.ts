/** textDocument/hover. */
import { MarkupKind, type Hover } from 'vscode-languageserver';
import { rfcEditorUrl } from '../check/words';
import { plainLinks, type Links } from '../service/links';
import type { Client } from './client';
import { toCompareArgument } from './comparison';
import { clientCommands, type GetTextsArgument, type OpenRfcArgument } from './protocol';
import { runSafe } from './runSafe';
import type { Session } from './session';

export function registerHover(session: Session): void {
  const { connection, client, documents, logger } = session;
  const links = linksFor(client);
  connection.onHover(({ textDocument, position }, token) =>
    runSafe<Hover | null>('compute a hover', null, token, logger, async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined) return null;
      const [service, settings] = await Promise.all([session.service(), session.settingsOf(document)]);
      const hover = await service.hover(document, settings, document.offsetAt(position), links);
      if (hover === undefined) return null;
      const { markdown, span } = hover;
      const contents = client.showsMarkdown
        ? { kind: MarkupKind.Markdown, value: markdown }
        : { kind: MarkupKind.PlainText, value: toPlainText(markdown) };
      return { contents, range: document.rangeOf(span) };
    }),
  );
}

/** `command:` links only for the commands that the client lets a hover run. */
function linksFor({ commands }: Client): Links {
  const has = (command: string): boolean => commands.has(command);
  return {
    ...plainLinks,
    openHere: has(clientCommands.openRfc)
      ? (rfc, section, line) =>
          commandUri(clientCommands.openRfc, {
            rfc,
            ...(section !== undefined && { section }),
            ...(line !== undefined && { line: line + 1 }),
          } satisfies OpenRfcArgument)
      : undefined,
    compare: has(clientCommands.compareRfcs)
      ? (target) => commandUri(clientCommands.compareRfcs, toCompareArgument(target))
      : undefined,
    getText: has(clientCommands.getTexts)
      ? (rfc) => commandUri(clientCommands.getTexts, { rfcs: [rfc] } satisfies GetTextsArgument)
      : undefined,
    rfcEditor: rfcEditorUrl,
  };
}

function commandUri(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}

/** For clients that show no Markdown: the same words without its marks. */
function toPlainText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, (_, label: string, target: string) =>
      target.startsWith('https:') ? `${label} (${target})` : label,
    )
    .replace(/(?<!\\)(?:\*\*|_)|^---$/gm, '')
    .replace(/ {2}$/gm, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
