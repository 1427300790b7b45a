import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { addEvidence, applyChanges, applyEdits, deleteEvidence, editEvidence } from '../../../src/core';
import {
	card,
	isSha256,
	isWebAddress,
	readEvent,
	readSidecar,
	sha256Of,
	type Change,
	type FileKind,
} from '../../../src/core';
import { project } from '../rules/project';
import { oneClaim } from '../../samples';

const place = ['claims', 'anna', 'k3f9wq2'];
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const footage = { kind: 'footage', url: 'https://example.org/v', sha256: hash, by: 'ben', on: '2026-11-21' };
const withEvidence = (...lines: readonly string[]): string =>
	`${oneClaim.sidecar}      evidence:\n${lines.map((line) => `        - ${line}\n`).join('')}`;

function after(source: string, changes: readonly Change[], kind?: FileKind): string {
	const { edits, refused } = applyChanges(source, changes, kind);
	return refused ?? applyEdits(source, edits);
}

describe('evidence', () => {
	it('is added with what was filled in, changed and deleted, and nothing beside it is touched', () => {
		const added = after(oneClaim.sidecar, addEvidence(place, { kind: 'footage', url: '', note: undefined }));
		assert.equal(added, withEvidence('{ kind: footage }'));
		const two = withEvidence(
			'{ kind: footage } # first',
			'{ kind: satellite, ur: x }',
			'{ kind: call, by: ben }',
		);
		const changed = after(
			two,
			editEvidence(place, { kind: 'call', by: 'ben' }, { kind: 'call', by: 'anna' }),
		);
		assert.equal(changed, two.replace('by: ben', 'by: anna'));
		assert.equal(
			after(two, deleteEvidence(place, { kind: 'footage' })),
			withEvidence('{ kind: satellite, ur: x }', '{ kind: call, by: ben }'),
		);
		assert.equal(
			after(withEvidence('{ kind: footage }'), deleteEvidence(place, { kind: 'footage' })),
			oneClaim.sidecar,
		);
		assert.match(after(two, deleteEvidence(place, { kind: 'gone' })), /not there any more/);
	});

	it('of an event goes into its file', () => {
		const source = 'name: Advance\ntopic: territory\n';
		const added = after(source, addEvidence([], footage), 'event');
		assert.deepEqual(readEvent(added).value.evidence, [footage]);
		assert.equal(after(added, deleteEvidence([], footage), 'event'), source);
	});

	it('web addresses and hashes are told from what only looks like them', () => {
		for (const address of ['https://example.org', 'http://a.b/c?d=(e)#f', 'HTTPS://EXAMPLE.ORG/ä'])
			assert.ok(isWebAddress(address), address);
		for (const address of [
			...['t.me/x', 'javascript:alert(1)', 'command:evil', 'file:///etc/passwd', 'https://', 'http:///x'],
			...['https://a b', 'https://a\n', ' https://a', 'https://a>', 'data:text/html,https://a'],
		])
			assert.ok(!isWebAddress(address), address);
		assert.ok(isSha256(hash) && isSha256(hash.toUpperCase()));
		for (const text of [hash.slice(1), `${hash}0`, hash.replace('9', 'g'), ''])
			assert.ok(!isSha256(text), text);
	});

	it('that leads nowhere is noticed once for each claim and event, as a note', () => {
		const sidecar = withEvidence(
			'{ kind: footage, url: t.me/x, sha256: 9f86 }',
			'{ kind: call, url: "command:evil" }',
			`{ kind: fine, url: "https://a.org", archived: "https://b.org", sha256: ${hash} }`,
		);
		const { findings, corpus } = project({ ...oneClaim, sidecar }, {});
		const found = findings('evidence.malformed');
		assert.deepEqual(
			found.map(({ level, message }) => `${level} ${message}`),
			[
				'note The link of its evidence is no address of the web. The hash of its evidence is no SHA-256: that has 64 hexadecimal digits.',
			],
		);
		corpus.setEvent('events/a.yaml', 'name: A\nevidence:\n  - { kind: x, archived: nowhere }\n');
		assert.deepEqual(
			findings('evidence.malformed')
				.filter(({ about }) => about.kind === 'event')
				.map(({ about, place: { path } }) => [about.id, path]),
			[['a', 'events/a.yaml']],
		);
	});

	it('stands on the card with links that are links, and the rest as words', () => {
		const sidecar = withEvidence(
			`{ kind: footage, url: "https://example.org/v", archived: "command:evil", sha256: ${hash}, by: ben, on: 2026-11-21, result: confirmed }`,
			'{ kind: call }',
			'{ kind: satellite }',
		);
		const { corpus, document } = project({ ...oneClaim, sidecar });
		assert.equal(readSidecar(sidecar).problems.length, 0);
		const { lines } = card(corpus, document(), document().claims[0]!);
		const parts = lines.find(({ kind }) => kind === 'evidence')!.parts;
		assert.equal(
			parts.map(({ text }) => text).join(''),
			'Evidence: footage https://example.org/v command:evil (sha256 9f86d081…; checked by ben, 2026-11-21; confirmed); call; and 1 more',
		);
		assert.deepEqual(
			parts.flatMap(({ web }) => web ?? []),
			['https://example.org/v'],
		);
	});
});

describe('the hash of a file', () => {
	it('is its SHA-256, however large it is', async () => {
		const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
		assert.equal(await sha256Of(new Uint8Array()), empty);
		// FIPS 180-4, as NIST's example values have it.
		const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
		assert.equal(await sha256Of(new TextEncoder().encode('abc')), abc);
		let rests = 0;
		const million = new Uint8Array(5_000_000).fill(97);
		const hash = await sha256Of(million, async () => void (rests += 1));
		assert.equal(hash, createHash('sha256').update(million).digest('hex'));
		assert.equal(rests, 2);
	});
});
