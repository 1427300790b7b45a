import type { Finding } from '../model/finding';

/** A finding as an output shows it. */
export interface Shown extends Finding {
	/** True where its words are kept back because something in it is sensitive: the place stays, the quote goes. */
	readonly withheld?: boolean;
	/** Whether a baseline holds it; absent where it was compared with none. */
	readonly known?: boolean;
}

/** What a format needs beside the findings. */
export interface Output {
	/** How many articles were checked. */
	readonly articles: number;
	/** The text, without BOM, of any file that a finding names; undefined where it has none. */
	readonly textOf: (path: string) => string | undefined;
}
