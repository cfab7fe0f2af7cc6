/** Why a file could not be read or written, in words. */
export function reasonOf(problem: unknown): string {
  const { code } = problem as { readonly code?: string };
  return (code !== undefined && reasons[code]) || code || String(problem);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space allowed there is used up',
  ENOENT: 'there is no such place',
  EISDIR: 'a folder of that name is there',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk failed to read it',
  EBUSY: 'another program holds it',
};
