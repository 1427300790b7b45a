import assert from 'node:assert/strict';
import {
	applyChanges,
	type Claim,
	applyEdits,
	conflictsIn,
	type ConflictSide,
	mergeFiles,
	mergeMarked,
	readSidecar,
	resolveConflict,
} from '../../../src/core/index';

const claim = `    k3f9wq2:
      quote: Russian troops fired rockets at Bakhmut on Monday.
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;

const file = (claims: string, more = ''): string =>
	`corroborate: 1\n${more}claims:\n  anna:\n${claims}  ben:\n`;

const base = file(claim);

describe('a conflict that a merge left', () => {
	/** Merges, then settles every field for one side. */
	function settled(ours: string, theirs: string, side: ConflictSide, from = base): string {
		const { text } = mergeFiles({ base: from, ours, theirs });
		assert.ok(text !== undefined);
		let now = text;
		for (let turn = 0; turn < 10; turn++) {
			const { value } = readSidecar(now);
			const [first] = conflictsIn(value);
			if (!first) return now;
			const changes = resolveConflict(value, first, Object.keys(first.conflict)[0]!, side);
			assert.ok(!('refused' in changes), JSON.stringify(changes));
			const { edits, refused } = applyChanges(now, changes);
			assert.ok(edits, refused);
			now = applyEdits(now, edits);
		}
		assert.fail('It is never settled.');
	}

	const edited = (from: string, to: string): string => base.replace(from, to);

	const pairs: Readonly<Record<string, readonly [string, string]>> = {
		'of one field': [edited('act: reports', 'act: assesses'), edited('act: reports', 'act: predicts')],
		'of several fields, one of which the base did not have': [
			edited('      said', '      note: One.\n      said').replace('reports', 'assesses'),
			edited('      said', '      note: Two.\n      said').replace('reports', 'predicts'),
		],
		'of the quote with its context': [
			edited('Russian troops fired rockets at Bakhmut on Monday.', 'Russian troops fired rockets'),
			edited(
				'      quote: Russian troops fired rockets at Bakhmut on Monday.',
				'      quote: Bakhmut\n      prefix: "at "\n      suffix: " on Monday."',
			),
		],
		'of who said it': [
			edited('mode: author', 'mode: indirect'),
			edited('{ mode: author, source: "@article" }', '{ mode: author, source: "@article", cue: said }'),
		],
	};

	for (const [name, [ours, theirs]] of Object.entries(pairs))
		it(`${name}: ours, theirs or neither`, () => {
			const data = (text: string) => readSidecar(text).value;
			assert.ok(conflictsIn(data(mergeFiles({ base, ours, theirs }).text!)).length > 0);
			assert.deepEqual(data(settled(ours, theirs, 'ours')), data(ours));
			assert.deepEqual(data(settled(ours, theirs, 'theirs')), data(theirs));
			assert.deepEqual(data(settled(ours, theirs, 'base')), data(base));
		});

	it('of a deletion: the item stays or goes', () => {
		const deleted = base.replace(claim, '');
		const changed = edited('status: draft', 'status: ready');
		for (const [ours, theirs] of [
			[deleted, changed],
			[changed, deleted],
		] as const) {
			const stays = ours === changed ? 'ours' : 'theirs';
			const goes = ours === changed ? 'theirs' : 'ours';
			assert.deepEqual(readSidecar(settled(ours, theirs, stays)).value, readSidecar(changed).value);
			assert.deepEqual(
				Object.keys(readSidecar(settled(ours, theirs, goes)).value.claims?.['anna'] ?? {}),
				[],
			);
		}
	});

	it('of an item in a list: theirs takes its place', () => {
		const related = (note: string): string =>
			file(`${claim}      relations:\n        - { type: contradicts, to: p7d2cxm, note: ${note} }\n`);
		const text = settled(related('ours'), related('theirs'), 'theirs', related('base'));
		assert.match(text, /note: theirs/);
		assert.doesNotMatch(text, /ours|base|conflict/);
	});

	it('of a post: theirs is told from others of that person and day by its place', () => {
		const thread = (text: string): string =>
			file(
				`${claim}      thread:\n${['one', text].map((one) => `        - { by: ben, on: 2026-11-21, text: ${one} }\n`).join('')}`,
			);
		assert.equal(settled(thread('ours'), thread('theirs'), 'theirs', thread('base')), thread('theirs'));
	});

	it('of two sections: the claim goes to the one that is chosen', () => {
		const head = 'corroborate: 1\nclaims:\n';
		const [ours, theirs] = [`${head}  ben:\n${claim}`, `${head}  carl:\n${claim}`];
		const { claims } = readSidecar(settled(ours, theirs, 'theirs')).value;
		assert.deepEqual(Object.keys(claims?.['carl'] ?? {}), ['k3f9wq2']);
		assert.deepEqual(Object.keys(claims?.['ben'] ?? {}), []);
	});

	it('settles one field and leaves the others', () => {
		const { text } = mergeFiles({
			base,
			ours: edited('topic: remote-violence', 'topic: territory').replace('reports', 'assesses'),
			theirs: edited('topic: remote-violence', 'topic: casualties').replace('reports', 'predicts'),
		});
		const { value } = readSidecar(text!);
		const changes = resolveConflict(value, conflictsIn(value)[0]!, 'is.act', 'theirs');
		assert.ok(!('refused' in changes));
		const after = readSidecar(applyEdits(text!, applyChanges(text!, changes).edits!)).value;
		assert.deepEqual(
			conflictsIn(after).map(({ conflict }) => Object.keys(conflict)),
			[['is.topic']],
		);
	});

	it('says so when it is settled already', () => {
		const gone = { path: ['claims', 'anna', 'k3f9wq2'], conflict: {} };
		assert.ok('refused' in resolveConflict(readSidecar(base).value, gone, 'is.act', 'ours'));
	});
});

describe('a file with markers of git', () => {
	const other = (id: string, quote: string): string =>
		claim.replace('k3f9wq2', id).replace(/quote: .*/, `quote: ${quote}`);
	const [mine, yours] = [other('p7d2cxm', 'The governor said so.'), other('w4mzk7r', 'Two were wounded.')];

	for (const end of ['\n', '\r\n'])
		it(`keeps what both added, with ${JSON.stringify(end)}`, () => {
			const text = file(`${claim}<<<<<<< HEAD\n${mine}=======\n${yours}>>>>>>> other\n`).replaceAll(
				'\n',
				end,
			);
			const merged = mergeMarked(text);
			assert.deepEqual(merged.text !== undefined && merged.conflicts, []);
			const { value, problems } = readSidecar(merged.text!);
			assert.deepEqual(Object.keys(value.claims?.['anna'] ?? {}).sort(), ['k3f9wq2', 'p7d2cxm', 'w4mzk7r']);
			assert.deepEqual(problems, []);
			assert.equal(merged.text!.includes('\r\n'), end === '\r\n');
		});

	const act = (word: string): string => claim.replace('act: reports', `act: ${word}`);
	const plain = file(`<<<<<<< HEAD\n${act('assesses')}=======\n${act('reports')}>>>>>>> other\n`);

	it('takes what git wrote of the base for the base', () => {
		const text = plain.replace('=======\n', `||||||| 1234567\n${claim}=======\n`);
		const merged = mergeMarked(text);
		assert.deepEqual(merged.text !== undefined && merged.conflicts, []);
		assert.equal(merged.text, file(act('assesses')));
	});

	/** As git 2.39 writes them of two branches that were merged crosswise, with diff3. */
	const crossed = file(
		[
			'    k3f9wq2:',
			'      quote: Russian troops fired rockets at Bakhmut on Monday.',
			'<<<<<<< HEAD',
			'      is: { topic: remote-violence, act: intends, status: draft }',
			'||||||| merged common ancestors',
			'<<<<<<<<< Temporary merge branch 1',
			'      is: { topic: remote-violence, act: assesses, status: draft }',
			'||||||||| f45c121',
			'      is: { topic: remote-violence, act: reports, status: draft }',
			'=========',
			'      is: { topic: remote-violence, act: predicts, status: draft }',
			'>>>>>>>>> Temporary merge branch 2',
			'=======',
			'      is: { topic: remote-violence, act: claims, status: draft }',
			'>>>>>>> other',
			'      said: { mode: author, source: "@article" }',
			'',
		].join('\n'),
	);

	for (const [name, text] of [
		['line feeds', crossed],
		['CR LF', crossed.replaceAll('\n', '\r\n')],
	] as const)
		it(`tells the markers in a base that was merged with conflicts from its own, with ${name}`, () => {
			const merged = mergeMarked(text);
			assert.deepEqual(merged.text !== undefined && merged.conflicts, [
				{ about: 'claim', id: 'k3f9wq2', fields: ['is.act'] },
			]);
			assert.match(merged.text!, /act: intends[\s\S]*\{ base: null, ours: intends, theirs: claims \}/);
			assert.doesNotMatch(merged.text!, /assesses|predicts|[<|>]{7}/);
			const { value } = readSidecar(text);
			assert.deepEqual(Object.keys(value.claims?.['anna'] ?? {}), ['k3f9wq2']);
		});

	it('that end within a claim, as zdiff3 writes them, leave what both have outside in both', () => {
		const both = other('p7d2cxm', 'The governor said so.');
		const text = file(
			`${claim}${both.replace(/( {6}is: .*\n)/, '<<<<<<< HEAD\n$1||||||| base\n=======\n$1      note: theirs\n>>>>>>> other\n')}`,
		);
		const merged = mergeMarked(text);
		assert.deepEqual(merged.text !== undefined && merged.conflicts, []);
		const { is, note } = readSidecar(merged.text!).value.claims!['anna']!['p7d2cxm'] as Claim;
		assert.deepEqual([is.act, note], ['reports', 'theirs']);
	});

	it('takes the base that it is given, and keeps what was edited outside the markers since', () => {
		const merged = mergeMarked(`# Looked at by Ben.\n${plain}`, 'sidecar', base);
		assert.equal(merged.text, `# Looked at by Ben.\n${file(act('assesses'))}`);
	});

	it('leaves a conflict where the base is not known', () => {
		const merged = mergeMarked(plain);
		assert.ok(merged.text !== undefined);
		assert.deepEqual(merged.conflicts, [{ about: 'claim', id: 'k3f9wq2', fields: ['is.act'] }]);
	});

	it('is refused where there are none', () => {
		assert.equal(mergeMarked(base).refused, 'The file holds no git merge markers.');
	});
});
