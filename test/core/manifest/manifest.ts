import { readFileSync } from 'node:fs';

/** package.json as VS Code shows it: each `%key%` replaced by its text in package.nls.json. Throws where a key has none. */
export function shownManifest(): Manifest {
	const texts = manifestTexts();
	return JSON.parse(readFileSync('package.json', 'utf8'), (_key, value: unknown) => {
		const key = typeof value === 'string' ? manifestKey(value) : undefined;
		if (key === undefined) return value;
		if (!Object.hasOwn(texts, key)) throw new Error(`package.nls.json has no text for %${key}%`);
		return texts[key];
	});
}

/** The texts of package.nls.json by their keys. */
export function manifestTexts(): Readonly<Record<string, string>> {
	return JSON.parse(readFileSync('package.nls.json', 'utf8'));
}

/** The key that `text` stands for: `a.b` for `%a.b%`; undefined where it is a text itself. */
export function manifestKey(text: string): string | undefined {
	return /^%([^%]+)%$/.exec(text)?.[1];
}

/** What tests and generators read of package.json. */
export interface Manifest {
	readonly contributes: {
		readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
		readonly commands: readonly { readonly command: string; readonly title: string }[];
		readonly keybindings: readonly { readonly command: string }[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>> & {
			readonly commandPalette: readonly MenuItem[];
		};
		readonly viewsWelcome: readonly {
			readonly view: string;
			readonly contents: string;
			readonly when: string;
		}[];
		readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly WalkthroughStep[] }[];
		readonly views: Readonly<Record<string, readonly View[]>>;
	};
}

export interface View {
	readonly id: string;
	readonly name: string;
	/** Shows only then, and not by itself. */
	readonly when?: string;
}

export interface WalkthroughStep {
	readonly id: string;
	readonly media: { readonly svg: string; readonly altText: string };
	readonly completionEvents: readonly string[];
}

export interface MenuItem {
	readonly command: string;
	readonly when?: string;
}

export interface Setting {
	readonly type: string;
	readonly default: unknown;
	readonly description?: string;
	readonly markdownDescription?: string;
}
