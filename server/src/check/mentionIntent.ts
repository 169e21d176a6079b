/** Severity by intent for one mention: its surroundings, its front matter, and what the document itself is. */
import type { MarkdownDocument } from '../markdown/document';
import { parseRfcNumber, type RfcNumber } from '../rfc/identity';
import type { PublicationDate, Series } from '../series/series';
import type { CheckInput } from './check';
import { intentOf, isChangelog, type Intent, type Surroundings } from './intent';
import { createKept } from './kept';
import { unversioned, type Mention } from './mentions';
import { allSuccessors } from './succession';

export type MentionIntent =
  | Intent
  /** A `normative-history` comment says so. */
  | 'comment'
  /** The document is the source of an RFC that was published before the cited one became obsolete. */
  | 'archive';

export const intentReasons: Readonly<Record<MentionIntent, string>> = {
  history: 'the text speaks of the past',
  'successor-named': 'the successor is named beside it',
  'background-list': 'it stands in a list of background reading',
  changelog: 'it stands in a record of changes',
  comment: 'a comment says that this paragraph speaks of the past',
  archive: 'the document was itself published as an RFC before that',
};

/** What the author's words say of a citation of a superseded RFC. @param around undefined outside of prose */
export function intentOfMention(
  mention: Mention,
  rfc: RfcNumber,
  around: Surroundings | undefined,
  { series, index, suppressions, document }: CheckInput,
): MentionIntent | undefined {
  if (suppressions.isHistory(mention.main.span.start)) return 'comment';
  const next = series.get(rfc)?.obsoletedBy[0];
  if (next !== undefined && isOlder(document, next, series)) return 'archive';
  if (isChangelog(document.options.path)) return 'changelog';
  const listed = kramdownIntent(mention, document);
  if (around === undefined || listed !== undefined) return listed;
  return intents.get(around, String(rfc), { series, index }, () => {
    const successors = allSuccessors(series, rfc);
    return intentOf(
      around,
      ({ kind, numbers }) => kind === 'rfc' && numbers.some((number) => successors.has(number)),
    );
  });
}

const intents = createKept<Intent | undefined>();

/** Whether the document is the source of an RFC that was published before this one. */
export function isOlder(document: MarkdownDocument, rfc: RfcNumber, series: Series): boolean {
  const draft = ownDraft(document);
  const own = ownRfc(document) ?? (draft === undefined ? undefined : series.findByDraft(draft));
  const [before, after] = [own, rfc].map((it) => (it === undefined ? undefined : series.get(it)?.date));
  return before !== undefined && after !== undefined && monthOf(before) < monthOf(after);
}

/** The RFC whose source the document is, by its name or its front matter (`name = "RFC"`, `value = "9"`). */
function ownRfc({ frontMatter, text, options }: MarkdownDocument): RfcNumber | undefined {
  if (frontMatter === undefined) return undefined;
  const head = text.slice(frontMatter.content.start, frontMatter.content.end);
  const stated = /^name\s*=\s*"RFC"\s*^value\s*=\s*"(\d+)"/im.exec(head)?.[1];
  const named = /(?:^|\/)rfc-?(\d+)\.\w+$/i.exec(options.path ?? '')?.[1];
  return parseRfcNumber(stated ?? named ?? '');
}

/** The name of the Internet-Draft whose source the document is, in lower case, without version; undefined for others. */
export function ownDraft({ frontMatter, text }: MarkdownDocument): string | undefined {
  if (frontMatter === undefined) return undefined;
  const { start, end } = frontMatter.content;
  const name = /^docname:[ \t]*["']?(draft-[\w.+-]+)/im.exec(text.slice(start, end))?.[1];
  return name && unversioned(name);
}

/** Front matter says what a document obsoletes, and which of its references only inform; `{{?RFC1}}` says so in place. */
function kramdownIntent({ main }: Mention, document: MarkdownDocument): Intent | undefined {
  const { text, citations } = document;
  if (main.form === 'front-matter') return frontMatterIntent(text.slice(0, main.span.start));
  if (main.form !== 'kramdown-ref') return undefined;
  if (/\{\{[^{}]*\?$/.test(text.slice(Math.max(0, main.span.start - 60), main.span.start)))
    return 'background-list';
  const entry = citations.find(
    ({ form, numbers }) => form === 'front-matter' && numbers.join() === main.numbers.join(),
  );
  return entry && frontMatterIntent(text.slice(0, entry.span.start)) === 'background-list'
    ? 'background-list'
    : undefined;
}

/** @param before the front matter up to the mention */
function frontMatterIntent(before: string): Intent | undefined {
  const key = /(?:^|\n)([\w-]+):[^\n]*(?:\n[ \t-][^\n]*)*\n?$/.exec(before)?.[1];
  if (key === undefined) return undefined;
  if (/^(?:obsoletes|updates|replaces)$/i.test(key)) return 'history';
  return /^(?:informative|historical)$/i.test(key) ? 'background-list' : undefined;
}

function monthOf({ year, month }: PublicationDate): number {
  return year * 12 + month;
}
