/**
 * For every place of the text, how many units from there on equal those from `from` on. Linear (Z-algorithm), so that a
 * text that repeats itself cannot hang the search for a unique context. Backwards: units before the place, before `from`.
 */
export function commonExtensions(
	text: string,
	from: number,
	direction: 'forwards' | 'backwards',
): Int32Array {
	const length = text.length;
	const at = direction === 'forwards' ? (i: number) => i : (i: number) => length - 1 - i;
	const origin = direction === 'forwards' ? from : length - from;
	const size = length - origin;
	const units = new Uint32Array(size + 1 + length);
	for (let i = 0; i < size; i++) units[i] = text.charCodeAt(at(origin + i));
	units[size] = 0x10000;
	for (let i = 0; i < length; i++) units[size + 1 + i] = text.charCodeAt(at(i));
	const z = prefixLengths(units);
	const result = new Int32Array(length + 1);
	for (let place = 0; place <= length; place++) {
		const i = direction === 'forwards' ? place : length - place;
		result[place] = i < length ? z[size + 1 + i]! : 0;
	}
	return result;
}

function prefixLengths(units: Uint32Array): Int32Array {
	const z = new Int32Array(units.length);
	let left = 0;
	let right = 0;
	for (let i = 1; i < units.length; i++) {
		let k = i < right ? Math.min(right - i, z[i - left]!) : 0;
		while (i + k < units.length && units[k] === units[i + k]) k++;
		z[i] = k;
		if (i + k > right) {
			left = i;
			right = i + k;
		}
	}
	return z;
}
