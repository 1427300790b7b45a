import type { Boilerplate, BoilerplateKind } from '../model/document';
import type { Span } from '../model/span';
import { beforeName } from '../text/lexicons/abbreviations';
import type { Rule } from './rule';
import { rowOf } from './wordRows';

/** What stands in the text beside the article's own sentences, and what line ends cut: one row a code. */
export const layout: Rule = {
	codes: [
		'text.boilerplate',
		'text.caption',
		'text.link-citation',
		'text.linebreak-in-name',
		'text.linebreak-in-quote',
	],
	*check(context) {
		const { text, reading } = context.document;
		const of = (...kinds: readonly BoilerplateKind[]): readonly Boilerplate[] =>
			reading.boilerplate.filter(({ kind }) => kinds.includes(kind));
		const leaked = reading.datelines.filter(({ span }) => /^\p{Ll}/u.test(text.slice(span.start, span.end)));
		const found: Readonly<Record<string, readonly Span[]>> = {
			'text.boilerplate': [...leaked.map(({ span }) => span), ...of('label'), ...emphasised(text)],
			'text.caption': of('caption'),
			'text.link-citation': linksIn(text),
			'text.linebreak-in-name': brokenNames(text, reading.paragraphs),
			'text.linebreak-in-quote': reading.quotations
				.map(({ span }) => span)
				.filter(({ start, end }) => /[^\s](?:\r\n?|\n)[^\s"“”‘’'«„]/.test(text.slice(start, end))),
		};
		for (const [code, spans] of Object.entries(found)) {
			if (spans.length === 0) continue;
			const ordered = [...spans].sort((a, b) => a.start - b.start);
			yield rowOf(context, code, ordered, (words) => `${messages[code]!}: ${words}.`);
		}
	},
};

const messages: Readonly<Record<string, string>> = {
	'text.boilerplate': 'Not the article’s own sentences',
	'text.caption': 'A caption or a picture credit',
	'text.link-citation': 'A link or an embedded post',
	'text.linebreak-in-name': 'A line end cuts a name',
	'text.linebreak-in-quote': 'A line end cuts a quotation',
};

/** Marks of emphasis that a converter left: `*Telegraph*`. */
function emphasised(text: string): readonly Span[] {
	if (!text.includes('*') && !text.includes('_')) return [];
	return spansOf(
		text,
		/(?<![\p{L}\p{N}*_])[*_]{1,2}\p{L}[^*_\n]{0,60}[\p{L}\p{N}.][*_]{1,2}(?![\p{L}\p{N}*_])/gu,
	);
}

/** Addresses, and the tail of an embedded post with whose it is. */
function linksIn(text: string): readonly Span[] {
	const marks = text.includes('/') ? ['://', 'www.', 'pic.twitter', 't.co/', '(@'] : ['www.', '(@'];
	if (!marks.some((mark) => text.includes(mark))) return [];
	return spansOf(
		text,
		/(?<![\p{L}\p{N}])(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)[^\s<>"“”\])]{3,300}|[—–-] [^\n@]{1,60}\(@\w{1,20}\)(?: \p{Lu}\p{L}{2,8} \d{1,2}, \d{4})?/gu,
	);
}

/** `Dr.` and the name on the next line; a first name and the other one. */
function brokenNames(text: string, paragraphs: readonly Span[]): readonly Span[] {
	const found: Span[] = [];
	for (const { start, end } of paragraphs)
		for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
			const before = /(?:^|\s)(\p{Lu}\p{L}{0,20})(\.?)\s*$/u.exec(text.slice(Math.max(start, at - 30), at));
			const after = /^\s*\p{Lu}[\p{L}'’-]{0,30}(?: \p{Lu}[\p{L}'’-]{0,30})?/u.exec(text.slice(at, at + 70));
			if (!before || !after) continue;
			const isTitle = before[2] === '.' && beforeName.has(before[1]!.toLowerCase());
			if (!isTitle && before[2] !== '') continue;
			const from = at - before[0].trimStart().length;
			found.push({ start: from, end: at + after[0].length });
		}
	return found;
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
	return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
		start: index,
		end: index + words.length,
	}));
}
