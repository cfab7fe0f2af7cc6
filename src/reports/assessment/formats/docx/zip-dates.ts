/** A zip archive with the date of every file in it set to 1 January 1980, the earliest there is: same content, same bytes. */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    view.setUint32(entry + 12, earliest, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, earliest, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}

const earliest = 0x00210000;

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Error('not a zip archive');
}
