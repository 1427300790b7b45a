import type { Page } from 'playwright-core';

/** A place on the page, in its pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where words stand in the visible part of the active editor. */
export interface WordsOnScreen {
	/** The left edge of the first letter, half a line down. */
	readonly start: Point;
	/** The right edge of the last letter, half a line down. */
	readonly end: Point;
}

/** Waits until `words` can be seen in the active editor and says where; a wrapped line may break them. */
export async function whereOnScreen(page: Page, words: string, occurrence = 1): Promise<WordsOnScreen> {
	const found = await page.waitForFunction(findInEditor, { words, occurrence });
	const place = await found.jsonValue();
	if (!place) throw new Error(`"${words}" is not on the screen.`);
	return place;
}

/** What the visible lines of the active editor say, from top to bottom, joined as the eye reads them. */
export function visibleText(page: Page): Promise<string> {
	return page.evaluate(() => {
		const lines = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-line')];
		const inOrder = lines.sort((a, b) => a.offsetTop - b.offsetTop);
		return inOrder.map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ')).join('\n');
	});
}

/** Runs in the page. White space is passed over: a wrapped line is broken and indented where the text is not. */
function findInEditor({ words, occurrence }: { words: string; occurrence: number }): WordsOnScreen | null {
	const lines = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-line')];
	lines.sort((a, b) => a.offsetTop - b.offsetTop);
	const letters: { readonly node: Text; readonly offset: number }[] = [];
	let text = '';
	for (const line of lines) {
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
			for (let offset = 0; offset < node.data.length; offset++) {
				if (/\s/.test(node.data[offset]!)) continue;
				letters.push({ node, offset });
				text += node.data[offset];
			}
		}
	}
	const wanted = words.replaceAll(/\s/g, '');
	let at = -1;
	for (let count = 0; count < occurrence; count++) {
		at = text.indexOf(wanted, at + 1);
		if (at < 0) return null;
	}
	const boxes = [letters[at]!, letters[at + wanted.length - 1]!].map(({ node, offset }) => {
		const range = document.createRange();
		range.setStart(node, offset);
		range.setEnd(node, offset + 1);
		return range.getBoundingClientRect();
	});
	const [first, last] = boxes;
	if (!first?.height || !last?.height) return null;
	return {
		start: { x: first.left, y: first.top + first.height / 2 },
		end: { x: last.right, y: last.top + last.height / 2 },
	};
}
