/** Diagnostics: answered where the client asks for them, sent where it does not. */
import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { OpenDocument } from './documents';
import { toDiagnostic } from './toDiagnostic';
import { runSafe, runSafely } from './runSafe';
import type { Session } from './session';
import { finish, inSteps, type Work } from './turns';
import { createTyping, createTypingTest } from './typing';

export interface Diagnostics {
  opened(document: OpenDocument): void;
  changed(document: OpenDocument): void;
  saved(uri: string): void;
  closed(uri: string): void;
  /** Settings or data changed: every document is looked at again. */
  refresh(): void;
}

/** What a client that asks was last told of a document. */
interface LastReport {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  /** Whether its claims were judged, too. */
  readonly whole: boolean;
}

/** Milliseconds that a client waits for the claims of a document just opened, before it is told of the citations alone. */
const patience = 30;

export function registerDiagnostics(session: Session): Diagnostics {
  const { connection, client, clock, documents, logger } = session;
  const typing = createTyping(clock, (uri) => settled(uri));
  /** Documents of which a finding was held back because someone was typing it. */
  const heldBack = new Set<string>();

  async function compute(
    document: OpenDocument,
    which: 'findings' | 'findingsOnCitations' = 'findings',
  ): Promise<readonly Diagnostic[]> {
    const [parts, settings] = await Promise.all([session.serviceInParts(), session.settingsOf(document)]);
    const findings =
      which === 'findings'
        ? (parts.loaded ?? (await parts.load())).findings(document, settings)
        : parts.citations.findingsOnCitations(document, settings);
    const ends = typing.ends(document);
    const citations = ends.length === 0 ? [] : parts.citations.citations(document, settings);
    const isBeingTyped = createTypingTest(citations, document.text, ends);
    const shown = findings.filter((finding) => !isBeingTyped(finding));
    if (shown.length < findings.length) heldBack.add(document.uri);
    else heldBack.delete(document.uri);
    return shown.map((finding) => toDiagnostic(finding, document, client, parts.citations.lineOf));
  }

  /** The pause after an edit is over, or the user is done with the document. */
  function settled(uri: string): void {
    typing.stop(uri);
    if (heldBack.delete(uri)) lookAgain(uri);
  }

  const { lookFirst, lookAgain, close } = client.pullsDiagnostics ? answer() : send();

  /** The judging of a document's claims, of which {@link compute} needs all. */
  async function judging(document: OpenDocument): Promise<Work> {
    const [service, settings] = await Promise.all([session.service(), session.settingsOf(document)]);
    return inSteps(service.steps(document, settings), clock);
  }

  const isCurrent = (document: OpenDocument): boolean => documents.get(document.uri) === document;

  function answer() {
    const last = new Map<string, LastReport>();
    let count = 0;
    /** Keeps what the client is told. @returns as {@link LastReport}, the one before where it says the same */
    const note = (uri: string, diagnostics: readonly Diagnostic[], whole: boolean): LastReport => {
      const before = last.get(uri);
      const isSame = before !== undefined && saysTheSame(before.items, diagnostics);
      const report = { resultId: isSame ? before.resultId : String(++count), items: diagnostics, whole };
      last.set(uri, report);
      return report;
    };
    /** After an answer without claims: judges them, and has the client ask again where they make a difference. */
    const judgeLater = async (document: OpenDocument, told: LastReport): Promise<void> => {
      if (!(await finish(await judging(document), () => isCurrent(document)))) return;
      const diagnostics = await compute(document);
      if (!isCurrent(document) || last.get(document.uri) !== told) return;
      if (note(document.uri, diagnostics, true).resultId !== told.resultId) lookAgain(document.uri);
    };
    connection.languages.diagnostics.on((params, token) =>
      runSafe<DocumentDiagnosticReport>('compute diagnostics', emptyReport, token, logger, async () => {
        const { uri } = params.textDocument;
        for (;;) {
          const document = documents.get(uri);
          if (document === undefined) return emptyReport;
          // Once they were shown, claims do not come and go at every keystroke.
          const wereShown = last.get(uri)?.whole === true;
          // Nor is what judges them read before the first answer.
          const { loaded } = await session.serviceInParts();
          const work = wereShown || loaded ? await judging(document) : undefined;
          const whole = work !== undefined && (work.goOn(patience) || wereShown);
          const isWanted = (): boolean => isCurrent(document) && !token.isCancellationRequested;
          if (whole && !(await finish(work, isWanted)) && !token.isCancellationRequested) continue;
          if (token.isCancellationRequested) return emptyReport;
          const diagnostics = await compute(document, whole ? 'findings' : 'findingsOnCitations');
          const report = note(uri, diagnostics, whole);
          // When the answer is on its way.
          if (!whole)
            clock.after(
              0,
              () => void runSafely('compute diagnostics', logger, () => judgeLater(document, report)),
            );
          return report.resultId === params.previousResultId
            ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.resultId }
            : {
                kind: DocumentDiagnosticReportKind.Full,
                resultId: report.resultId,
                items: [...diagnostics],
              };
        }
      }),
    );
    return {
      // The client will ask in a moment: what the answer needs is read meanwhile.
      lookFirst: (uri: string) =>
        void runSafely('open the data', logger, async () => {
          const document = documents.get(uri);
          if (document) await Promise.all([session.serviceInParts(), session.settingsOf(document)]);
        }),
      lookAgain: () =>
        void runSafely('refresh diagnostics', logger, () => connection.languages.diagnostics.refresh()),
      close: (uri: string) => void last.delete(uri),
    };
  }

  function send() {
    const waiting = new Map<string, () => void>();
    const publish = (uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]) =>
      connection.sendDiagnostics({
        uri,
        diagnostics: [...diagnostics],
        ...(version !== undefined && { version }),
      });
    /** What was sent of a document just opened, while the rest is still to be found. */
    const sentEarly = new Map<string, { readonly document: OpenDocument; readonly diagnostics: string }>();
    /** After what the client has already sent was read, so that a burst of edits is looked at once. */
    const soon = (uri: string, work: (document: OpenDocument) => Promise<void>): void => {
      waiting.get(uri)?.();
      const cancel = clock.after(0, () => {
        waiting.delete(uri);
        void runSafely('compute diagnostics', logger, async () => {
          const document = documents.get(uri);
          if (document !== undefined) await work(document);
        });
      });
      waiting.set(uri, cancel);
    };
    const lookAgain = (uri: string): void =>
      soon(uri, async (document) => {
        if (!(await finish(await judging(document), () => isCurrent(document)))) return;
        const diagnostics = await compute(document);
        if (!isCurrent(document)) return;
        const early = sentEarly.get(uri);
        sentEarly.delete(uri);
        const isSent = early?.document === document && early.diagnostics === JSON.stringify(diagnostics);
        if (!isSent) await publish(uri, document.version, diagnostics);
      });
    /** What is wrong with citations is shown before claims are judged, which takes as long again and longer. */
    const lookFirst = (uri: string): void =>
      soon(uri, async (document) => {
        const diagnostics = await compute(document, 'findingsOnCitations');
        if (!isCurrent(document)) return;
        if (diagnostics.length > 0) {
          sentEarly.set(uri, { document, diagnostics: JSON.stringify(diagnostics) });
          await publish(uri, document.version, diagnostics);
        }
        lookAgain(uri);
      });
    const close = (uri: string): void => {
      waiting.get(uri)?.();
      waiting.delete(uri);
      sentEarly.delete(uri);
      void publish(uri, undefined, []);
    };
    return { lookFirst, lookAgain, close };
  }

  return {
    opened: ({ uri }) => lookFirst(uri),
    changed(document) {
      typing.edited(document);
      if (!client.pullsDiagnostics) lookAgain(document.uri);
    },
    saved: settled,
    closed(uri) {
      typing.stop(uri);
      heldBack.delete(uri);
      close(uri);
    },
    refresh() {
      if (!client.pullsDiagnostics) for (const { uri } of documents.all()) lookAgain(uri);
      else if (documents.all().length > 0) lookAgain('');
    },
  };
}

/** Whether two values are the same on the wire, without writing them for it. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => saysTheSame(item, b[at]))
    );
  }
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  let more = 0;
  for (const key in left) {
    if (!saysTheSame(left[key], right[key])) return false;
    more++;
  }
  for (const key in right)
    if (key in left) more--;
    else return false;
  return more === 0;
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
