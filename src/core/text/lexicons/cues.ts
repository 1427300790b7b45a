/**
 * Verbs of saying, thinking and showing that attribute in English news prose, by what may be their subject. Written for
 * Corroborate from general knowledge; each as its base form, inflected by rule or as listed.
 */

/** Of any source. */
const saying = `acknowledge add admit allege announce argue assert assess boast caution claim comment complain concede conclude
	confirm contend criticise criticize declare defend deny describe emphasise emphasize estimate explain forecast hint
	insist joke lament maintain mention note observe pledge predict post proclaim promise publish recall reiterate
	remark repeat reply report respond reveal shout signal speculate state stress testify threaten tweet urge vow warn
	express downplay dismiss praise welcome echo dispute question interpret
	accuse advise affirm appeal blame call condemn demand recommend reject`;

/** Of things that carry information, and of people who hold an opinion. */
const showing = `suggest indicate show reveal highlight imply believe expect fear hope suspect anticipate doubt consider`;

const irregular: readonly (readonly string[])[] = [
	['say', 'says', 'said', 'saying'],
	['tell', 'tells', 'told', 'telling'],
	['write', 'writes', 'wrote', 'written', 'writing'],
	['thinks', 'thought'],
	['see', 'sees', 'saw'],
	['quip', 'quips', 'quipped'],
	['admit', 'admitted', 'admitting'],
	['swear', 'swore'],
	['quote', 'quotes', 'quoted', 'quoting'],
	['forecast'],
];

/** Whose source comes after them: `citing two officials`, `which cited unnamed sources`. */
export const citing: ReadonlySet<string> = new Set(['cite', 'cites', 'cited', 'citing', 'quoting']);

function inflected(list: string): string[] {
	return list
		.split(/\s+/)
		.filter((verb) => verb !== '')
		.flatMap((verb) => {
			if (/e$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, verb.replace(/e$/, 'ing')];
			if (/[^aeiou]y$/.test(verb))
				return [verb, verb.replace(/y$/, 'ies'), verb.replace(/y$/, 'ied'), `${verb}ing`];
			return [verb, /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
		});
}

export const sayingVerbs: ReadonlySet<string> = new Set([...inflected(saying), ...irregular.flat()]);
export const showingVerbs: ReadonlySet<string> = new Set(inflected(showing));

/** `were quick to claim`, `has continued to deny`: steps of a verb group before `to`. */
export const verbChains: ReadonlySet<string> = new Set(
	`quick continued continues continue refused refuses declined declines began begins wants wanted seemed seems appeared
	appears went likely able keen eager first`.split(/\s+/),
);
