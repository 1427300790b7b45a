import assert from 'node:assert/strict';
import { Corpus, reviewHash } from '../../src/core';
import { article, type Folder, sidecar, temporaryFolder } from './support';

const renamed = 'corroborate: 1\nentities:\n  north: { name: North, kind: place, formerly: [nord] }\n';

describe('corroborate migrate', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('has nothing to do where all is of the present format', async () => {
		await folder.write({ 'a.txt': article, 'a.annotations.yaml': sidecar() });
		assert.deepEqual(await folder.run(['migrate']), { code: 0, stdout: 'Nothing to migrate.\n', stderr: '' });
	});

	it('names the version where it is missing, and touches nothing else', async () => {
		const before = sidecar('      note: kept # so\n').replace('corroborate: 1\n', '# Ours.\n');
		const crlf = `\ufeff${before.replaceAll('\n', '\r\n')}`;
		await folder.write({ 'a.txt': article, 'a.annotations.yaml': crlf });
		const { code, stdout } = await folder.run(['migrate']);
		assert.deepEqual([code, stdout], [0, 'a.annotations.yaml: version 1 named.\n1 file written.\n']);
		const after = await folder.read('a.annotations.yaml');
		assert.equal(after.replace('corroborate: 1\r\n', ''), crlf);
		assert.equal((await folder.run(['migrate'])).stdout, 'Nothing to migrate.\n');
	});

	it('takes the present slug of what was renamed, in sidecars and events', async () => {
		const claims = sidecar(
			'      where: { place: nord }\n      events:\n        - { event: fall }\n      relations: []\n',
		);
		await folder.write({
			'corroborate.yaml': renamed,
			'events/capture.yaml': 'name: Capture\nformerly: [fall]\nwhere: { place: nord }\n',
			'a.txt': article,
			'a.annotations.yaml': claims,
		});
		const told = await folder.run(['migrate', '--dry-run']);
		assert.equal(told.code, 1);
		assert.equal(
			told.stdout,
			'a.annotations.yaml: entity nord is north now, event fall is capture now.\n' +
				'events/capture.yaml: entity nord is north now.\n2 files to migrate.\n',
		);
		assert.equal(await folder.read('a.annotations.yaml'), claims);
		assert.equal((await folder.run(['migrate'])).code, 0);
		assert.equal(
			await folder.read('a.annotations.yaml'),
			claims.replace('place: nord', 'place: north').replace('event: fall', 'event: capture'),
		);
		assert.match(await folder.read('events/capture.yaml'), /formerly: \[fall\]\nwhere: \{ place: north \}/);
	});

	it('leaves a decision in force that was', async () => {
		const claims = (of: string): string =>
			sidecar(
				`      where: { place: nord }\n      review: { by: ben, on: 2026-11-21, of: "${of}", decision: publish }\n`,
			);
		const corpus = new Corpus({ project: renamed });
		corpus.put({ path: 'a.txt', text: article, sidecar: claims('sha1:0') });
		const document = corpus.document('a.txt')!;
		const of = reviewHash(corpus.project, document, document.claims[0]);
		await folder.write({
			'corroborate.yaml': renamed,
			'a.txt': article,
			'a.annotations.yaml': claims(of),
			'b.txt': article,
			'b.annotations.yaml': claims(of.replace(/..$/, 'zz')).replaceAll('k3f9wq2', 'k3f9wq3'),
		});
		assert.equal((await folder.run(['migrate'])).code, 0);
		const { stdout } = await folder.run(['check', '--format', 'json']);
		const stale = (JSON.parse(stdout) as { findings: { code: string; path: string }[] }).findings
			.filter(({ code }) => code === 'review.stale')
			.map(({ path }) => path);
		assert.deepEqual(stale, ['b.txt']);
		assert.match(await folder.read('a.annotations.yaml'), /place: north/);
	});

	it('leaves a former slug that is in use again, or that two things had', async () => {
		const files = {
			'corroborate.yaml':
				'corroborate: 1\nentities:\n  north: { name: N, kind: place, formerly: [koval, nord] }\n' +
				'  west: { name: W, kind: place, formerly: [nord] }\n',
			'a.txt': article,
			'a.annotations.yaml': sidecar('      where: { place: nord }\n      actors: [koval]\n'),
		};
		await folder.write(files);
		assert.equal((await folder.run(['migrate'])).stdout, 'Nothing to migrate.\n');
	});

	it('leaves what a newer version wrote, and what is broken, alone and says so', async () => {
		const newer = sidecar().replace('corroborate: 1', 'corroborate: 2');
		await folder.write({
			'a.txt': article,
			'a.annotations.yaml': newer,
			'b.txt': article,
			'b.annotations.yaml': `<<<<<<< ours\n${sidecar()}=======\n>>>>>>> theirs\n`,
		});
		const { code, stderr } = await folder.run(['migrate']);
		assert.equal(code, 2);
		assert.match(stderr, /a\.annotations\.yaml was left alone: This file was written by a newer version/);
		assert.match(stderr, /b\.annotations\.yaml was left alone: The file holds git merge markers/);
		assert.equal(await folder.read('a.annotations.yaml'), newer);
	});
});
