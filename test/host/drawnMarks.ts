import type { Page } from 'playwright-core';

/** When things came to be seen, in ms of the page's clock; undefined while they have not. */
interface Seen {
	text?: number;
	marks?: number;
	key?: number;
	answer?: number;
	drawn: string;
}

declare global {
	interface Window {
		seenMarks?: Seen;
	}
}

/**
 * Begins to watch the active editor: when the text of a file that is opened next is there and when its first decorations are,
 * and how long after the last `Enter` others are drawn.
 */
export async function watchMarks(page: Page, file: string): Promise<void> {
	await page.evaluate((name) => {
		const seen: Seen = { drawn: '' };
		window.seenMarks = seen;
		const editor = `.editor-group-container.active .monaco-editor[data-uri$="/${name}"]`;
		// Functions stand where they are used: one with a name would need a helper that the page has not.
		new MutationObserver(() => {
			const now = performance.now();
			if (seen.text === undefined && document.querySelector(`${editor} .view-line`)) seen.text = now;
			const marks = document.querySelectorAll<HTMLElement>(
				`${editor} .cdr[class*="TextEditorDecorationType"]`,
			);
			const drawn = Array.from(
				marks,
				({ className, style, parentElement }) =>
					`${className} ${style.left} ${style.width} ${parentElement?.style.top ?? ''}`,
			)
				.sort()
				.join('|');
			if (drawn === seen.drawn) return;
			seen.drawn = drawn;
			seen.marks ??= now;
			if (seen.key !== undefined) seen.answer ??= now;
		}).observe(document.body, {
			subtree: true,
			childList: true,
			attributes: true,
			attributeFilter: ['class', 'style', 'data-uri'],
		});
		document.addEventListener(
			'keydown',
			({ key }) => {
				if (key !== 'Enter') return;
				seen.key = performance.now();
				seen.answer = undefined;
			},
			true,
		);
	}, file);
}

/** How long after the text the first decorations were drawn, in ms. */
export async function untilFirstMarks(page: Page): Promise<number> {
	const times = await page.waitForFunction(() => {
		const { text, marks } = window.seenMarks ?? {};
		return text !== undefined && marks !== undefined ? { text, marks } : undefined;
	});
	const { text, marks } = (await times.jsonValue())!;
	return Math.max(0, marks - text);
}

/** How long after the last `Enter` other decorations were drawn, in ms. */
export async function untilOtherMarks(page: Page): Promise<number> {
	const times = await page.waitForFunction(() => {
		const { key, answer } = window.seenMarks ?? {};
		return key !== undefined && answer !== undefined ? { key, answer } : undefined;
	});
	const { key, answer } = (await times.jsonValue())!;
	return answer - key;
}
