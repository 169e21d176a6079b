/** Mentions of documents in running text, whatever they turn out to be: what follows decides whether each is a citation. */
import { findDirectives, findDrafts, findNames, findSubSeries } from './mentionNames';
import { findRfcs } from './mentionRfcs';
import type { Mention, Scan, TextMarks } from './mentionScan';
import { findIdentifiers, findUrls } from './mentionUrls';
import { bindSections } from './sectionBinding';

export function findMentions(text: string, marks: TextMarks): Mention[] {
  if (!worthwhile.test(text)) return [];
  const scan: Scan = { text, marks, found: [], taken: [] };
  // What comes first takes its place: the name of a draft in a URL is no other mention.
  findUrls(scan);
  findIdentifiers(scan);
  findDrafts(scan);
  findDirectives(scan);
  findRfcs(scan);
  findSubSeries(scan);
  findNames(scan);
  scan.found.sort((a, b) => a.start - b.start);
  return bindSections(text, marks, scan.found);
}

/** The marks of a text that is all code, or has none. */
export function plainMarks(isCode: boolean): TextMarks {
  return { isCode: () => isCode, isEdge: () => false, linkAt: () => undefined };
}

/** Whether a text can hold any mention at all: most text holds none. */
const worthwhile = /rfc|bcp|std|fyi|draft-|\bI-D\.|for\s+comments|10\.17487|ietf|\{\{|\[@?[!?]?[A-Z]/i;
