import assert from 'node:assert/strict';
import { chmod, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { textId } from '../../src/core';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { article, findingsOf, sidecar, temporaryFolder } from './support';

const path = 'a.annotations.yaml';
/** With the text that the annotations were made on, and a comment of somebody's. */
const named = (text: string) =>
	`# Mine.\n${sidecar().replace('article:\n', `article:\n  text: ${textId(text)}\n`)}`;

describe('corroborate check --fix', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());
	const fix = (...more: string[]) =>
		folder.run(['check', '--fix', '--format', 'json', ...more], { env: gitEnvironment });
	const codes = (outcome: Parameters<typeof findingsOf>[0]) => findingsOf(outcome).map(({ code }) => code);

	/** An article that was edited and committed since it was annotated. */
	async function stale(now: string) {
		await folder.write({ 'a.txt': article, [path]: named(article) });
		folder.commit();
		await folder.write({ 'a.txt': now });
		folder.commit();
	}

	it('puts anchors on the present text, touches nothing else, and checks again', async () => {
		const now = `First.\n${article}`;
		await stale(now);
		assert.ok(codes(await folder.run(['check', '--format', 'json'])).includes('anchor.stale'));
		const outcome = await fix();
		assert.equal(outcome.stderr, 'corroborate: a.annotations.yaml fixed: Update Anchors.\n');
		assert.ok(!codes(outcome).includes('anchor.stale'));
		assert.equal(await folder.read(path), named(now));
		assert.equal(await folder.read('a.txt'), now);
		assert.equal((await fix()).stderr, '');
	});

	it('leaves what needs somebody’s judgement as it is', async () => {
		await stale(article.replace('was taken', 'was left'));
		const outcome = await fix();
		assert.ok(codes(outcome).includes('anchor.changed'));
		assert.equal(outcome.stderr, '');
		assert.equal(await folder.read(path), named(article));
	});

	it('says what it may not write, and checks the rest', async () => {
		await stale(`First.\n${article}`);
		await chmod(join(folder.path, path), 0o444);
		const outcome = await fix();
		assert.equal(outcome.code, 2);
		assert.match(outcome.stderr, /a\.annotations\.yaml could not be written: it is read-only\./);
		assert.ok(codes(outcome).includes('anchor.stale'));
		assert.equal(await folder.read(path), named(article));
	});

	it('writes through no link that leads out of the repository', async () => {
		const outside = await temporaryFolder();
		await stale(`First.\n${article}`);
		await outside.write({ [path]: named(article) });
		await rm(join(folder.path, path));
		await symlink(join(outside.path, path), join(folder.path, path));
		const outcome = await fix();
		assert.equal(outcome.code, 2);
		assert.match(outcome.stderr, /could not be written: a link leads out of the project/);
		assert.equal(await outside.read(path), named(article));
		await outside.remove();
	});

	it('does not go with --merge', async () => {
		await stale(article + '.');
		const { code, stderr } = await fix('--merge', 'HEAD');
		assert.equal(code, 2);
		assert.match(stderr, /goes without --fix/);
	});
});
