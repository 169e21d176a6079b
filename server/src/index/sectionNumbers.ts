/**
 * Section numbers as steps: most sections are the next sibling, the first child, or the next sibling of an ancestor
 * of the one before, and such a step is one small number. What is none of these is spelled out.
 */
import type { SectionNumber } from '../rfc/identity';
import type { ByteReader, ByteWriter } from './bytes';

const spelled = 0;
const child = 1;
/** Add the number of levels to climb before the next sibling. */
const sibling = 2;

/** Writes steps to `to` and what is spelled out to `spellings`. */
export function writeSectionNumbers(
  numbers: readonly SectionNumber[],
  to: ByteWriter,
  spellings: ByteWriter,
): void {
  let previous = '';
  for (const number of numbers) {
    const step = findStep(previous, number);
    to.varint(step);
    if (step === spelled) spellings.string(number);
    previous = number;
  }
}

/** @param spellings at what this run of sections spells out first */
export function readSectionNumbers(
  count: number,
  from: ByteReader,
  spellings: ByteReader,
): readonly SectionNumber[] {
  const numbers: SectionNumber[] = [];
  let parts: string[] = [];
  for (let at = 0; at < count; at++) {
    const step = from.varint();
    if (step === spelled) parts = partsOf(spellings.string());
    else climb(parts, step);
    numbers.push(parts.join('.') as SectionNumber);
  }
  return numbers;
}

/** Passes over so many sections. @returns how many of them are spelled out */
export function skipSectionNumbers(count: number, from: ByteReader): number {
  let spellings = 0;
  for (let left = count; left > 0 && !from.atEnd; left--) if (from.varint() === spelled) spellings++;
  return spellings;
}

function findStep(previous: string, number: string): number {
  if (isFirstChild(previous, number)) return child;
  let step = sibling;
  for (let end = previous.length; ; step++) {
    const start = end === 0 ? 0 : previous.lastIndexOf('.', end - 1) + 1;
    if (
      number.startsWith(previous.slice(0, start)) &&
      number.slice(start) === successor(previous.slice(start, end))
    )
      return step;
    if (start === 0) return spelled;
    end = start - 1;
  }
}

function isFirstChild(parent: string, number: string): boolean {
  if (parent === '') return number === '1';
  return number.length === parent.length + 2 && number.startsWith(parent) && number.endsWith('.1');
}

function partsOf(number: string): string[] {
  return number === '' ? [] : number.split('.');
}

/** Makes of a number's parts those of the next. */
function climb(parts: string[], step: number): void {
  if (step === child) {
    parts.push('1');
    return;
  }
  const depth = Math.max(1, (parts.length || 1) - (step - sibling));
  parts[depth - 1] = successor(parts[depth - 1] ?? '');
  parts.length = depth;
}

/** The next number, or the next letter. */
function successor(part: string): string {
  const letter = part.length === 1 ? part.charCodeAt(0) : 0;
  return letter >= 65 && letter < 90 ? String.fromCharCode(letter + 1) : String(Number(part) + 1);
}
