/** Whether a path of a data package stays in its folder: relative, forward slashes, no "..", no drive and no address. */
export function staysInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.startsWith('~')) return false;
  if (/[\\\0]/.test(path) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return false;
  return !path.split('/').includes('..');
}
