import assert from 'node:assert/strict';
import { toJUnit } from '../../../src/core/formats/junit';
import type { Shown } from '../../../src/core/formats/output';
import { at, finding, output } from './support';

const text = 'One.\nTwo <b>&"three"\u0001.\n';
const xml = (findings: readonly Shown[], articles = ['a.txt', 'b.txt']) =>
	toJUnit(findings, output({ 'a.txt': text }), { articles, fails: ({ level }) => level !== 'note' });

describe('the JUnit format', () => {
	it('has a suite for each article, one that passes where there is nothing', () => {
		assert.equal(
			xml([finding({ place: at(text, 'One') }), finding({ level: 'note' })]),
			`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="corroborate" tests="2" failures="1" errors="0">
	<testsuite name="a.txt" tests="1" failures="1" errors="0">
		<testcase classname="a.txt" name="claim.hedge-dropped a.txt:1:1">
			<failure type="claim.hedge-dropped" message="Hedged here, stated flatly elsewhere.">error: Hedged here, stated flatly elsewhere.
One</failure>
		</testcase>
	</testsuite>
	<testsuite name="b.txt" tests="1" failures="0" errors="0">
		<testcase classname="b.txt" name="nothing noticed"/>
	</testsuite>
</testsuites>
`,
		);
	});

	it('puts a sidecar’s findings with its article, and others by their file', () => {
		const place = (path: string) => ({ path, span: { start: 0, end: 0 } });
		const found = xml([
			finding({ place: place('a.annotations.yaml') }),
			finding({ place: place('events/e.yaml') }),
		]);
		assert.match(
			found,
			/<testsuite name="a\.txt" tests="1" failures="1".*\n.*name="claim.hedge-dropped a\.annotations\.yaml:1:1"/,
		);
		assert.match(found, /<testsuite name="events\/e\.yaml" tests="1" failures="1"/);
	});

	it('lets no character through that would break the XML, and no words that are withheld', () => {
		const place = at(text, '<b>&"three"\u0001');
		const found = xml([finding({ place, message: `It's <x> \ud800 & "y"` })]);
		assert.ok(found.includes('message="It&apos;s &lt;x&gt; \ufffd &amp; &quot;y&quot;"'), found);
		assert.ok(found.includes('&lt;b&gt;&amp;&quot;three&quot;\ufffd</failure>'), found);
		assert.ok(!xml([{ ...finding({ place }), withheld: true }]).includes('three'));
	});
});
