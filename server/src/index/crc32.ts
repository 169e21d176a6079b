/** CRC-32 as gzip and PNG use it (ISO 3309): finds damage, means nothing against malice. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  // By index: an iterator takes several times as long before the function is hot.
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}

/** Signed, as JavaScript's bits are: unsigned ones beyond 2^31 would be floating point numbers to the compiler. */
const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
