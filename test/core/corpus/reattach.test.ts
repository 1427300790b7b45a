import assert from 'node:assert/strict';
import {
	applyChanges,
	applyEdits,
	deleteMention,
	readDocument,
	reattach,
	textId,
	unsettled,
	type Unsettled,
} from '../../../src/core';
import { fiveVillages } from '../../samples';

const old = `${fiveVillages.line}\n`;
const text = 'Rockets hit Bakhmut on Monday. Two villages were lost in May, the staff said on Tuesday.\n';

const sidecar = `corroborate: 1
article:
  text: ${textId(old)}
entities:
  staff:
    name: The staff
    kind: organization
    mentions:
      the staff:
        - { quote: staffers, prefix: "", suffix: "" }
        - { quote: general staff, prefix: "", suffix: "" }
      HQ: all
claims:
  anna:
    k3f9wq2:
      ${fiveVillages.anchor}
      is: { topic: territory, act: reports, status: ready } # hers
      said: { mode: author, source: "@article" }
    p7d2cxm:
      quote: Nothing of the kind stands here
      prefix: ""
      suffix: ""
      is: { topic: territory, act: reports, status: ready }
      said: { mode: author, source: "@article" }
`;

const read = (yaml = sidecar) =>
	readDocument({ path: 'a.txt', text, sidecar: yaml, oldTexts: new Map([[textId(old), old]]) });

function named(name: string, yaml = sidecar): Unsettled {
	const found = unsettled(read(yaml)).find(({ path }) => path.slice(2).join('/') === name);
	assert.ok(found, `${name} is settled`);
	return found;
}

/** The sidecar after a change of an annotation. */
function after(changes: ReturnType<typeof reattach>, yaml = sidecar): string {
	assert.ok(!('refused' in changes), JSON.stringify(changes));
	const { edits, refused } = applyChanges(yaml, changes);
	assert.equal(refused, undefined);
	return applyEdits(yaml, edits!);
}

describe('annotations to mend', () => {
	it('are those that are changed, lost or in several places, with the text that they were made on', () => {
		assert.deepEqual(
			unsettled(read()).map(({ path, placement, text: id }) => [path.join('/'), placement.state, id]),
			[
				['claims/anna/k3f9wq2', 'changed', textId(old)],
				['claims/anna/p7d2cxm', 'orphaned', textId(old)],
				['entities/staff/mentions/the staff/0', 'orphaned', textId(old)],
				['entities/staff/mentions/the staff/1', 'orphaned', textId(old)],
				['entities/staff/mentions/HQ', 'orphaned', textId(old)],
			],
		);
	});

	it('take the present words and name the text, and nothing else changes', () => {
		const claim = named('k3f9wq2');
		const written = after(reattach(read().sidecar!, claim, text, claim.placement.spans));
		assert.equal(
			written,
			sidecar
				.replace('quote: Five villages', 'quote: Two villages')
				.replace(
					'\n      is: { topic: territory, act: reports, status: ready } # hers',
					`\n      text: ${textId(text)}\n      is: { topic: territory, act: reports, status: ready } # hers`,
				),
		);
		assert.deepEqual(
			read(written).claims.map(({ placement }) => placement.state),
			['exact', 'orphaned'],
		);
	});

	it('need no text of their own where the article names it', () => {
		const yaml = sidecar.replace(textId(old), textId(text));
		const claim = named('k3f9wq2', yaml.replace('Five', 'Eight'));
		const source = yaml.replace('Five', 'Eight');
		const written = after(reattach(read(source).sidecar!, claim, text, [{ start: 31, end: 43 }]), source);
		assert.doesNotMatch(written, /\n {6}text:/);
		assert.match(written, /quote: Two villages\n/);
	});

	it('of several parts take several parts', () => {
		const claim = named('p7d2cxm');
		const parts = [
			{ start: 0, end: 11 },
			{ start: 31, end: 43 },
		];
		const written = after(reattach(read().sidecar!, claim, text, parts));
		assert.deepEqual(read(written).claims.find(({ id }) => id === 'p7d2cxm')!.placement, {
			state: 'exact',
			spans: parts,
		});
	});

	it('put a mention under the form of its new words', () => {
		const mention = named('mentions/the staff/0');
		const at = text.indexOf('the staff');
		const same = after(
			reattach(read().sidecar!, mention, text, [{ start: at, end: at + 'the staff'.length }]),
		);
		assert.match(same, /the staff:\n {8}- (?:\{ )?quote: the staff/);
		const other = after(reattach(read().sidecar!, mention, text, [{ start: at + 4, end: at + 9 }]));
		assert.match(other, /the staff:\n {8}- \{ quote: general staff, prefix: "", suffix: "" \}\n/);
		assert.match(other, /\n {6}staff:\n/);
	});

	it('lose a place, or a form with its last place', () => {
		const { sidecar: reading } = read();
		assert.doesNotMatch(after(deleteMention(reading!, named('mentions/the staff/0'))), /staffers/);
		assert.doesNotMatch(after(deleteMention(reading!, named('mentions/HQ'))), /HQ/);
	});

	it('are left alone where the file says something else by now', () => {
		const claim = named('k3f9wq2');
		const mention = named('mentions/the staff/0');
		for (const yaml of [sidecar.replace('Five', 'Six'), sidecar.replace('k3f9wq2', 'k3f9wq3')])
			assert.ok('refused' in reattach(read(yaml).sidecar!, claim, text, claim.placement.spans));
		for (const yaml of [sidecar.replace('staffers', 'others'), sidecar.replace('the staff:', 'a staff:')])
			assert.ok('refused' in deleteMention(read(yaml).sidecar!, mention));
	});
});
