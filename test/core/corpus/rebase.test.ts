import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { applyChanges, applyEdits, readDocument, rebase, sidecarPathOf, textId } from '../../../src/core';

const old = 'The bridge fell. Nobody came. The mayor left the town before noon on Friday, he said.\n';
const sidecar = (more = '') => `# ours
corroborate: 1
article:
  text: ${textId(old)} # the old one
entities:
  bridge: { name: Bridge, kind: place, mentions: { bridge: [{ quote: bridge, prefix: "The ", suffix: " fell" }] } }
  river: { name: River, kind: place, mentions: { river: all } }
claims:
  anna:
    k3f9wq2:
      quote: The mayor left the town before noon on Friday
      is: { topic: political, act: reports, status: draft }
      said: { mode: author, source: "@article" }
${more}`;

/** The sidecar after a rebase onto `text`, or the refusal. */
function rebased(text: string, yaml: string) {
	const done = rebase(readDocument({ path: 'a.txt', text, sidecar: yaml }));
	if (done.refused !== undefined) return done;
	const { edits, refused } = applyChanges(yaml, done.changes);
	assert.equal(refused, undefined);
	return applyEdits(yaml, edits!);
}

describe('rebase', () => {
	it('names the new text and touches nothing else where every anchor still says it', () => {
		const text = `Kyiv, Friday.\n\n${old}`;
		assert.equal(rebased(text, sidecar()), sidecar().replace(textId(old), textId(text)));
	});

	it('changes nothing the second time', () => {
		const text = `Kyiv, Friday.\n\n${old}`;
		const once = rebased(text, sidecar()) as string;
		assert.deepEqual(rebase(readDocument({ path: 'a.txt', text, sidecar: once })).changes, []);
	});

	it('takes away a claim’s own text', () => {
		const text = `${old}Later.\n`;
		const own = sidecar().replace('      said:', `      text: ${textId(text)}\n      said:`);
		assert.equal(rebased(text, own), sidecar().replace(textId(old), textId(text)));
	});

	it('describes anew what no longer stands once, or not in these characters', () => {
		const twice = old.replace('he said', 'so again: the bridge fell over there');
		const yaml = sidecar().replace('bridge, prefix: "The ", suffix: " fell"', 'bridge, prefix: "The "');
		const after = rebased(twice.replace('The mayor left', 'The mayor  left'), yaml) as string;
		assert.match(after, /quote: The mayor {2}left the town before noon on Friday\n/);
		assert.match(after, /mentions: \{ bridge: \[\{ quote: bridge, prefix: "The " \}\] \}/);
		const again = rebased(`${old}The bridge stands.\n`, yaml);
		assert.ok(typeof again !== 'string');
		assert.deepEqual(again.ids, ['entity:bridge']);
	});

	it('keeps the parts of a quotation apart', () => {
		const text = 'Top.\n“We hold the  hill,” he said, “and the road below it to the west of here.”\n';
		const yaml = sidecar().replace(
			'quote: The mayor left the town before noon on Friday',
			'quote:\n        - { quote: We hold the hill, prefix: “, suffix: ",” he" }\n        - { quote: and the road below it to the west of here. }',
		);
		const bare = yaml.replace(/^ {2}bridge:.*\n/m, '');
		const after = rebased(text, bare) as string;
		assert.match(after, /- quote: We hold the {2}hill\n {10}prefix: /);
		assert.match(after, /- \{ quote: and the road below it to the west of here\. \}/);
		assert.equal(readDocument({ path: 'a.txt', text, sidecar: after }).claims[0]!.placement.state, 'exact');
	});

	it('counts a CR LF as the one line end that is stored', () => {
		const crlf = `Top.\r\n${old}`.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r');
		assert.equal(rebased(crlf, sidecar()), sidecar().replace(textId(old), textId(crlf)));
	});

	it('refuses the whole file for one claim that is gone, and names it', () => {
		const done = rebased('The bridge fell.\n', sidecar());
		assert.ok(typeof done !== 'string');
		assert.deepEqual(done.ids, ['k3f9wq2']);
		assert.match(done.refused, /k3f9wq2/);
	});

	it('refuses a file with a claim that cannot be read: nobody knows where it stands', () => {
		const done = rebased(old, sidecar('    w4mzk7r: { quote: [] }\n'));
		assert.ok(typeof done !== 'string');
		assert.deepEqual(done.ids, ['w4mzk7r']);
	});

	it('refuses a file with an anchor that cannot be read: the others’ places in the list are not known', () => {
		const done = rebased(old, sidecar().replace('[{ quote: bridge,', '[{ qoute: bridge }, { quote: bridge,'));
		assert.ok(typeof done !== 'string');
		assert.deepEqual(done.ids, ['entity:bridge']);
	});

	it('refuses a locked file with its own reason', () => {
		const done = rebased(old, '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n');
		assert.ok(typeof done !== 'string');
		assert.deepEqual(done.ids, []);
		assert.match(done.refused, /merge markers/);
	});

	it('has nothing to do on the seeds, nor without a sidecar', () => {
		for (const path of readdirSync('seeds').filter((name) => name.endsWith('.txt'))) {
			const [text, yaml] = [path, sidecarPathOf(path)].map((name) => readFileSync(`seeds/${name}`, 'utf8'));
			assert.deepEqual(rebase(readDocument({ path, text: text!, sidecar: yaml })), { changes: [] });
		}
		assert.deepEqual(rebase(readDocument({ path: 'a.txt', text: old })), { changes: [] });
	});
});
