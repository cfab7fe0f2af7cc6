/** Says on a terminal what is being done, once the work has taken half a second; an empty text wipes the line. */
export function progress(quiet?: boolean): (what: string) => void {
  if (quiet || !process.stderr.isTTY) return () => {};
  const started = performance.now();
  let shown = false;
  return (what) => {
    if (!what && shown) process.stderr.write('\r\u001b[K');
    if (!what || performance.now() - started < 500) return;
    process.stderr.write(`\r\u001b[K${what} …`);
    shown = true;
  };
}
