/** A reason for exit code 2, in words for people: what could not be done and what to do about it. */
export class CouldNotRun extends Error {}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	EROFS: 'the file system is read-only',
	ENOENT: 'no such file or folder',
	ENOTDIR: 'a part of the path is not a folder',
	EISDIR: 'it is a folder',
	ELOOP: 'its symbolic links run in a circle',
	ENAMETOOLONG: 'the name is too long',
	EMFILE: 'too many files are open',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	EBUSY: 'another program uses it',
	ERR_FS_FILE_TOO_LARGE: 'it is too large',
	ERR_STRING_TOO_LONG: 'it is too large',
};

/** What went wrong with a file, without the jargon where it is known. */
export function reasonOf(error: unknown): string {
	const code = codeOf(error);
	return (code && reasons[code]) ?? (error instanceof Error ? error.message : String(error));
}

/** Whether an error is the file system's with this code. */
export const hasCode = (error: unknown, ...codes: string[]) => codes.includes(codeOf(error) ?? '');

function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
