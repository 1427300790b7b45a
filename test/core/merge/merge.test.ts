import assert from 'node:assert/strict';
import { mergeFiles, readSidecar, type FileKind, type MergeConflict } from '../../../src/core';

const claim = (id: string, fields = ''): string =>
	`    ${id}:\n      quote: words of ${id}\n      is: { topic: other, act: reports, credibility: 3, status: draft }\n` +
	`      said: { mode: author, source: "@article" }\n${fields}`;

const file = (anna: string, ben: string, more = ''): string =>
	`corroborate: 1\narticle:\n  title: One\nentities:\n  bakhmut: { name: Bakhmut, kind: place }\n` +
	`sources:\n  nexta: { name: NEXTA, kind: media, identification: named }\n` +
	`claims:\n  anna:\n${anna}  ben:\n${ben}dismissed:\n  anna:\n  ben:\n${more}`;

const base = file(claim('bbbbbbb') + claim('ccccccc'), claim('ddddddd'));

function merged(
	ours: string,
	theirs: string,
	from = base,
	kind: FileKind = 'sidecar',
): { text: string; conflicts: readonly MergeConflict[] } {
	const result = mergeFiles({ base: from, ours, theirs }, kind);
	assert.equal(result.refused, undefined);
	return { text: result.text ?? '', conflicts: result.conflicts ?? [] };
}

const clean = (ours: string, theirs: string, from = base, kind?: FileKind): string => {
	const { text, conflicts } = merged(ours, theirs, from, kind);
	assert.deepEqual(conflicts, []);
	return text;
};

describe('merge: what changes nothing', () => {
	const other = base.replace('title: One', 'title: Two # by hand');

	it('is ours to the byte where theirs is the same or did nothing', () => {
		assert.equal(clean(base, base), base);
		assert.equal(clean(other, base), other);
		assert.equal(clean(other, other), other);
	});

	it('is theirs to the byte where ours did nothing', () => {
		assert.equal(clean(base, other), other);
	});
});

