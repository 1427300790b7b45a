import { textId } from '../text/textId';
import { createCarrier } from './carrier';
import type { Locator } from './locate';

/** Pairs of texts that are remembered: those being worked on, not a whole project's. */
const remembered = 16;

interface Known {
	readonly id: string;
	readonly oldText: string;
	readonly newText: string;
	readonly carrier: Locator | undefined;
}

/** Remembers the carriers asked for last, so that no difference is made twice while the texts stay. */
export class Carriers {
	/** The least recent first. */
	readonly #known: Known[] = [];

	/**
	 * A carrier to the locator's text from the text that `id` names. Undefined where `oldText` is not that text, or is the
	 * present one but for line ends: there is nothing to carry.
	 */
	from(id: string, oldText: string, locator: Locator): Locator | undefined {
		const newText = locator.text;
		const index = this.#known.findIndex(
			(one) => one.id === id && one.newText === newText && one.oldText === oldText,
		);
		const known =
			index >= 0 ? this.#known.splice(index, 1)[0]! : { id, oldText, newText, carrier: undefined };
		const carrier = index >= 0 ? known.carrier : carrierOf(id, oldText, locator);
		this.#known.push({ ...known, carrier });
		if (this.#known.length > remembered) this.#known.shift();
		return carrier;
	}
}

function carrierOf(id: string, oldText: string, locator: Locator): Locator | undefined {
	const lineEnds = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	const old = lineEnds(oldText);
	if (old === lineEnds(locator.text) || textId(old) !== id) return undefined;
	return createCarrier(old, locator.text, locator);
}
