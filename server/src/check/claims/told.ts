/** Statements by which an RFC tells what another one says, or said itself before: they set no level. */
import type { RequirementFact, RfcFacts } from '../../rfc/facts';
import type { Level } from '../../rfc/level';

const quotes = /^(?:says|states|stated|said|reads)$/i;
/** "This document says", "the memo mandates": what follows is no longer what the other RFC says. */
const ownDocument = /^(?:document|memo|revision|update)$/i;
const speaks = /^(?:says|states|mandates|requires|recommends|changes|makes|specifies)$/i;
const older = /^(?:previous(?:ly)?|former(?:ly)?|original(?:ly)?|earlier|old)$/i;
const rfcWord = /^\[?RFC-?\d*\b/i;
/** How many words before the keyword are looked at. */
const reach = 16;
/** A verb among so many first words says what its subject, a citation, says. */
const opening = 4;

/** The requirements (indices into the list given) that only tell of another version. */
export function toldOf(facts: RfcFacts, requirements: readonly RequirementFact[]): ReadonlySet<number> {
  const told = new Set<number>();
  requirements.forEach((requirement, place) => {
    const before = requirements[place - 1];
    const first = before?.statement !== requirement.statement;
    if (tells(facts, requirement, first ? undefined : { at: before.at, told: told.has(place - 1) }))
      told.add(place);
  });
  return told;
}

/**
 * The level that a statement says another version has, where the requirement is what it has it be now: "that section says
 * that X MUST be supported; this document says that it MAY be". Undefined for a statement that tells of no other version.
 */
export function retoldLevel({ requirements, told }: Tale, place: number): Level | undefined {
  const before = requirements[place - 1];
  return before &&
    before.statement === requirements[place]!.statement &&
    told.has(place - 1) &&
    !told.has(place)
    ? before.level
    : undefined;
}

interface Tale {
  readonly requirements: readonly RequirementFact[];
  readonly told: ReadonlySet<number>;
}

/** @param before the keyword before in the same statement: how many words stand before it, and whether it is told; undefined for the first one */
function tells(
  { rfc, statements }: RfcFacts,
  { statement, at, context, keyword }: RequirementFact,
  before: { readonly at: number; readonly told: boolean } | undefined,
): boolean {
  const { words, cites } = statements[statement] ?? { words: [], cites: [] };
  if (before && speaksForItself(words.slice(before.at, at))) return false;
  if (context === 'table') return ofOlderColumn(words.slice(Math.max(0, at - 2), at), rfc);
  const lead = words.slice(Math.max(0, at - reach), at);
  if (readsSo(words.slice(0, at)) || lead.slice(-3).some((word) => takesAway.test(word))) return true;
  const named = lead.findIndex((word) => rfcWord.test(word));
  const citesOther = cites.some((cited) => cited !== rfc);
  if (citesOther && words.slice(0, Math.min(at, opening)).some((word) => quotes.test(word))) return true;
  if (named >= 0 && citesOther && isQuotation(lead, named)) return true;
  // "This removes the line “X is RECOMMENDED” of RFC 1, and replaces it by": of a long statement the first words are lost.
  if (named >= 0 && citesOther && words.slice(at).some((word) => /^replaces$/i.test(word))) return true;
  if (citesOther && (isPastOf(lead, keyword) || isSaidBy(words.slice(0, at), rfc))) return true;
  if (before?.told && !words.slice(before.at, at).some((word) => /^(?:but|now|instead)$/i.test(word)))
    return true;
  return lead.some((word, index) => older.test(word) && isDocument(lead[index + 1]));
}

function speaksForItself(words: readonly string[]): boolean {
  return words.some((word, index) => ownDocument.test(word) && speaks.test(words[index + 1] ?? ''));
}

/** "Removes the following RECOMMENDED types": what was said, and is no more. */
const takesAway = /^(?:removes|deletes|withdraws)$/i;

/** "The text currently reads: …". */
function readsSo(words: readonly string[]): boolean {
  return words
    .slice(0, opening)
    .some(
      (word, index) => /^reads?$/i.test(word) && /^(?:currently|presently)$/i.test(words[index - 1] ?? ''),
    );
}

/** "While RFC 1 required that": what it required is told, not required. */
function isPastOf(lead: readonly string[], keyword: string): boolean {
  const last = lead.at(-1) ?? '';
  const isRfc = rfcWord.test(last) || (/^\d+\]?$/.test(last) && rfcWord.test(lead.at(-2) ?? ''));
  return isRfc && /^(?:required|recommended)$/.test(keyword);
}

/** "RFC 1 requires that X MUST be supported": its first words are those of another RFC, with its label, and a verb. */
function isSaidBy(words: readonly string[], rfc: number): boolean {
  const named = words.slice(0, opening).findIndex((word) => rfcWord.test(word));
  if (named < 0) return false;
  const length = words.slice(named).findIndex((word) => !rfcWord.test(word) && !/^\d+\]?$/.test(word));
  if (length < 0) return false;
  const number = Number(
    words
      .slice(named, named + length)
      .join(' ')
      .match(/\d+/)?.[0],
  );
  return (
    number !== rfc && /^(?:requires|mandates|recommends|demands|specifies)$/i.test(words[named + length]!)
  );
}

/** "RFC 1 states that …", "the text of RFC 1 is as follows", "in RFC 1, the text … is replaced". */
function isQuotation(lead: readonly string[], named: number): boolean {
  if (lead.some((word) => quotes.test(word))) return true;
  const text = lead.findIndex((word, index) => index > named && /^text$/i.test(word));
  if (text > named && text - named <= 3 && !lead.some((word) => /^replaced$/i.test(word))) return true;
  const follows = lead.findIndex((word, index) => index > named && /^follows$/i.test(word));
  return follows > named && lead.slice(0, named).some((word) => /^text$/i.test(word));
}

function isDocument(word: string | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:versions?|specifications?|documents?|text|memo)$/i.test(word) || rfcWord.test(word))
  );
}

/** A cell under "Old Requirement" or under the number of another RFC. */
function ofOlderColumn(head: readonly string[], rfc: number): boolean {
  if (head.some((word) => older.test(word))) return true;
  const named = head.findIndex((word) => /^RFC$/i.test(word));
  const number = named >= 0 ? Number(head[named + 1]) : Number(/^RFC-?(\d+)$/i.exec(head.at(-1) ?? '')?.[1]);
  return number > 0 && number !== rfc;
}
