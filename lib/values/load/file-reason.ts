import { errorCode } from '../../base/error-code';

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic links go in circles',
  ENAMETOOLONG: 'its name is too long',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EDQUOT: 'the disk quota is used up',
};

/**
 * Why the system would not read or write a file, in words.
 *
 * @param absent what it means that something of that name is not there
 */
export function fileReason(error: unknown, absent: string): string {
  const code = errorCode(error) || 'unknown reason';
  return code === 'ENOENT' ? absent : (REASONS[code] ?? code);
}
