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

export function readSectionNumbers(
  count: number,
  from: ByteReader,
  spellings: ByteReader,
): readonly SectionNumber[] {
  const numbers: SectionNumber[] = [];
  let previous = '';
  for (let at = 0; at < count; at++) {
    const step = from.varint();
    previous = step === spelled ? spellings.string() : takeStep(previous, step);
    numbers.push(previous as SectionNumber);
  }
  return numbers;
}

function findStep(previous: string, number: string): number {
  const levels = previous.split('.').length;
  for (let step = child; step < sibling + levels; step++)
    if (takeStep(previous, step) === number) return step;
  return spelled;
}

function takeStep(previous: string, step: number): string {
  if (step === child) return previous === '' ? '1' : `${previous}.1`;
  const parts = previous.split('.').slice(0, previous.split('.').length - (step - sibling));
  return [...parts.slice(0, -1), successor(parts.at(-1) ?? '')].join('.');
}

/** The next number, or the next letter. */
function successor(part: string): string {
  return /^[A-Y]$/.test(part) ? String.fromCharCode(part.charCodeAt(0) + 1) : String(Number(part) + 1);
}
