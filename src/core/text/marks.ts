/** Marks that end a sentence, in the scripts that news is written in. */
export const sentenceMarks: ReadonlySet<string> = new Set('.!?…‽؟۔。！？');

/** White space, and the invisible marks of direction that stand beside words of right-to-left writing. */
export const unseen = /[\s\u200e\u200f\u061c]/;

/** Marks that end a clause or a sentence. */
export const endMarks: ReadonlySet<string> = new Set([...sentenceMarks, ...',;:،؛']);
