import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Follower, readDocument, type Document, type TextEdit } from '../../../src/core';
import { eventsOn, inverse } from '../anchor/arbitraries';

const text = `Troops entered the town on Monday, officials said.
Shells hit a school in the north of the town.
The mayor left before noon, and nobody has seen him since.
`;
const quotes = {
	k3f9wq2: 'Troops entered the town on Monday',
	p7d2cxm: 'Shells hit a school in the north of the town.',
	w4mzk7r: 'nobody has seen him since',
};
type Id = keyof typeof quotes;
const yaml = (claims: Partial<Record<Id, string>>): string =>
	[
		'corroborate: 1',
		'entities:',
		'  town: { name: The town, kind: place, mentions: { the town: all } }',
		'claims:',
		'  anna:',
		...Object.entries(claims).map(
			([id, quote]) =>
				`    ${id}: { quote: ${JSON.stringify(quote)}, is: { topic: other, act: reports, status: draft }, said: { mode: author, source: "@article" } }`,
		),
		'',
	].join('\n');

/** An article in an editor: edits are followed at once, and it is read again when asked. */
class Editor {
	readonly #undo: TextEdit[][] = [];
	#sidecar = yaml(quotes);
	document: Document;
	readonly follower: Follower;

	constructor(source = text, claims: Partial<Record<Id, string>> = quotes) {
		this.#sidecar = yaml(claims);
		this.document = readDocument({ path: 'a.txt', text: source, sidecar: this.#sidecar });
		this.follower = new Follower(this.document);
	}

	get text(): string {
		return this.follower.text;
	}

	edit(...edits: TextEdit[]): this {
		this.#undo.push(inverse(this.text, edits));
		this.follower.edit(edits);
		return this;
	}

	/** Replaces words, which stand once. */
	replace(words: string, by: string): this {
		const start = this.text.indexOf(words);
		assert.ok(start >= 0 && this.text.indexOf(words, start + 1) < 0, words);
		return this.edit({ start, end: start + words.length, text: by });
	}

	insert(at: number, words: string): this {
		return this.edit({ start: at, end: at, text: words });
	}

	undo(): this {
		this.follower.edit(this.#undo.pop()!);
		return this;
	}

	/** What the editor does when typing rests. */
	settle(sidecar = this.#sidecar): this {
		this.#sidecar = sidecar;
		const tracked = this.follower.tracked();
		this.document = readDocument({ path: 'a.txt', text: this.text, sidecar, tracked });
		this.follower.read(this.document);
		return this;
	}

	/** The words where a claim is at this instant; undefined where it is nowhere. */
	words(id: Id): string | undefined {
		const [span] = this.follower.spansOf(id) ?? [];
		return span && this.text.slice(span.start, span.end);
	}

	state(id: Id): string {
		return this.document.claims.find((claim) => claim.id === id)!.placement.state;
	}
}

const all = (editor: Editor) => (Object.keys(quotes) as Id[]).map((id) => editor.follower.spansOf(id));
const { k3f9wq2: troops, p7d2cxm: shells, w4mzk7r: nobody } = quotes;

describe('following an open article', () => {
	it('moves claims with what is typed above, extends them with what is typed inside, not at their edges', () => {
		const editor = new Editor().insert(0, 'On Friday: ');
		const start = editor.text.indexOf(troops);
		editor.insert(start, 'The ').insert(start + 4 + troops.length, ' or so');
		assert.equal(editor.words('k3f9wq2'), troops);
		editor.replace('entered', 'have entered');
		assert.equal(editor.words('k3f9wq2'), troops.replace('entered', 'have entered'));
		assert.equal(editor.words('w4mzk7r'), nobody);
	});

	it('takes a word that is deleted and typed anew for the claim’s own, at its end too', () => {
		const editor = new Editor().replace('Monday', '');
		const at = text.indexOf('Monday');
		[...'Tuesday'].forEach((letter, i) => editor.insert(at + i, letter));
		assert.equal(editor.words('k3f9wq2'), 'Troops entered the town on Tuesday');
	});

	it('gives a deleted claim its place back on undo, at once and after the deletion was settled', () => {
		for (const settles of [false, true]) {
			const editor = new Editor();
			const before = all(editor);
			editor.replace(`${shells}\n`, '');
			assert.equal(editor.words('p7d2cxm'), undefined);
			if (settles) assert.equal(editor.settle().state('p7d2cxm'), 'orphaned');
			assert.deepEqual(all(editor.undo()), before);
			assert.equal(editor.settle().state('p7d2cxm'), 'exact');
		}
	});

	it('does so for a claim that was edited before it was deleted', () => {
		const editor = new Editor().replace('a school', 'two schools').settle();
		assert.equal(editor.state('p7d2cxm'), 'changed');
		const before = all(editor);
		editor.replace('Shells hit two schools in the north of the town.\nThe', 'The').settle();
		assert.equal(editor.words('p7d2cxm'), undefined);
		assert.deepEqual(all(editor.undo()), before);
		assert.equal(editor.settle().state('p7d2cxm'), 'changed');
	});

	it('does so step by step, for words deleted one by one', () => {
		const editor = new Editor();
		const steps = [all(editor)];
		for (const word of [' town.\n', ' of the', ' the north', ' in', 'Shells hit a school'])
			steps.push(all(editor.replace(word, '')));
		assert.equal(editor.words('p7d2cxm'), undefined);
		editor.settle();
		for (const step of steps.slice(0, -1).reverse()) assert.deepEqual(all(editor.undo()), step);
	});

	it('never passes over a claim that was typed over, and has it again when its words are', () => {
		const editor = new Editor().replace(shells, 'Something else happened.');
		assert.equal(editor.words('p7d2cxm'), undefined);
		assert.ok(['changed', 'orphaned'].includes(editor.settle().state('p7d2cxm')));
		editor.replace('Something else happened.', shells);
		assert.equal(editor.words('p7d2cxm'), shells);
	});

	it('finds words that were cut and pasted elsewhere, and follows them there', () => {
		const editor = new Editor().replace(`${shells}\n`, '').settle();
		editor.insert(editor.text.length, `${shells}\n`).settle();
		assert.equal(editor.state('p7d2cxm'), 'exact');
		editor.insert(0, 'Title\n');
		assert.equal(editor.words('p7d2cxm'), shells);
		assert.ok(editor.follower.spansOf('p7d2cxm')![0]!.start > editor.text.indexOf(nobody));
		editor.undo().undo().undo();
		assert.equal(editor.text, text);
		assert.equal(editor.words('p7d2cxm'), shells);
	});

	it('does not go to other words that are the same, when the claim’s own are deleted', () => {
		const copy = `${text}${shells} So it was said.\n`;
		const editor = new Editor(copy, {});
		const [start] = [copy.indexOf(shells)];
		const sidecar = yaml({}).replace(
			'anna:\n',
			`anna:\n    p7d2cxm: { quote: ${JSON.stringify(shells)}, prefix: ${JSON.stringify(copy.slice(start - 32, start))}, suffix: ${JSON.stringify(copy.slice(start + shells.length, start + shells.length + 32))}, is: { topic: other, act: reports, status: draft }, said: { mode: author, source: "@article" } }\n`,
		);
		editor.settle(sidecar);
		assert.equal(editor.follower.spansOf('p7d2cxm')![0]!.start, start);
		editor.edit({ start, end: start + shells.length + 1, text: '' }).settle();
		assert.equal(editor.state('p7d2cxm'), 'orphaned');
	});

	it('finds lines that were sorted or moved', () => {
		const editor = new Editor();
		const sorted = `${text.trimEnd().split('\n').sort().reverse().join('\n')}\n`;
		editor.edit({ start: 0, end: text.length, text: sorted }).settle();
		for (const id of Object.keys(quotes) as Id[]) assert.equal(editor.words(id), quotes[id]);
	});

	it('finds what is left after the file was replaced on disk, and its place when that is taken back', () => {
		const editor = new Editor();
		const before = all(editor);
		const other = text
			.replace('a school', 'two schools')
			.replace('Troops', 'Russian troops')
			.replace('mayor', 'Mayor');
		editor.edit({ start: 0, end: text.length, text: other }).settle();
		assert.equal(editor.words('p7d2cxm'), shells.replace('a school', 'two schools'));
		assert.equal(editor.state('p7d2cxm'), 'changed');
		assert.equal(editor.words('w4mzk7r'), nobody);
		editor.edit({ start: 0, end: other.length, text });
		assert.deepEqual(all(editor), before);
	});

	it('follows a thousand replacements that are told as one', () => {
		const long = `${text}${'Nobody in the town knew. '.repeat(1000)}`;
		const editor = new Editor(long);
		const at = long.indexOf('town');
		const end = long.lastIndexOf('town') + 4;
		editor.edit({ start: at, end, text: long.slice(at, end).replaceAll('town', 'old city') });
		for (const id of Object.keys(quotes) as Id[])
			assert.equal(editor.words(id), quotes[id].replace('town', 'old city'));
	});

	it('is exact at once where only the line ends change', () => {
		const editor = new Editor().edit({ start: 0, end: text.length, text: text.replaceAll('\n', '\r\n') });
		for (const id of Object.keys(quotes) as Id[]) assert.equal(editor.words(id), quotes[id]);
		assert.equal(editor.settle().state('w4mzk7r'), 'exact');
	});

	it('keeps the places of words that are put in another case, with other line ends or without', () => {
		const editor = new Editor();
		const before = all(editor);
		editor.edit({ start: 3, end: text.length - 3, text: text.slice(3, -3).toUpperCase() });
		assert.deepEqual(all(editor), before);
		editor.edit({ start: 0, end: text.length, text: text.toLowerCase().replaceAll('\n', '\r\n') });
		assert.equal(editor.words('k3f9wq2'), troops.toLowerCase());
		assert.equal(editor.settle().state('k3f9wq2'), 'changed');
		editor.undo().undo();
		assert.deepEqual(all(editor), before);
	});

	it('follows a claim that was tagged between edits, and one whose words were chosen anew', () => {
		const editor = new Editor(text, { k3f9wq2: troops }).insert(0, 'One. ');
		editor.settle(yaml({ k3f9wq2: troops, w4mzk7r: nobody })).insert(0, 'Two. ');
		assert.deepEqual([editor.words('k3f9wq2'), editor.words('w4mzk7r')], [troops, nobody]);
		editor.settle(yaml({ k3f9wq2: 'entered the town on Monday', w4mzk7r: nobody })).insert(0, 'Three. ');
		assert.equal(editor.words('k3f9wq2'), 'entered the town on Monday');
		editor.undo().undo().undo();
		assert.deepEqual([editor.text, editor.words('w4mzk7r')], [text, nobody]);
	});

	it('takes a new reading’s word for where a claim is', () => {
		const editor = new Editor(text.repeat(2), {}).insert(0, 'x');
		const sidecar = yaml({ k3f9wq2: troops });
		const at = (start: number): Document => {
			const read = readDocument({ path: 'a.txt', text: editor.text, sidecar });
			const [claim] = read.claims;
			const spans = [{ start, end: start + troops.length }];
			return { ...read, claims: [{ ...claim!, placement: { state: 'exact', spans } }] };
		};
		for (const start of [1, 1 + text.length]) {
			editor.follower.read(at(start));
			editor.insert(0, '').insert(editor.text.length, 'y');
			assert.equal(editor.follower.spansOf('k3f9wq2')![0]!.start, start);
		}
	});

	it('gives up a place that a reading which knows more does not confirm, and keeps what undo brings back', () => {
		const editor = new Editor().replace(`${shells}\n`, '').settle();
		const placement = { state: 'orphaned', spans: [] } as const;
		const claims = editor.document.claims.map((claim) =>
			claim.id === 'w4mzk7r' ? claim : { ...claim, placement },
		);
		editor.follower.read({ ...editor.document, claims }, true);
		assert.deepEqual([editor.words('k3f9wq2'), editor.words('w4mzk7r')], [undefined, nobody]);
		editor.undo();
		assert.deepEqual([editor.words('k3f9wq2'), editor.words('p7d2cxm')], [undefined, shells]);
	});

	it('goes on after more new places than it remembers', () => {
		const editor = new Editor();
		for (let i = 0; i < 40; i++) {
			const id = i % 2 ? `${troops}, officials said.` : troops;
			editor.insert(0, 'x').settle(yaml({ ...quotes, k3f9wq2: id }));
			assert.equal(editor.words('k3f9wq2'), id);
			assert.equal(editor.words('w4mzk7r'), nobody);
		}
	});

	it('shifts mentions too', () => {
		const editor = new Editor();
		editor.insert(0, 'Friday. ').replace('hit a school', 'hit two schools');
		const words = editor.document.mentions.flatMap((mention) =>
			editor.follower.spansOfMention(mention)!.map(({ start, end }) => editor.text.slice(start, end)),
		);
		assert.deepEqual(words, ['the town', 'the town']);
	});

	it('property: has every claim where it was, when all is undone, whatever was settled between', () => {
		fc.assert(
			fc.property(
				eventsOn(text),
				fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
				(events, settles) => {
					const editor = new Editor();
					events.forEach((edits, i) => {
						editor.edit(...edits);
						if (settles[i]) editor.settle();
					});
					for (let i = 0; i < events.length; i++) editor.undo();
					assert.equal(editor.text, text);
					assert.deepEqual(all(editor), all(new Editor()));
				},
			),
			{ numRuns: 300 },
		);
	});

	it('property: an edit that takes nothing of a whole claim leaves it whole', () => {
		fc.assert(
			fc.property(eventsOn(text), (events) => {
				const editor = new Editor();
				for (const edits of events) {
					const whole = (Object.keys(quotes) as Id[]).filter((id) => editor.words(id) === quotes[id]);
					const untouched = whole.filter((id) => {
						const [span] = editor.follower.spansOf(id)!;
						return edits.every(({ start, end }) => end <= span!.start || span!.end <= start);
					});
					editor.edit(...edits);
					for (const id of untouched) assert.equal(editor.words(id), quotes[id]);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
