/** How this room reaches files without knowing a file system: commands read the disk, tests a map in memory. */
export interface Files {
  /** The bytes of a file, or undefined where there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** Whether a folder stands at the path; where nothing can tell, none does. */
  isFolder?(path: string): boolean;
  /** The path that `relative` means when it is written in the file `from`. */
  resolve(from: string, relative: string): string;
  /** The path as the user should see it in a message or a run record. */
  display(path: string): string;
  /** SHA-256 of the bytes, in hexadecimal. */
  hash(bytes: Uint8Array): string;
}
