/** What a terminal may do to a piece of text. The plain one does nothing, which is right for pipes and files. */
export interface Styler {
	readonly heading: (text: string) => string;
	readonly dim: (text: string) => string;
	readonly error: (text: string) => string;
	readonly warning: (text: string) => string;
	readonly note: (text: string) => string;
	readonly success: (text: string) => string;
}

const same = (text: string) => text;

export const plain: Styler = {
	heading: same,
	dim: same,
	error: same,
	warning: same,
	note: same,
	success: same,
};
