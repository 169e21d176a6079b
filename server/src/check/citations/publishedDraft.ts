/** Citations of Internet-Drafts that became RFCs. */
import type { MarkdownDocument } from '../../markdown/document';
import { isInForce, type SeriesEntry } from '../../series/series';
import { lineageOf } from '../../series/lineage';
import { formatMonth } from '../../series/words';
import { readdress } from '../addresses';
import { ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import type { Fix, TextEdit } from '../finding';
import { intentOf, isChangelog, surroundingsOf } from '../intent';
import { isOlder, ownDraft } from '../mentionIntent';
import { unversioned, type Mention } from '../mentions';
import { isQuoted } from '../quotation';
import { listAnd, nameRfc, rfcEditorUrl } from '../words';

export const publishedDraft: Check = {
  codes: ['published-draft'],
  run: ofEachMention(check),
};

function check(mention: Mention, input: CheckInput): Report[] {
  const { series, document, suppressions } = input;
  const { main } = mention;
  if (main.kind !== 'draft' || main.draft === undefined || isOwnName(main.draft, document)) return [];
  const rfc = series.findByDraft(main.draft);
  const entry = rfc === undefined ? undefined : series.get(rfc);
  if (rfc === undefined || entry === undefined) return [];
  const around = surroundingsOf(mention, document);
  const named = around && intentOf(around, ({ kind, numbers }) => kind === 'rfc' && numbers.includes(rfc));
  const soft =
    named !== undefined ||
    suppressions.isHistory(main.span.start) ||
    isChangelog(document.options.path) ||
    isOlder(document, rfc, series);
  return [
    report({
      code: 'published-draft',
      message: messageOf(main.draft, entry, input),
      span: main.span,
      rfc,
      soft,
      current: { rfc, section: undefined, level: undefined },
      successors: [{ rfc, section: undefined, why: 'the draft was published as it' }],
      related: [{ message: `${nameRfc(rfc)}: ${entry.title}`, rfc, section: undefined }],
      fixes: (given) => (isQuoted(mention, given.document) ? [] : fixesOf(mention, entry, !soft, given)),
    }),
  ];
}

/** A draft's own source names itself in its front matter and its history. */
function isOwnName(draft: string, document: MarkdownDocument): boolean {
  return ownDraft(document) === unversioned(draft);
}

function messageOf(draft: string, entry: SeriesEntry, { series }: CheckInput): string {
  const published = `${draft} was published as ${nameRfc(entry.rfc)} (${formatMonth(entry.date)})`;
  const { current } = lineageOf(series, entry.rfc);
  if (isInForce(entry) || current.length === 0) return `${published}.`;
  return `${published}, which ${listAnd(current.map((rfc) => nameRfc(rfc)))} obsoleted.`;
}

/** In words the RFC's name, in addresses its page at the same host; a section may be numbered otherwise in the RFC. */
function fixesOf(
  mention: Mention,
  { rfc }: SeriesEntry,
  preferred: boolean,
  input: CheckInput,
): readonly Fix[] {
  const { document, settings, index } = input;
  const sections = new Set(index.facts(rfc)?.sections.map(({ number }) => number));
  if (mention.tokens.some(({ section }) => section !== undefined && !sections.has(section))) return [];
  if (mention.tokens.some(({ form }) => form === 'front-matter' || form === 'kramdown-ref')) return [];
  const edits: TextEdit[] = mention.tokens.map(({ span, url }) => {
    const written = document.text.slice(span.start, span.end);
    if (url === undefined) return { span, newText: nameRfc(rfc) };
    const page = written.replace(/draft-[\w.+-]*?(?=$|[#?/]|\.(?:txt|html|pdf|xml)\b)/i, `rfc${rfc}`);
    const known = /^https?:\/\/(?:datatracker\.ietf\.org\/doc\/|tools\.ietf\.org\/html\/)/i.test(page);
    const section = mention.tokens.find((token) => token.url !== undefined)?.section;
    const newText = known
      ? readdress(page, rfc, { rfc, section }, settings.linkHost)
      : rfcEditorUrl(rfc, section);
    return { span, newText };
  });
  const labels = mention.tokens.some(({ form }) => form === 'ref-link') || mention.isDefinition;
  return labels
    ? []
    : [{ title: `Cite ${nameRfc(rfc)}, as which the draft was published`, preferred, safe: false, edits }];
}
