/** What context keys have been set to; a key that is not there is not set. */
export type ContextKeys = Readonly<Record<string, string | number | boolean>>;

/**
 * Whether a `when` clause holds, by VS Code's rules for `!`, `==`, `!=`, `&&` and `||` (which binds least). Throws at
 * anything else, and at a key that `keys` does not name: what is not modelled must not count as false.
 * Documented at https://code.visualstudio.com/api/references/when-clause-contexts.
 */
export function holds(clause: string, keys: ContextKeys): boolean {
	return clause.split('||').some((all) => all.split('&&').every((term) => termHolds(term.trim(), keys)));
}

function termHolds(term: string, keys: ContextKeys): boolean {
	if (term === 'true' || term === 'false') return term === 'true';
	const [, negated, name, operator, quoted] =
		/^(!?)([\w.]+)(?:\s*(==|!=|>)\s*('[^']*'|[\w.-]+))?$/.exec(term) ?? [];
	if (name === undefined) throw new Error(`This test does not understand the clause “${term}”.`);
	if (!Object.hasOwn(keys, name)) throw new Error(`The context key ${name} is not among those of this test.`);
	const value = keys[name]!;
	if (operator === undefined) return Boolean(value) !== (negated === '!');
	const wanted = quoted!.replace(/^'|'$/g, '');
	if (operator === '>') return Number(value) > Number(wanted);
	return (String(value) === wanted) === (operator === '==');
}
