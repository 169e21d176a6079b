/** Which RFCs share a block: they are written together, so that what they have in common is stored once. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { ByteReader, ByteWriter } from './bytes';

export interface Groups {
  readonly groups: readonly (readonly RfcNumber[])[];
  readonly places: ReadonlyMap<RfcNumber, { readonly group: number; readonly at: number }>;
  /** All of them, ascending. */
  readonly rfcs: readonly RfcNumber[];
}

export function writeGroups(groups: readonly (readonly RfcNumber[])[]): Uint8Array {
  const bytes = new ByteWriter();
  let previous = 0;
  for (const group of groups) {
    bytes.varint(group.length);
    for (const rfc of group) {
      bytes.signed(rfc - previous);
      previous = rfc;
    }
  }
  return bytes.finish();
}

export function readGroups(block: Uint8Array): Groups {
  const bytes = new ByteReader(block);
  const groups: RfcNumber[][] = [];
  const places = new Map<RfcNumber, { group: number; at: number }>();
  let rfc = 0;
  while (!bytes.atEnd) {
    const group: RfcNumber[] = [];
    for (let left = bytes.varint(); left > 0 && !bytes.atEnd; left--) {
      rfc += bytes.signed();
      places.set(rfcNumber(rfc), { group: groups.length, at: group.length });
      group.push(rfcNumber(rfc));
    }
    groups.push(group);
  }
  return { groups, places, rfcs: [...places.keys()].sort((a, b) => a - b) };
}