describe('merge: by item, then by field', () => {
	it('keeps comments, unknown keys, order and line ends of ours', () => {
		const ours = base
			.replace('title: One', 'title: One # as printed\n  mood: grim')
			.replace('    ccccccc:', '    # look again\n    ccccccc: # soon')
			.replaceAll('\n', '\r\n');
		const later = '      note: later\n  ben:\n    ddd';
		const text = clean(ours, base.replace('  ben:\n    ddd', later));
		assert.equal(text, ours.replace('  ben:\r\n    ddd', later.replaceAll('\n', '\r\n')));
	});

	describe('what theirs did to whole items comes with its own lines', () => {
		const ours = base
			.replace('title: One', 'title: Two # ours')
			.replace('credibility: 3, status: draft }\n      said', 'credibility: 4, status: draft }\n      said');
		const added = `    # Ask the editor.\n${claim('eeeeeee').replace('is: { ', 'is: {')}      # as printed\n`;

		for (const [name, from, to] of [
			['a new claim', claim('ddddddd'), claim('ddddddd') + added],
			['a new claim before another', claim('ddddddd'), added + claim('ddddddd')],
			[
				'a changed claim',
				claim('ddddddd'),
				claim('ddddddd', '      note: later # or sooner\n      # below\n'),
			],
			['a comment alone', claim('ddddddd'), `    # above\n${claim('ddddddd')}`],
			['a new entity', '  bakhmut:', '  # A town.\n  adam: { name: Adam,   kind: place } # sic\n  bakhmut:'],
			[
				'a dismissal in the only list',
				'  ben:\n',
				'  ben:\n    # for now\n    - {code: quote.fragment, target: ddddddd}\n',
			],
		] as const)
			for (const eol of ['\n', '\r\n'])
				it(`${name}, with ${JSON.stringify(eol)}`, () => {
					const put = (text: string): string => {
						const at = from === '  ben:\n' ? text.lastIndexOf(from) : text.indexOf(from);
						return text.slice(0, at) + to + text.slice(at + from.length);
					};
					const full = clean(ours.replaceAll('\n', eol), put(base));
					assert.equal(full, put(ours).replaceAll('\n', eol));
				});

		it('but not where ours touched the item, be it in a comment', () => {
			const mine = ours.replace('    ddddddd:', '    # ours\n    ddddddd:');
			const theirs = base.replace(claim('ddddddd'), claim('ddddddd', '      note: later # theirs\n'));
			assert.equal(clean(mine, theirs), mine.replace('dismissed', '      note: later\ndismissed'));
		});

		it('and no comment that another item has in ours comes twice or goes', () => {
			const from = base.replace('    ccccccc:', '    # about c\n    ccccccc:');
			const mine = from.replace('title: One', 'title: Two');
			const theirs = from.replace('    # about c\n', `    # about c\n${claim('eeeeeee')}`);
			const text = clean(mine, theirs, from);
			assert.deepEqual([text.match(/# about c/g)?.length, text.match(/eeeeeee:/g)?.length], [1, 1]);

			const ended = base.replace('  ben:\n    ddd', '    # so far\n  ben:\n    ddd');
			const longer = ended.replace('    # so far\n', `    # so far\n${claim('eeeeeee')}`);
			const both = clean(ended.replace('title: One', 'title: Two'), longer, ended);
			assert.deepEqual([both.match(/# so far/g)?.length, both.match(/eeeeeee:/g)?.length], [1, 1]);
		});
	});

	it('joins fields of one claim, and what both did alike', () => {
		const ours = base.replace('topic: other', 'topic: territory').replace('title: One', 'title: Two');
		const theirs = base.replace('status: draft', 'status: ready').replace('title: One', 'title: Two');
		const text = clean(ours, theirs);
		assert.match(text, /is: \{ topic: territory, act: reports, credibility: 3, status: ready \}/);
		assert.match(text, /title: Two/);
	});

	it('puts a new claim before the one that follows it in theirs', () => {
		const theirs = file(claim('bbbbbbb') + claim('eeeeeee') + claim('ccccccc'), claim('ddddddd'));
		const ours = file(claim('bbbbbbb') + claim('ccccccc') + claim('fffffff'), claim('ddddddd'));
		const ids = Object.keys(readSidecar(clean(ours, theirs)).value.claims!['anna']!);
		assert.deepEqual(ids, ['bbbbbbb', 'eeeeeee', 'ccccccc', 'fffffff']);
	});

	it('joins claims in fresh sections, and keeps a section that only one side has', () => {
		const from = file('', '');
		const theirs = file('', claim('ddddddd')).replace('dismissed', '  cleo:\ndismissed');
		const text = clean(file(claim('bbbbbbb'), ''), theirs, from);
		assert.equal(text, file(claim('bbbbbbb'), claim('ddddddd')).replace('dismissed', '  cleo:\ndismissed'));
	});

	it('deletes what one side deleted, the last of a section too', () => {
		const theirs = file(claim('bbbbbbb'), '');
		const ours = base.replace('title: One', 'title: Two');
		assert.equal(clean(ours, theirs), theirs.replace('title: One', 'title: Two'));
		assert.equal(clean(theirs, ours), theirs.replace('title: One', 'title: Two'));
	});

	it('takes lists for sets: what either added, without what either deleted', () => {
		const from = base.replace('kind: place }', 'kind: place, aliases: [a, b, c] }');
		const ours = from.replace('[a, b, c]', '[a, c, ours]');
		const theirs = from.replace('[a, b, c]', '[theirs, a, b]');
		assert.match(clean(ours, theirs, from), /aliases: \[a, ours, theirs\]/);
	});

	it('keeps the posts of a thread in order', () => {
		const posts = (...texts: string[]): string =>
			file(
				claim(
					'bbbbbbb',
					`      thread:\n${texts.map((text) => `        - { by: ben, text: ${text} }\n`).join('')}`,
				),
				'',
			);
		const text = clean(
			posts('one', 'two', 'ours'),
			posts('one', 'between', 'two', 'theirs'),
			posts('one', 'two'),
		);
		assert.equal(text, posts('one', 'between', 'two', 'ours', 'theirs'));
	});

	describe('of what tells items of a list apart', () => {
		const day = (on: number, text: string): string => `{ by: ben, on: 2026-11-${on}, text: ${text} }`;
		const lists: Readonly<Record<string, (text: string) => readonly string[]>> = {
			thread: (text) => [day(20, 'one'), day(21, text), day(21, 'two')],
			evidence: (text) => [`{ kind: video, url: https://host.org/1, note: ${text} }`],
			relations: (text) => [`{ type: contradicts, to: ddddddd, note: ${text} }`],
			events: (text) => [`{ event: advance, stance: ${text} }`],
		};
		const having = (list: string, items: readonly string[]): string =>
			file(claim('bbbbbbb', `      ${list}:\n${items.map((one) => `        - ${one}\n`).join('')}`), '');
		const fields: Readonly<Record<string, string>> = {
			thread: 'thread.ben 2026-11-21.text',
			evidence: 'evidence.video https://host\\.org/1.note',
			relations: 'relations.contradicts ddddddd.note',
			events: 'events.advance.stance',
		};
		for (const [list, items] of Object.entries(lists)) {
			const [from, ours, theirs] = ['was', 'mine', 'yours'].map((word) => having(list, items(word)));

			it(`${list}: one that one side edited is edited`, () => {
				const other = (text: string): string => text.replace('title: One', 'title: Two');
				assert.equal(clean(other(from!), theirs!, from), other(theirs!));
				assert.equal(clean(ours!, other(from!), from), other(ours!));
			});

			it(`${list}: one that both edited stands once, and the conflict is named`, () => {
				const { text, conflicts } = merged(ours!, theirs!, from);
				assert.deepEqual(conflicts, [{ about: 'claim', id: 'bbbbbbb', fields: [fields[list]] }]);
				const [, name = ''] = /conflict:\s+([\s\S]*)base:/.exec(text) ?? [];
				assert.match(text.slice(text.indexOf(name)), /base: was,?\s+ours: mine,?\s+theirs: yours/);
				assert.equal(text.match(/mine/g)?.length, 2);
			});
		}

		it('two posts of one person on one day are told apart by their words, then by their order', () => {
			const from = having('thread', [day(21, 'one'), day(21, 'two')]);
			const ours = having('thread', [day(21, 'two')]);
			const theirs = having('thread', [day(21, 'one'), day(21, 'second'), day(21, 'three')]);
			const { text, conflicts } = merged(ours, theirs, from);
			assert.deepEqual([conflicts, text], [[], having('thread', [day(21, 'second'), day(21, 'three')])]);
		});
	});

	it('keeps numbers and names in the form in which they are written', () => {
		const theirs = base.replace('title: One', 'title: 1e234\n  code: 0x1F\n  since: 007');
		const text = clean(base.replace('title: One', 'title: One # as printed'), theirs);
		assert.match(text, /title: "1e234" # as printed\n {2}code: 0x1F\n {2}since: 007\n/);
	});

	it('follows a renamed slug: both sides’ work is in one item, in its place', () => {
		const theirs = base
			.replace('bakhmut: { name: Bakhmut', 'artemivsk: { name: Artemivsk')
			.replace('kind: place }', 'kind: place, formerly: [bakhmut] }');
		const ours = base.replace('kind: place }', 'kind: place, role: front }');
		const { entities } = readSidecar(clean(ours, theirs)).value;
		assert.deepEqual(Object.keys(entities!), ['artemivsk']);
		const { name, role, formerly } = entities!['artemivsk']!;
		assert.deepEqual([name, role, formerly], ['Artemivsk', 'front', ['bakhmut']]);
	});

	it('renames in place what theirs renamed: comments of ours stay', () => {
		const head =
			'  # The city, not the district.\n  bakhmut: # since 1571\n    name: Bakhmut\n    kind: place\n';
		const from = base.replace(
			'  bakhmut: { name: Bakhmut, kind: place }\n',
			'  bakhmut:\n    name: Bakhmut\n    kind: place\n',
		);
		const ours = base.replace('  bakhmut: { name: Bakhmut, kind: place }\n', head);
		const theirs = from
			.replace('  bakhmut:', '  artemivsk:')
			.replace('    kind: place\n', '    kind: place\n    formerly: [bakhmut]\n');
		const renamed = head.replace('  bakhmut:', '  artemivsk:') + '    formerly: [bakhmut]\n';
		assert.equal(clean(ours, theirs, from), ours.replace(head, renamed));
	});

	it('follows a claim into another section', () => {
		const theirs = file(claim('ccccccc'), claim('ddddddd') + claim('bbbbbbb'));
		const ours = base.replace('status: draft', 'status: ready');
		const text = clean(ours, theirs);
		assert.equal(text, theirs.replace(/(bbbbbbb:[\s\S]*)status: draft/, '$1status: ready'));
	});

	it('names the text of a claim that was anchored on another than the merged article names', () => {
		const [old, now] = [`sha1:${'a'.repeat(40)}`, `sha1:${'b'.repeat(40)}`];
		const from = base.replace('title: One', `text: ${old}`);
		const ours = from.replace('  ben:\n    ddd', `${claim('fffffff')}  ben:\n    ddd`);
		const { article, claims } = readSidecar(clean(ours, from.replace(old, now), from)).value;
		assert.equal(article!.text, now);
		const { bbbbbbb, fffffff } = claims!['anna'] as Record<string, { text?: string }>;
		assert.deepEqual([bbbbbbb!.text, fffffff!.text], [undefined, old]);
	});

	it('merges a project’s file and an event’s', () => {
		const from = 'corroborate: 1\nannotators: [anna]\nlevels: { source.pseudonym: note }\n';
		const text = clean(
			from.replace('[anna]', '[anna, ben]'),
			from.replace('[anna]', '[anna, cleo]').replace('note }', 'note, claim.hedged: off }'),
			from,
			'project',
		);
		assert.equal(
			text,
			'corroborate: 1\nannotators: [anna, ben, cleo]\nlevels: { source.pseudonym: note, claim.hedged: off }\n',
		);
		const event = 'name: Advance\nsides: [ukraine]\n';
		const both = merged(event.replace('Advance', 'Ours'), event.replace('Advance', 'Theirs'), event, 'event');
		assert.deepEqual(both.conflicts, [{ about: 'file', id: '', fields: ['name'] }]);
		assert.match(
			both.text,
			/^name: Ours\n[\s\S]*conflict: \{ name: \{ base: Advance, ours: Ours, theirs: Theirs \} \}\n$/,
		);
	});
});

describe('merge: conflicts', () => {
	const findings = (text: string): string[] =>
		readSidecar(text).problems.map(({ code, span }) => `${code} | ${text.slice(span.start, span.end)}`);

	it('are named in the item, with ours in place, and are findings', () => {
		const { text, conflicts } = merged(
			base.replace('credibility: 3', 'credibility: 2'),
			base.replace('credibility: 3', 'credibility: 4'),
		);
		assert.deepEqual(conflicts, [{ about: 'claim', id: 'bbbbbbb', fields: ['is.credibility'] }]);
		assert.match(text, /credibility: 2/);
		assert.deepEqual(findings(text), [
			'sidecar.conflict | conflict: { is.credibility: { base: 3, ours: 2, theirs: 4 } }',
		]);
	});

	it('are of the quote with its context and of who said it as wholes', () => {
		const { text, conflicts } = merged(
			base.replace('words of bbbbbbb', 'Ours').replace('mode: author', 'mode: indirect'),
			base.replace('words of bbbbbbb', 'Theirs\n      prefix: ""').replace('"@article"', 'nexta'),
		);
		assert.deepEqual([conflicts.length, conflicts[0]!.id], [1, 'bbbbbbb']);
		assert.deepEqual([...conflicts[0]!.fields].sort(), ['quote', 'said']);
		const { conflict } = readSidecar(text).value.claims!['anna']!['bbbbbbb'] as {
			conflict: Record<string, unknown>;
		};
		assert.deepEqual(JSON.parse(JSON.stringify(conflict['quote'])), {
			base: { quote: 'words of bbbbbbb' },
			ours: { quote: 'Ours' },
			theirs: { quote: 'Theirs', prefix: '' },
		});
	});

	it('of the article, a dismissal and a pass have places of their own', () => {
		const change = (title: string, reason: string, state: string): string =>
			base
				.replace('title: One', `title: ${title}`)
				.replace('  anna:\n    bbb', `  anna:\n    pass: { state: ${state} }\n    bbb`)
				.replace(
					'dismissed:\n  anna:\n',
					`dismissed:\n  anna:\n    - { code: quote.fragment, target: bbbbbbb, reason: ${reason} }\n`,
				);
		const { text, conflicts } = merged(change('Ours', 'a', 'open'), change('Theirs', 'b', 'finished'));
		assert.deepEqual(conflicts, [
			{ about: 'article', id: '', fields: ['title'] },
			{ about: 'dismissal', id: 'anna quote.fragment bbbbbbb', fields: ['reason'] },
			{ about: 'file', id: '', fields: ['claims.anna.pass.state'] },
		]);
		assert.deepEqual(
			findings(text).map((one) => one.split(' ')[0]),
			['sidecar.conflict', 'sidecar.conflict', 'sidecar.conflict'],
		);
	});

	it('deleted by one and changed by the other: it stays', () => {
		const gone = file(claim('ccccccc'), claim('ddddddd'));
		const ours = base.replace('status: draft', 'status: ready');
		for (const [one, other, by] of [
			[ours, gone, 'theirs'],
			[gone, ours, 'ours'],
		] as const) {
			const { text, conflicts } = merged(one, other);
			assert.deepEqual(conflicts, [{ about: 'claim', id: 'bbbbbbb', fields: ['deleted'] }]);
			assert.match(
				text,
				new RegExp(`bbbbbbb:[^#]*status: ready[^#]*conflict: \\{ deleted: ${by} \\}\\n {4}ccccccc`),
			);
		}
	});

	it('deleted by one, and referred to anew by the other: it stays', () => {
		const gone = base.replace(/ {2}nexta: .*\n/, '').replace('sources:\n', '');
		const ours = base.replace('mode: author, source: "@article"', 'mode: indirect, source: nexta');
		const { text, conflicts } = merged(ours, gone);
		assert.deepEqual(conflicts, [{ about: 'source', id: 'nexta', fields: ['deleted'] }]);
		assert.equal(readSidecar(text).value.sources!['nexta']!.name, 'NEXTA');
	});

	it('the same new id on both sides: both contents are there', () => {
		const ours = base.replace('  ben:\n    ddd', `${claim('fffffff')}  ben:\n    ddd`);
		const theirs = ours.replace('words of fffffff', 'other words');
		const { text, conflicts } = merged(ours, theirs);
		assert.deepEqual(conflicts, [{ about: 'claim', id: 'fffffff', fields: ['quote'] }]);
		assert.match(text, /words of fffffff[\s\S]*theirs: \{ quote: other words \}/);
	});

	it('the same new id in two sections: it stands once, and both sections are named', () => {
		const ours = base.replace('  ben:\n    ddd', `${claim('fffffff')}  ben:\n    ddd`);
		const theirs = base.replace('dismissed', `${claim('fffffff', '      note: mine\n')}dismissed`);
		const { text, conflicts } = merged(ours, theirs);
		assert.deepEqual(conflicts, [{ about: 'claim', id: 'fffffff', fields: ['section'] }]);
		assert.match(
			text,
			/note: mine\n {6}conflict: \{ section: \{ base: null, ours: anna, theirs: ben \} \}\n {2}ben:/,
		);
		assert.equal(text.match(/fffffff:/g)?.length, 1);
	});

	it('renamed by both, to two slugs: it stands once, and both names are known', () => {
		const renamed = (slug: string): string =>
			base.replace('bakhmut: {', `${slug}: {`).replace('kind: place }', 'kind: place, formerly: [bakhmut] }');
		const { text, conflicts } = merged(renamed('artemivsk'), renamed('bahmut'));
		assert.deepEqual(conflicts, [{ about: 'entity', id: 'artemivsk', fields: ['slug'] }]);
		const { entities } = readSidecar(text).value;
		assert.deepEqual(Object.keys(entities!), ['artemivsk']);
		assert.deepEqual(entities!['artemivsk']!.formerly, ['bakhmut', 'bahmut']);
	});
});

describe('merge: bases and sides that cannot be read', () => {
	const ours = base.replace('credibility: 3', 'credibility: 2');
	const theirs = base.replace(claim('ccccccc'), claim('eeeeeee'));

	for (const [name, from] of [
		['empty', ''],
		['with merge markers', `<<<<<<< a\n${base}=======\n${base}>>>>>>> b\n`],
		['broken', 'claims: [\n'],
	] as const)
		it(`a base that is ${name}: nothing is lost`, () => {
			const { text, conflicts } = merged(ours, theirs, from);
			const ids = Object.keys(readSidecar(text).value.claims!['anna']!);
			assert.deepEqual(ids.sort(), ['bbbbbbb', 'ccccccc', 'eeeeeee']);
			assert.match(
				text,
				/credibility: \{ base: , ours: 2, theirs: 3 \}|credibility: \{ base: null, ours: 2, theirs: 3 \}/,
			);
			assert.equal(conflicts.length, 1);
		});

	for (const [name, side] of [
		['broken', `${base}claims: [`],
		['with a key that stands twice', `${base}claims:\n`],
		['with merge markers', `<<<<<<< a\n${base}=======\n${base}>>>>>>> b\n`],
		['of a newer version', base.replace('corroborate: 1', 'corroborate: 2')],
	] as const)
		it(`a side that is ${name}: refused, and said which`, () => {
			assert.match(mergeFiles({ base, ours: side, theirs }).refused ?? '', /^Ours: /);
			assert.match(mergeFiles({ base, ours, theirs: side }).refused ?? '', /^Theirs: /);
		});
});
