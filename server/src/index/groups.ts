/** Which RFCs share a block: they are written together, so that what they have in common is stored once. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { once } from '../text/once';
import { ByteReader, ByteWriter } from './bytes';

export interface Groups {
  readonly groups: readonly (readonly RfcNumber[])[];
  /** Undefined for an RFC that is in no group. */
  placeOf(rfc: RfcNumber): GroupPlace | undefined;
  /** All of them, ascending. */
  readonly rfcs: readonly RfcNumber[];
}

export interface GroupPlace {
  readonly group: number;
  /** Its place in the group. */
  readonly at: number;
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
  const groupOf = new Map<RfcNumber, number>();
  let rfc = 0;
  while (!bytes.atEnd) {
    const group: RfcNumber[] = [];
    for (let left = bytes.varint(); left > 0 && !bytes.atEnd; left--) {
      rfc += bytes.signed();
      const number = rfcNumber(rfc);
      groupOf.set(number, groups.length);
      group.push(number);
    }
    groups.push(group);
  }
  const rfcs = once(() => [...groupOf.keys()].sort((a, b) => a - b));
  return {
    groups,
    placeOf(rfc) {
      const group = groupOf.get(rfc);
      // Groups are small; where damage names an RFC twice, the last counts.
      return group === undefined ? undefined : { group, at: groups[group]!.lastIndexOf(rfc) };
    },
    get rfcs() {
      return rfcs();
    },
  };
}
