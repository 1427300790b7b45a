declare module 'write-good' {
	/** Gives what a text could say better. */
	export default function writeGood(text: string): readonly { readonly index: number }[];
}
