/** Writes an index of the series in the RFC Editor's XML, for tests. */

/** One RFC of the written index. */
export interface XmlEntry {
  readonly rfc: number;
  readonly title?: string;
  readonly status?: string;
  readonly year?: number;
  readonly month?: string;
  readonly obsoletes?: readonly number[];
  readonly obsoletedBy?: readonly number[];
  readonly updates?: readonly number[];
  readonly draft?: string;
  readonly keywords?: readonly string[];
  readonly abstract?: string;
  readonly formats?: readonly string[];
  readonly errata?: boolean;
}

export function seriesXml(
  entries: readonly XmlEntry[],
  more: {
    readonly notIssued?: readonly number[];
    readonly bcp?: Readonly<Record<number, readonly number[]>>;
  } = {},
): string {
  const bcps = Object.entries(more.bcp ?? {}).map(
    ([number, members]) =>
      `<bcp-entry><doc-id>BCP${number.padStart(4, '0')}</doc-id>${ids('is-also', members)}</bcp-entry>`,
  );
  const missing = (more.notIssued ?? []).map(
    (rfc) => `<rfc-not-issued-entry><doc-id>${docId(rfc)}</doc-id></rfc-not-issued-entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rfc-index xmlns="https://www.rfc-editor.org/rfc-index">
${[...bcps, ...entries.map(entryXml), ...missing].join('\n')}
</rfc-index>`;
}

function entryXml(entry: XmlEntry): string {
  const { rfc, title = `Document ${rfc}`, status = 'PROPOSED STANDARD', year = 2001, month = 'May' } = entry;
  return `<rfc-entry>
  <doc-id>${docId(rfc)}</doc-id><title>${escape(title)}</title>
  <author><name>A. Writer</name><title>Editor</title></author>
  <date><month>${month}</month><year>${year}</year></date>
  <format>${(entry.formats ?? ['ASCII']).map((format) => `<file-format>${format}</file-format>`).join('')}</format>
  ${entry.keywords ? `<keywords>${entry.keywords.map((kw) => `<kw>${escape(kw)}</kw>`).join('')}</keywords>` : ''}
  ${entry.abstract ? `<abstract><p>${escape(entry.abstract)}</p></abstract>` : ''}
  ${entry.draft ? `<draft>${entry.draft}</draft>` : ''}
  ${ids('obsoletes', entry.obsoletes)}${ids('obsoleted-by', entry.obsoletedBy)}${ids('updates', entry.updates)}
  <current-status>${status}</current-status><publication-status>${status}</publication-status>
  ${entry.errata ? `<errata-url>https://errata.example/${rfc}</errata-url>` : ''}
</rfc-entry>`;
}

function ids(name: string, rfcs: readonly number[] = []): string {
  return rfcs.length === 0
    ? ''
    : `<${name}>${rfcs.map((rfc) => `<doc-id>${docId(rfc)}</doc-id>`).join('')}</${name}>`;
}

function docId(rfc: number): string {
  return `RFC${String(rfc).padStart(4, '0')}`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
